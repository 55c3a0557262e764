// A text with edits and the way back from every offset.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft, type Edit } from '../../server/src/syntax/mend/draft.ts';

test('an insertion, a replacement and a deletion', () => {
  const draft = new Draft('abcdef');
  draft.apply([
    { start: 1, end: 1, text: 'XY' },
    { start: 2, end: 4, text: 'Z' },
    { start: 5, end: 6, text: '' },
  ]);
  assert.equal(draft.text, 'aXYbZe');
  assert.deepEqual(draft.inAuthor(1, 3), { start: 1, end: 1 });
  assert.deepEqual(draft.inAuthor(3, 4), { start: 1, end: 2 });
  assert.deepEqual(draft.inAuthor(4, 5), { start: 2, end: 4 });
  assert.deepEqual(draft.inAuthor(0, 6), { start: 0, end: 5 });
});

test('edits build on each other', () => {
  const draft = new Draft('a: b\n');
  draft.apply([
    { start: 3, end: 3, text: '"' },
    { start: 4, end: 4, text: '"' },
  ]);
  draft.apply([{ start: 0, end: 0, text: '  ' }]);
  assert.equal(draft.text, '  a: "b"\n');
  assert.deepEqual(draft.inAuthor(5, 8), { start: 3, end: 4 });
});

test('edits of the author’s text are found in the working text, unless what they change is gone', () => {
  const draft = new Draft('a: b\nc: d\n');
  draft.apply([
    { start: 0, end: 5, text: '' },
    { start: 8, end: 8, text: '"' },
  ]);
  assert.deepEqual(draft.inWorkingText([{ range: { start: 5, end: 6 }, newText: 'x' }]), [
    { start: 0, end: 1, text: 'x' },
  ]);
  assert.deepEqual(draft.inWorkingText([{ range: { start: 8, end: 9 }, newText: '' }]), [
    { start: 4, end: 5, text: '' },
  ]);
  assert.equal(draft.inWorkingText([{ range: { start: 1, end: 2 }, newText: 'x' }]), undefined);
});

test('a copy goes its own way', () => {
  const draft = new Draft('ab');
  const copy = draft.copy();
  copy.apply([{ start: 0, end: 1, text: 'X' }]);
  assert.deepEqual([draft.text, copy.text], ['ab', 'Xb']);
});

const rounds = fc.array(
  fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('', 'X', 'YY', 'ZZZZ')), { maxLength: 4 }),
  {
    maxLength: 4,
  },
);

test('the way back never leaves the text and never goes backwards', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), rounds, (author, all) => {
      const draft = new Draft(author);
      for (const round of all) {
        let at = 0;
        const edits: Edit[] = round.map(([gap, length, text]) => {
          const start = Math.min(at + gap, draft.text.length);
          at = Math.min(start + length, draft.text.length);
          return { start, end: at, text };
        });
        const expected = edits.reduceRight(
          (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
          draft.text,
        );
        draft.apply(edits);
        assert.equal(draft.text, expected);
      }
      let [start, end] = [0, 0];
      for (let offset = 0; offset <= draft.text.length; offset += 1) {
        assert.ok(draft.startInAuthor(offset) >= start && draft.endInAuthor(offset) >= end);
        [start, end] = [draft.startInAuthor(offset), draft.endInAuthor(offset)];
        assert.ok(start <= author.length && end <= author.length && end <= start);
      }
    }),
  );
});
