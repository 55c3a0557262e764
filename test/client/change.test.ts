// What is new in a page, between the panel and the script in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeBetween, changed } from '../../client/src/preview/change.ts';
import { partAt } from '../../client/src/preview/part.ts';

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

test('the part of a page that a change lies in', () => {
  const rows = (last: string): string =>
    '<article><h1 data-path="workflow">A &lt;b></h1><section class="part" data-path="input" id="i"><h2>Input</h2>' +
    '<div class="row"><div class="row" data-path="input[0]">a</div><div class="row" data-path="input[0]">b</div></div>' +
    `<p aria-label="of > one">${last}</p></section><p>c</p></article>`;
  const before = rows('last');
  for (const [after, expected] of [
    [before.replace('&lt;b>', '&lt;bx>'), 'h1 0 <h1 data-path="workflow">A &lt;bx></h1>'],
    [before.replace('>b<', '>bb<'), 'div 1 <div class="row" data-path="input[0]">bb</div>'],
    [rows('<i>last</i>'), `section 0 ${/<section.*<.section>/.exec(rows('<i>last</i>'))?.[0]}`],
    [
      before.replace('>a<', '>aa<').replace('>b<', '>bb<'),
      `section 0 ${/<section.*<.section>/.exec(before)?.[0].replace('>a<', '>aa<').replace('>b<', '>bb<')}`,
    ],
    [before.replace('</h1>', '</h1 >'), undefined],
    // Between two parts, in the tag of one, and in several at once, it is none of theirs.
    [before.replace('<p>c</p>', '<p>d</p>'), undefined],
    [before.replace('class="part"', 'class="part new"'), undefined],
    [before.replace('A ', 'B ').replace('>c<', '>d<'), undefined],
    [before.replace('A ', 'B ').replace('>a<', '>aa<'), undefined],
    [before, undefined],
  ] as const) {
    const part = partAt(before, changeBetween(before, after));
    assert.equal(part && `${part.tag} ${part.nth} ${part.html}`, expected, after);
  }
});
