// Text in the drawing of the flow: broken into lines that fit, and nothing of it lost without a sign.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lines, widthOf } from '../../server/src/rules/shared/text-width.ts';

test('lines break between words, and within one that is too long', () => {
  assert.deepEqual(lines('A resident sends a report', 120, 13, 5), ['A resident sends', 'a report']);
  assert.deepEqual(lines('claude-haiku-4-5-20251001', 120, 11.5, 5), ['claude-haiku-4-5-', '20251001']);
  assert.deepEqual(lines('', 120, 13, 5), []);
});

test('what does not fit ends with an ellipsis', () => {
  const [first, last, ...more] = lines('one two three four five six seven eight nine ten', 100, 13, 2);
  assert.equal(first, 'one two three');
  assert.match(last ?? '', /^four.*…$/);
  assert.deepEqual(more, []);
});

test('no line is wider than asked for, and all lines together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 60, max: 300 }), (text, width) => {
      const found = lines(text, width, 13, 1000);
      for (const line of found) assert.ok([...line].length === 1 || widthOf(line, 13) <= width, line);
      assert.equal(found.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});
