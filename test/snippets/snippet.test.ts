// The format of snippets, read and written: VS Code's, as far as it is used here.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fillVariables,
  indentSnippet,
  parseSnippet,
  plainSnippet,
  writeSnippet,
} from '../../server/src/snippets/snippet.ts';

const READ: readonly (readonly [snippet: string, plain: string])[] = [
  ['owner: ${1:Dana}', 'owner: Dana'],
  ['${1|low,medium,high|}', 'low'],
  ['${1|a\\,b,c\\|d|} x', 'a,b x'],
  ['$1 and ${2}', ' and '],
  ['${1:${OWNER:nobody}}', 'nobody'],
  ['$CURRENT_YEAR', ''],
  ['\\$1 \\} \\\\', '$1 } \\'],
  ['costs 5 $ and ${', 'costs 5 $ and ${'],
  ['${1:open', '${1:open'],
];

for (const [snippet, plain] of READ) {
  test(`${snippet} is "${plain}" when nobody types anything`, () =>
    assert.equal(plainSnippet(parseSnippet(snippet)), plain));
}

test('variables are filled in, also inside a stop; others show their stand-in', () => {
  const filled = fillVariables(parseSnippet('${1:${OWNER:nobody}} $DAY ${SPONSOR:none}'), (name) =>
    ({ OWNER: 'Dana }$', DAY: '2026' })[name],
  );
  assert.equal(writeSnippet(filled), '${1:Dana \\}\\$} 2026 none');
});

test('lines get the indentation and the line end of their place', () => {
  const placed = indentSnippet(parseSnippet('- on: ${1:a\nb}\n  by: x'), '    ', '\r\n');
  assert.equal(writeSnippet(placed), '- on: ${1:a\r\n    b}\r\n      by: x');
});

test('what is read and written once more is the same snippet', () => {
  const piece = fc.constantFrom('${1:', '}', '$2', '${3|a,b|}', '$X', '${Y:', '\\', '$', '|', ',', 'text', '\n', '{');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = writeSnippet(parseSnippet(pieces.join('')));
      assert.equal(writeSnippet(parseSnippet(once)), once);
    }),
  );
});
