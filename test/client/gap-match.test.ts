// A thread lives as long as its gap: which gap of a new analysis is which of the one before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchGaps } from '../../client/src/gaps/match.ts';
import type { Identity } from '../../client/src/gaps/match.ts';

const gaps = (...written: readonly string[]): readonly Identity[] =>
  written.map((one, index) => {
    const [at = '', question = ''] = one.split('? ');
    return { index, at, question };
  });

const BEFORE = gaps('task? How', 'task? How', 'owner? Who');

test('gaps that say the same are the same, equal ones in their order', () => {
  assert.deepEqual(matchGaps(BEFORE, BEFORE), [0, 1, 2]);
  assert.deepEqual(matchGaps([], BEFORE), [undefined, undefined, undefined]);
  assert.deepEqual(matchGaps(BEFORE, []), []);
});

test('a gap that came before the others, or went, moves none of them', () => {
  assert.deepEqual(matchGaps(BEFORE, gaps('input? What', 'task? How', 'task? How', 'owner? Who')), [
    undefined,
    0,
    1,
    2,
  ]);
  assert.deepEqual(matchGaps(BEFORE, gaps('owner? Who')), [2]);
  assert.deepEqual(matchGaps(BEFORE, gaps('task? How', 'owner? Who')), [0, 2]);
});

test('a gap whose question or field is being typed at stays the same; another one in its place does not', () => {
  assert.deepEqual(matchGaps(BEFORE, gaps('task? How', 'task? How lo', 'owner? Who')), [0, 1, 2]);
  assert.deepEqual(matchGaps(BEFORE, gaps('task? How', 'task.does? How', 'owner? ')), [0, 1, 2]);
  assert.deepEqual(matchGaps(BEFORE, gaps('task? How', 'input? What', 'owner? Who')), [0, undefined, 2]);
});
