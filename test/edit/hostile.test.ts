// Pages that are broken, huge or hostile: the writer answers in time, throws nothing, and never makes it worse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, applyOperations } from '../../server/src/edit/apply.ts';
import type { Operation } from '../../server/src/edit/operations.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { samples } from './documents.ts';
import { shapeAt } from './shape.ts';

/** The text after the operations, and how long they took in milliseconds. */
function timed(text: string, operations: readonly Operation[]): { readonly after: string; readonly time: number } {
  const tree = parse(text);
  const start = performance.now();
  const edits = applyOperations(tree, operations, shapeAt());
  const time = performance.now() - start;
  return { after: applyEdits(text, edits), time };
}

test('a page that was refused gets no edits', () => {
  const tree = parse(`owner: Dana\0\n`);
  assert.equal(tree.refused, true);
  assert.deepEqual(applyOperations(tree, [{ op: 'set', path: ['owner'], value: 'Erik' }], shapeAt()), []);
});

test('what is not a page gets no edits', () => {
  for (const text of ['- a\n- b\n', 'just text\n', '"text"', '[a, b]\n']) {
    assert.deepEqual(
      applyOperations(parse(text), [{ op: 'set', path: ['owner'], value: 'Erik' }], shapeAt()),
      [],
      text,
    );
  }
});

test('thousands of operations on thousands of entries', () => {
  const count = 3000;
  const items = Array.from(
    { length: count },
    (_, index) => `    - at: a${index} # c${index}\n      question: b\n`,
  ).join('');
  const text = `task: x\nrecord:\n  gaps:\n${items}`;
  const each = (make: (index: number) => Operation): Operation[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const answered = timed(
    text,
    each((index) => ({ op: 'set', path: ['record', 'gaps', index, 'answer'], value: `d${index}` })),
  );
  assert.equal(answered.after.match(/answer: d/g)?.length, count);
  const renamed = timed(
    text,
    each((index) => ({ op: 'rename', path: ['record', 'gaps', index, 'question'], to: 'text' })),
  );
  assert.equal(renamed.after.match(/ text: b/g)?.length, count);
  const removed = timed(
    text,
    each((index) => ({ op: 'remove', path: ['record', 'gaps', index] })),
  );
  assert.ok(removed.after.length < text.length);
  const appended = timed(
    text,
    each((index) => ({ op: 'append', path: ['record', 'gaps'], value: `e${index}` })),
  );
  assert.ok(appended.after.length > text.length);
  // Generous: on a quiet machine each of them takes well under a second.
  for (const { time } of [answered, renamed, removed, appended]) assert.ok(time < 10_000, `${time} ms`);
});

test('sorting thousands of entries', () => {
  const count = 5000;
  const keys = Array.from({ length: count }, (_, index) => `k${(index * 7919) % count}`);
  const text = keys.map((key, index) => `# about ${key}\n${key}: ${index}\n`).join('');
  const order = [...keys].sort();
  const start = performance.now();
  const after = applyEdits(
    text,
    applyOperations(parse(text), [{ op: 'sort', path: [] }], { ...shapeAt(), order: () => order }),
  );
  assert.ok(performance.now() - start < 10_000);
  assert.deepEqual(after.match(/^k\d+/gm), order);
  assert.deepEqual(after.match(/(?<=^# about )k\d+/gm), order);
});

test('long lines, deep levels, many aliases', () => {
  const texts = [
    `owner: ${'a'.repeat(500_000)}\n`,
    `owner: "${'\\"'.repeat(200_000)}"\n`,
    `owner: ${'9'.repeat(300_000)}x\n`,
    `owner: ${'[ '.repeat(90)}a${']'.repeat(90)}\n`,
    `owner: &a x\nx:\n${'  - *a\n'.repeat(10_000)}`,
    `${' '.repeat(300_000)}\nowner: a${' '.repeat(300_000)}# c\n`,
    `owner: a\n${'\n'.repeat(15_000)}team: b\n`,
  ];
  for (const text of texts) {
    const operations: Operation[] = [
      { op: 'set', path: ['team'], value: '9'.repeat(100_000) + 'x' },
      { op: 'wrap', path: ['owner'] },
      { op: 'sort', path: [] },
    ];
    const { time } = timed(text, operations);
    assert.ok(time < 10_000, `${time} ms for ${text.slice(0, 20)}`);
  }
});

test('broken pages: nothing is thrown, and operations elsewhere leave the broken place alone', () => {
  const breaks = [
    '\t',
    ': ',
    '"',
    "'",
    '{',
    ']',
    '&',
    '*',
    '#',
    '- ',
    '\n',
    '<<<<<<< HEAD\n',
    '|',
    '%',
    '\u0000',
    '\r',
  ];
  fc.assert(
    fc.property(samples(3), fc.nat(), fc.constantFrom(...breaks), ({ text, operations }, at, put) => {
      const place = at % (text.length + 1);
      const broken = text.slice(0, place) + put + text.slice(place);
      const tree = parse(broken);
      const edits = applyOperations(tree, operations, shapeAt());
      let end = 0;
      for (const { range } of edits) {
        assert.ok(range.start >= end && range.end >= range.start && range.end <= broken.length);
        end = range.end;
      }
      parse(applyEdits(broken, edits));
    }),
    { numRuns: 300, includeErrorInReport: true },
  );
});
