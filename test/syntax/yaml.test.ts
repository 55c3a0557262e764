// The same verdict and the same values as the package `yaml` itself, on random texts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';
import { read } from '../../server/src/syntax/read/read.ts';
import type { SyntaxNode } from '../../server/src/syntax/tree.ts';

type Value = string | number | boolean | null | Value[] | { entries: [string, Value][] };

function ours(node: SyntaxNode | undefined): Value {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'alias') return `*${node.name}`;
  if (node.kind === 'sequence') return node.items.map((item) => ours(item.value));
  return { entries: node.entries.map(({ key, value }) => [key.text, ours(value)]) };
}

function theirs(node: unknown, text: string): Value {
  if (isAlias(node)) return `*${node.source}`;
  if (isSeq(node)) return node.items.map((item) => theirs(item, text));
  if (isMap(node)) return { entries: node.items.map(({ key, value }) => [keyOf(key, text), theirs(value, text)]) };
  return isScalar(node) ? (node.value as Value) : null;
}

function keyOf(key: unknown, text: string): string {
  if (isScalar(key)) return key.source ?? '';
  const range = isMap(key) || isSeq(key) ? key.range : undefined;
  return range ? text.slice(range[0], range[1]) : '';
}

/** The first document with anything in it. */
function firstDocument(text: string): Document | undefined {
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return undefined;
  return documents.find(({ contents, errors }) => {
    const isNothing =
      isScalar(contents) && contents.source === '' && contents.type === 'PLAIN' && !contents.anchor && !contents.tag;
    return errors.length > 0 || (contents !== null && !isNothing);
  });
}

const VALUES = [
  ...[
    'a',
    'b c',
    '"q"',
    "'s'",
    '[a, b]',
    '{a: b}',
    '1.10',
    'x: y',
    '*a',
    '&a v',
    '|\n    t',
    '>-\n    t\n    u',
    '# c',
  ],
  ...[
    'a #c',
    '"u',
    "'u",
    '[a',
    '{a',
    '- x',
    '"z": 1',
    '@x',
    '%y',
    'a:b',
    '-z',
    '',
    'é😀',
    '{{x}}',
    '[a](b)',
    'a,b',
    '`c`',
  ],
  ...['|', '>5', 'true', '~', '"a" b', '---', '{a: b, c}', '[a: b]', '"a\\n"', '"\\q"', '{a: }', '[a,,b]', '!!str 1'],
];
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    ', ' ', '\t', '  \t', '   '),
    fc.constantFrom('', '', 'k: ', 'k: ', '- ', '- k: ', 'k:', 'k:\t', '-', '- - ', 'k : '),
    fc.constantFrom(...VALUES),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', ' # c\n', ' #c\n'),
  )
  .map((parts) => parts.join(''));
const texts = fc
  .tuple(fc.constantFrom('z: 0\n', 'z:\n', '- z:\n    y: 1\n', 'z:\n  - y\n'), fc.array(line, { maxLength: 6 }))
  .map(([start, lines]) => start + lines.join(''));

/** Where `yaml` takes a tab before an anchor or a tag for indentation, which YAML allows after enough spaces. */
const TAB_BEFORE_PROPS = /^ +\t[&!]/m;

test('what yaml accepts we accept, with the same values, and what it rejects we reject', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!TAB_BEFORE_PROPS.test(text));
      const document = firstDocument(text);
      const result = read(text);
      assert.equal(result.fault?.code !== undefined, (document?.errors.length ?? 0) > 0, 'the verdict');
      if (!result.fault) assert.deepEqual(ours(result.root), theirs(document?.contents, text));
    }),
    { numRuns: 3_000 },
  );
});
