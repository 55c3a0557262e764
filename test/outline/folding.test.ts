// What can be folded: marks in the text say where. `+` opens a fold, `/` stands on its last line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldsOf } from '../../server/src/outline/folding.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** `first-last` of every fold, lines from 1; comments end with `c`. */
function folds(text: string, most?: number): readonly string[] {
  return foldsOf(parse(text), most).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === 'comment' ? 'c' : ''}`,
  );
}

const PAGE = `# About this page:
# who wrote it.
workflow: Leads
purpose: >
  Every lead
  is answered.

# Alone.
input:
  source: Mails   # beside
  # of them
  edge-cases:
    - when: Empty
      then: Reply

    - Spam
success: {metric: Minutes,
  target: 4}


record:
  gaps:
    - at: input
      question: |
        Which?
        When?
`;

test('sections, lists, entries, texts of several lines and blocks of comments can be folded', () => {
  assert.deepEqual(folds(PAGE), ['1-2c', '4-6', '9-16', '12-16', '13-14', '17-18', '21-26', '22-26', '23-26', '24-26']);
});

test('empty lines below a part are not folded with it, and one line is no fold', () => {
  assert.deepEqual(folds('a:\n  b: 1\n\n\nc: 2\n'), ['1-2']);
  assert.deepEqual(folds('a: {b: 1}\n# one\nc: 2\n# two\n'), []);
  assert.deepEqual(folds('a:\r\n  b: 1\r\n\r\nc: 2\r\n'), ['1-2']);
});

test('a client that wants few gets the outer ones', () => {
  assert.deepEqual(folds(PAGE, 5), ['1-2c', '4-6', '9-16', '17-18', '21-26']);
  assert.deepEqual(folds(PAGE, 0), []);
});

test('folds are inside the text, in order, one a line, and nested or apart', () => {
  const piece = fc.constantFrom('a:', ' ', '  ', '- ', '\n', '\n', 'x', '|', '# c', '{', '}', 'b: 1', '"', '\t');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n').length;
      const found = foldsOf(parse(text));
      found.forEach(({ startLine, endLine }, index) => {
        assert.ok(startLine < endLine && endLine < lines);
        for (const before of found.slice(0, index)) {
          assert.ok(before.startLine < startLine);
          assert.ok(before.endLine < startLine || before.endLine >= endLine, JSON.stringify(found));
        }
      });
    }),
    { numRuns: 300 },
  );
});
