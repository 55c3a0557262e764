// Texts that no person writes. Each is answered within a second; the limits below are generous, for busy machines.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { LIMITS, refuse } from '../../server/src/syntax/scan.ts';

const SECONDS = { timeout: 5_000 };

function rows(count: number, row: (index: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, index) => row(index)).join(between);
}

const refused: [string, () => string, string][] = [
  ['over 1 MB', () => rows(2_000, () => `a: ${'x'.repeat(600)}`), 'too-large'],
  ['over 1 MB in UTF-8', () => `a: ${'é'.repeat(600_000)}`, 'too-large'],
  ['5 MB on one line', () => 'x'.repeat(5_000_000), 'too-large'],
  ['over 20,000 lines', () => 'a: b\n'.repeat(LIMITS.lines + 1), 'too-many-lines'],
  ['100,000 keys', () => rows(100_000, (index) => `k${index}: 1`), 'too-many-lines'],
  ['1,001 anchors', () => rows(LIMITS.anchors + 1, (index) => `- &a${index} x`), 'too-many-anchors'],
  ['50,000 anchors on a line', () => `[${rows(50_000, (index) => `&a${index} x`, ', ')}]`, 'too-many-anchors'],
  ['101 brackets', () => '['.repeat(101) + ']'.repeat(101), 'too-deep'],
  ['10,000 brackets', () => '['.repeat(10_000), 'too-deep'],
  ['10,000 dashes', () => '- '.repeat(10_000), 'too-deep'],
  ['1,000 steps in', () => rows(1_000, (index) => `${' '.repeat(index)}a:`), 'too-deep'],
  ['NUL', () => 'a: b\nc: \0\n', 'nul-character'],
];

for (const [name, make, kind] of refused) {
  test(`${name} is refused`, SECONDS, () => {
    const tree = parse(make());
    assert.equal(tree.refused, true);
    assert.equal(tree.root, undefined);
    assert.deepEqual(
      tree.slips.map((slip) => [slip.rule, slip.kind, slip.path]),
      [['page/syntax', kind, []]],
    );
    assert.equal(tree.lines.positionAt(tree.slips[0]!.range.end).line, 0);
  });
}

test('bytes that are no text are refused by whoever has them', () => {
  const tree = refuse('', 'not-utf-8', { offset: 7 });
  assert.equal(tree.refused, true);
  assert.deepEqual(tree.slips[0]?.args, { offset: 7 });
});

const pages: [string, () => string][] = [
  ['20,000 lines', () => 'a: b\n'.repeat(LIMITS.lines)],
  ['1 MB', () => rows(19_000, (index) => `key${index}: ${'word '.repeat(8)}`)],
  [
    '1,000 anchors with aliases',
    () =>
      `${rows(1_000, (index) => `k${index}: &a${index} x`)}\n${rows(5_000, (index) => `j${index}: *a${index % 1_000}`)}`,
  ],
  ['100 levels', () => rows(100, (index) => `${' '.repeat(index)}a:`)],
  [
    'an alias bomb',
    () =>
      `a: &a [x]\n${rows(30, (index) => `b${index}: &b${index} [${rows(9, () => (index > 0 ? `*b${index - 1}` : '*a'), ', ')}]`)}`,
  ],
  ['80,000 keys in braces', () => `{${rows(80_000, (index) => `k${index}: 1`, ', ')}}`],
  [
    'prose that is full of signs',
    () =>
      `a: |\n${rows(3_000, (index) => `  R&D &x${index} [[[[ {{{{ *y "z`)}\n# ${'[&a '.repeat(2_000)}\nb: '${'& '.repeat(2_000)}'\n`,
  ],
  ['half of a surrogate pair', () => 'a: \ud83d\n'],
];

for (const [name, make] of pages) {
  test(`a page with ${name} is fine`, SECONDS, () => {
    const tree = parse(make());
    assert.equal(tree.refused, false);
    assert.deepEqual(tree.slips, []);
    assert.notEqual(tree.root, undefined);
  });
}

const broken: [string, () => string][] = [
  ['colons on every line', () => rows(19_999, (index) => `key${index}: some text: that goes on`)],
  ['colons on one line', () => `a: ${'x: '.repeat(300_000)}`],
  ['quotes on one line', () => `a: ${'"x" '.repeat(200_000)}`],
  ['a quote on every line', () => rows(19_999, (index) => `key${index}: "some text`)],
  ['a bracket on every line', () => rows(19_999, (index) => `key${index}: [a, b`)],
  ['a tab on every line', () => rows(19_999, (index) => `\tkey${index}: some text`)],
  ['commas on one line', () => `a: {b: ${'x, '.repeat(300_000)}`],
  ['signs on every line', () => rows(19_999, (index) => `@!%$ ${index} {[(&*\``)],
  ['steps in and out', () => rows(19_999, (index) => `${' '.repeat(index % 40)}key${index}: x`)],
  ['half keys', () => `a: b\n${rows(19_000, (index) => `half${index}`)}`],
  ['bad escapes', () => `a: "\\"${'\\q'.repeat(300_000)}"`],
  ['spaces', () => `a: "x"${' '.repeat(900_000)}y\n`],
  ['conflicts', () => `a: b\n${rows(6_000, () => '<<<<<<< x\n=======\n>>>>>>> y')}`],
  ['words behind quotes in brackets', () => `a: [\n${rows(19_000, () => '  "x" y,')}\n]\n`],
  ['swallowed words', () => rows(19_999, (index) => `key${index}: some #words`)],
  ['braces in brackets', () => `a: [${'{{x}}, '.repeat(20_000)}]`],
];

for (const [name, make] of broken) {
  test(`${name}: what is broken is answered too`, SECONDS, () => {
    const tree = parse(make());
    assert.equal(tree.refused, false);
    assert.ok(tree.slips.length > 0 && tree.slips.length <= 2_000, `${tree.slips.length} slips`);
  });
}

test('a page that is broken all over keeps its keys and the parts that can be read', () => {
  const text = `first: We read\n${rows(9_000, (index) => `k${index}: [a: b: c`)}\nlast: We read\n`;
  const { root } = parse(text);
  assert.equal(root?.kind, 'mapping');
  assert.equal(root.entries[0]?.key.text, 'first');
  assert.equal(root.entries.at(-1)?.key.text, 'last');
  assert.equal(root.entries.length, 9_002);
});
