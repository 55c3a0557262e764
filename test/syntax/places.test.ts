// Lines and paths.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/syntax/lines.ts';
import { formatPath, isWithin, parsePath, samePath } from '../../server/src/syntax/path.ts';

test('lines end with LF, CR LF or CR', () => {
  const index = new LineIndex('a\nb\r\nc\rd');
  assert.equal(index.count, 4);
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => index.startOf(line)),
    [0, 2, 5, 7],
  );
  assert.deepEqual(index.positionAt(6), { line: 2, character: 1 });
});

test('an offset and its place are the same', () => {
  const text = fc
    .array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n'), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(60), (words, choice) => {
      const offset = choice % (words.length + 1);
      const index = new LineIndex(words);
      assert.equal(index.offsetAt(index.positionAt(offset)), offset);
    }),
  );
});

test('a path is written and read', () => {
  const step = fc.oneof(fc.constantFrom('input', 'reject-when', 'x-a'), fc.nat(99));
  fc.assert(
    fc.property(fc.constantFrom('record', 'input'), fc.array(step, { maxLength: 4 }), (first, rest) => {
      const path = [first, ...rest];
      assert.deepEqual(parsePath(formatPath(path)), path);
    }),
  );
  assert.equal(formatPath(['record', 'gaps', 0, 'at']), 'record.gaps[0].at');
  for (const text of ['a..b', 'a[x]', '.a', 'a.']) assert.equal(parsePath(text), undefined, text);
});

test('paths are compared step by step', () => {
  assert.ok(samePath(['a', 0], ['a', 0]) && !samePath(['a'], ['a', 0]));
  assert.ok(isWithin(['a', 0, 'b'], ['a', 0]) && isWithin(['a'], []) && !isWithin(['a'], ['a', 'b']));
});
