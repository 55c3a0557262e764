// The text while operations change it: characters are found again, and the edits are right and small.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Manuscript } from '../../server/src/edit/manuscript.ts';
import { applyEdits, copy } from '../../server/src/edit/parts.ts';
import type { Change, Part } from '../../server/src/edit/parts.ts';

test('nothing done is no edit', () => {
  const manuscript = new Manuscript('abc');
  manuscript.apply([]);
  assert.deepEqual(manuscript.edits(), []);
  manuscript.apply([{ start: 1, end: 2, parts: ['b'] }]);
  assert.deepEqual(manuscript.edits(), [], 'the same characters');
});

test('what moves leaves the longer text where it is', () => {
  const manuscript = new Manuscript('short|a longer text|');
  manuscript.apply([{ start: 0, end: 20, parts: [copy(6, 20), copy(0, 6)] }]);
  assert.equal(manuscript.text, 'a longer text|short|');
  assert.deepEqual(manuscript.edits(), [
    { range: { start: 0, end: 6 }, newText: '' },
    { range: { start: 20, end: 20 }, newText: 'short|' },
  ]);
});

test('places are found again, also after they moved', () => {
  const manuscript = new Manuscript('abcdef');
  manuscript.apply([
    { start: 0, end: 0, parts: ['xx'] },
    { start: 1, end: 3, parts: [] },
    { start: 6, end: 6, parts: ['yy'] },
  ]);
  manuscript.apply([{ start: 0, end: 8, parts: [copy(3, 8), copy(0, 3)] }]);
  assert.equal(manuscript.text, 'defyyxxa');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((offset) => manuscript.locate(offset)),
    [7, undefined, undefined, 0, 1, 2, 8],
  );
  assert.deepEqual(manuscript.locateRange(3, 6), { start: 0, end: 3 });
  assert.equal(manuscript.locateRange(0, 4), undefined);
  assert.equal(manuscript.hasNewText(0, 3), false);
  assert.equal(manuscript.hasNewText(2, 4), true);
});

test('removing what is new is told from moving it', () => {
  const manuscript = new Manuscript('ab');
  manuscript.apply([{ start: 1, end: 1, parts: ['new'] }]);
  assert.equal(manuscript.removesNewText([{ start: 0, end: 1, parts: [] }]), false);
  assert.equal(manuscript.removesNewText([{ start: 0, end: 2, parts: [] }]), true);
  assert.equal(manuscript.removesNewText([{ start: 0, end: 5, parts: [copy(1, 4)] }]), false);
  assert.equal(manuscript.removesNewText([{ start: 0, end: 5, parts: [copy(1, 3)] }]), true);
});

/** Random changes of a text of a given length: in order, apart, with copies of parts of what they replace. */
function changesFrom(numbers: readonly number[], length: number): readonly Change[] {
  const places = [...new Set(numbers.map((number) => number % (length + 1)))].sort((a, b) => a - b);
  const changes: Change[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [start, end] = [places[at]!, places[at + 1]!];
    const middle = (start + end) >> 1;
    const parts: readonly Part[][] = [
      [],
      ['new'],
      [copy(middle, end), 'x', copy(start, middle)],
      [copy(start, middle)],
      ['🦊', copy(start, end)],
    ];
    changes.push({ start, end, parts: parts[numbers[at]! % parts.length]! });
  }
  return changes;
}

test('the edits make the text, whatever was done', () => {
  const rounds = fc.array(fc.array(fc.nat(60), { maxLength: 8 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), rounds, (text, all) => {
      const manuscript = new Manuscript(text);
      let now = text;
      for (const numbers of all) {
        const changes = changesFrom(numbers, now.length);
        manuscript.apply(changes);
        let next = '';
        let at = 0;
        for (const { start, end, parts } of changes) {
          next += now.slice(at, start);
          for (const part of parts)
            next += typeof part === 'string' ? part : part.kind === 'copy' ? now.slice(part.start, part.end) : '';
          at = end;
        }
        now = next + now.slice(at);
        assert.equal(manuscript.text, now);
      }
      const edits = manuscript.edits();
      assert.equal(applyEdits(text, edits), now);
      edits.forEach(({ range }, index) => assert.ok(index === 0 || range.start > edits[index - 1]!.range.end));
    }),
    { numRuns: 500, includeErrorInReport: true },
  );
});
