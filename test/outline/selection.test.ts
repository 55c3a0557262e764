// A selection that grows: value, entry, part, section, document.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectionAt } from '../../server/src/outline/selection.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** What is selected step by step at the `$`, which is taken out. */
function steps(marked: string): readonly string[] {
  const offset = marked.indexOf('$');
  const text = marked.replace('$', '');
  return selectionAt(parse(text), offset).map(({ start, end }) => text.slice(start, end));
}

test('from a value outwards', () => {
  const text = 'workflow: Leads\nsuccess:\n  - {metric: "Min$utes", by: 2026-01-01}\n';
  const page = text.replace('$', '');
  assert.deepEqual(steps(text), [
    'Minutes',
    '"Minutes"',
    'metric: "Minutes"',
    '{metric: "Minutes", by: 2026-01-01}',
    '- {metric: "Minutes", by: 2026-01-01}',
    'success:\n  - {metric: "Minutes", by: 2026-01-01}',
    page.trimEnd(),
    page,
  ]);
});

test('from a key, from a text of several lines, from an empty place', () => {
  assert.deepEqual(steps('a: 1\nwork$flow: Leads\n').slice(0, 2), ['workflow', 'workflow: Leads']);
  assert.deepEqual(steps('a: |\n  o$ne\n  two\n').slice(0, 2), ['|\n  one\n  two', 'a: |\n  one\n  two']);
  assert.deepEqual(steps('a: *n$one'), ['*none', 'a: *none']);
  assert.deepEqual(steps('\n$\na: 1\n'), ['\n\na: 1\n']);
  assert.deepEqual(steps('$'), ['']);
});

test('every step holds the place and the step before it, up to the document', () => {
  const piece = fc.constantFrom(
    'a: ',
    '  ',
    '- ',
    '\n',
    'x',
    '"',
    "'",
    '[',
    ']',
    ', ',
    '{',
    '}',
    '|',
    '# c',
    '@',
    '🦊',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), (pieces, at) => {
      const text = pieces.join('');
      const offset = Math.min(at, text.length);
      const found = selectionAt(parse(text), offset);
      assert.deepEqual(found.at(-1), { start: 0, end: text.length });
      found.forEach((range, index) => {
        const inner = found[index - 1] ?? { start: offset, end: offset };
        assert.ok(range.start <= inner.start && inner.end <= range.end);
        assert.ok(index === 0 || range.end - range.start > inner.end - inner.start);
      });
    }),
    { numRuns: 300 },
  );
});
