// What is new in a page, between the panel and the script in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeBetween, changed } from '../../client/src/preview/change.ts';

test('the least that makes one text into another', () => {
  for (const [before, after, expected] of [
    ['<p>ab</p>', '<p>axb</p>', { start: 4, end: 4, text: 'x' }],
    ['<p>axb</p>', '<p>ab</p>', { start: 4, end: 5, text: '' }],
    ['aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['aaa', 'aa', { start: 2, end: 3, text: '' }],
    ['same', 'same', { start: 4, end: 4, text: '' }],
    ['', 'all', { start: 0, end: 0, text: 'all' }],
    ['all', '', { start: 0, end: 3, text: '' }],
    ['one', 'two', { start: 0, end: 3, text: 'two' }],
  ] as const)
    assert.deepEqual(changeBetween(before, after), expected, `${before} → ${after}`);
});

test('any text comes back whole', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '<', '\ud83d', '\ude00', 'é'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => changed(before, changeBetween(before, after)) === after),
    {
      numRuns: 2000,
    },
  );
});
