// Good YAML: what is read, and where everything is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { resolveAlias, type MappingNode, type ScalarNode, type SequenceNode } from '../../server/src/syntax/tree.ts';
import { misplaced, nodeAt, plain } from './support.ts';

/** The characters of a text that a range covers. */
const cut = (text: string, range: { start: number; end: number } | undefined): string | undefined =>
  range && text.slice(range.start, range.end);

function mapping(text: string): MappingNode {
  const { root } = parse(text);
  assert.equal(root?.kind, 'mapping');
  return root;
}

function scalarAt(text: string, ...path: (string | number)[]): ScalarNode {
  const node = nodeAt(parse(text), path);
  assert.equal(node?.kind, 'scalar');
  return node;
}

const values: [string, unknown][] = [
  ['a: 1\nb: 1.5\nc: true\nd: ~\ne: null\nf: False\n', { a: 1, b: 1.5, c: true, d: null, e: null, f: false }],
  ['a: yes\nb: 2026-11-20\nc: 10:30\nd: +49 30 1\n', { a: 'yes', b: '2026-11-20', c: '10:30', d: '+49 30 1' }],
  ['a: "x\\ty"\nb: \'it\'\'s\'\nc: ""\n', { a: 'x\ty', b: "it's", c: '' }],
  ['a: one\n  two\n\n  three\n', { a: 'one two\nthree' }],
  ['a: "one\n  two"\nb: \'one\n\n  two\'\n', { a: 'one two', b: 'one\ntwo' }],
  ['a: |\n  one\n   two\n\nb: >-\n  one\n  two\nc: |+\n  x\n\n', { a: 'one\n two\n', b: 'one two', c: 'x\n\n' }],
  ['a: |2\n    x\nb: >\n\n  y\n', { a: '  x\n', b: '\ny\n' }],
  ['a:\n- b\n- c: d\n  e: f\n-\n  - g\n-\nh: i\n', { a: ['b', { c: 'd', e: 'f' }, ['g'], undefined], h: 'i' }],
  ['- - a\n  - b\n- c\n', [['a', 'b'], 'c']],
  [
    'a: [b, "c", {d: e}, [f]]\ng: {h: [i, j], k: }\n',
    { a: ['b', 'c', { d: 'e' }, ['f']], g: { h: ['i', 'j'], k: undefined } },
  ],
  ['a: [\n  b,\n  c,\n]\nd: {e: f,\n  g: h}\n', { a: ['b', 'c'], d: { e: 'f', g: 'h' } }],
  ['a: [b: c, ? d : e, "f": g]\n', { a: [{ b: 'c' }, { d: 'e' }, { f: 'g' }] }],
  ['a: &x b\nc: *x\nd: !!str 1\n', { a: 'b', c: '*x', d: '1' }],
  ['a:\n\n  b: c\n\n\nd: e', { a: { b: 'c' }, d: 'e' }],
  ['a : b\n"c d": e\n1: f\n', { a: 'b', 'c d': 'e', '1': 'f' }],
  ['? a\n: b\n? c\n', { a: 'b', c: undefined }],
  ['{a: b}: c\n[d]: e\n', { '{a: b}': 'c', '[d]': 'e' }],
  ['a: https://x.y/z#part\nb: C# is a tone\n', { a: 'https://x.y/z#part', b: 'C# is a tone' }],
  ['%YAML 1.2\n---\na: b\n...\n', { a: 'b' }],
  ['--- text\n', 'text'],
  ['a: b\rc: d\r', { a: 'b', c: 'd' }],
  ['a:\t1\n-:\t2\n', { a: 1, '-': 2 }],
];

for (const [text, expected] of values) {
  test(`reads ${JSON.stringify(text)}`, () => {
    const tree = parse(text);
    assert.deepEqual(plain(tree.root), expected);
    assert.equal(misplaced(tree), undefined);
    assert.deepEqual(tree.slips, []);
  });
}

test('numbers, truth values and null keep what the author wrote', () => {
  const text = 'a: .5\nb: ~\nc: True\nd: +7\n';
  assert.deepEqual(
    mapping(text).entries.map(({ value }) => (value?.kind === 'scalar' ? value.text : '')),
    ['.5', '~', 'True', '+7'],
  );
});

test('nothing is no tree', () => {
  for (const text of ['', '\n\n', '# only a comment\n', '---\n', '---\n---\n# x\n...\n', '\uFEFF']) {
    const tree = parse(text);
    assert.equal(tree.root, undefined, JSON.stringify(text));
    assert.deepEqual(tree.slips, []);
  }
});

test('ranges of scalars include quotes and block indicators, not anchors and tags', () => {
  const text = 'a: &x !t "b"\nc: |\n  one\n  two\n\n# note\nd: plain words  # note\n';
  const [a, c, d] = mapping(text).entries.map((entry) => entry.value);
  assert.equal(cut(text, a?.range), '"b"');
  assert.equal(a?.anchor?.name, 'x');
  assert.equal(cut(text, a.anchor.range), '&x');
  assert.equal(a.tag?.name, '!t');
  assert.equal(cut(text, a.tag.range), '!t');
  assert.equal(cut(text, c?.range), '|\n  one\n  two');
  assert.equal(cut(text, d?.range), 'plain words');
});

test('ranges of entries and items', () => {
  const text = 'a:\n  b:\n  c: d # note\ne:\n  - f\n  -\n  - g: h\n    i: j\n';
  const [a, e] = mapping(text).entries;
  assert.equal(cut(text, a?.range), 'a:\n  b:\n  c: d');
  assert.deepEqual(
    (a?.value as MappingNode).entries.map((entry) => cut(text, entry.range)),
    ['b:', 'c: d'],
  );
  assert.equal((a?.value as MappingNode).entries[0]?.value, undefined);
  assert.deepEqual(
    (e?.value as SequenceNode).items.map((item) => cut(text, item.range)),
    ['- f', '-', '- g: h\n    i: j'],
  );
  const flow = 'a: {b: , c: d, e}\n';
  const inner = mapping(flow).entries[0]?.value as MappingNode;
  assert.deepEqual(
    inner.entries.map((entry) => cut(flow, entry.range)),
    ['b:', 'c: d', 'e'],
  );
  assert.equal(cut(flow, inner.range), '{b: , c: d, e}');
});

test('styles and flow', () => {
  const text = 'a: b\nc: "d"\ne: \'f\'\ng: |\n  h\ni: >\n  j\n';
  const styles = mapping(text).entries.map(({ value }) => (value?.kind === 'scalar' ? value.style : ''));
  assert.deepEqual(styles, ['plain', 'double-quoted', 'single-quoted', 'literal', 'folded']);
  const [a, b] = mapping('a: [b]\nc:\n  - d\n').entries.map(({ value }) => value as SequenceNode);
  assert.deepEqual([a?.flow, b?.flow], [true, false]);
});

test('a key that is there twice is there twice', () => {
  const text = 'a: 1\nb: 2\na: 3\n';
  assert.deepEqual(
    mapping(text).entries.map(({ key }) => key.text),
    ['a', 'b', 'a'],
  );
});

test('comments are found where they are, and only there', () => {
  const text = '# one\na: b # two\nc: "# no" #three\nd: |\n  # no\n  x\n#four\ne: [f, # five\n  g]\n';
  const found = parse(text).comments.map((range) => cut(text, range));
  assert.deepEqual(found, ['# one', '# two', '#three', '#four', '# five']);
});

test('aliases lead to what the anchor stands at', () => {
  const tree = parse('a: &x {b: c}\nd: *x\ne: &x [f]\ng: *x\n');
  assert.deepEqual(plain(resolveAlias(nodeAt(tree, ['d']))), { b: 'c' });
  assert.deepEqual(plain(resolveAlias(nodeAt(tree, ['g']))), ['f']);
  assert.deepEqual(tree.slips, []);
});

test('an alias inside its own anchor leads nowhere', () => {
  const tree = parse('a: &x\n  b: *x\n');
  assert.equal(resolveAlias(nodeAt(tree, ['a', 'b'])), undefined);
  assert.equal(tree.slips[0]?.kind, 'unknown-alias');
});

test('a byte order mark is skipped and counted', () => {
  const text = '\uFEFFa: b\n';
  assert.equal(cut(text, mapping(text).entries[0]?.key.range), 'a');
  assert.equal(scalarAt(text, 'a').range.start, 4);
});

test('ranges count UTF-16 units', () => {
  const text = '# 😀\na: 😀 x\nb: "😀"\n';
  assert.equal(cut(text, scalarAt(text, 'a').range), '😀 x');
  assert.equal(cut(text, scalarAt(text, 'b').range), '"😀"');
});

test('the line ending of most lines', () => {
  assert.equal(parse('a: b\r\nc: d\r\ne: f\n').eol, '\r\n');
  assert.equal(parse('a: b\nc: d\r\ne: f\n').eol, '\n');
  assert.equal(parse('a: b').eol, '\n');
});

test('the first document with something in it is read, and the start of the second is told', () => {
  for (const [text, at] of [
    ['a: 1\n---\nb: 2\n', 5],
    ['---\n---\na: 1\n--- # x\nb: 2\n---\nc: 3\n', 13],
    ['a: 1\n...\nb: 2\n', 5],
    ['a: 1\n---\n', undefined],
    ['a: 1\n...\n# end\n', undefined],
    ['a: |\n  x\n---\n- y: "z\n', 9],
  ] as const) {
    const tree = parse(text);
    assert.equal(tree.secondDocument?.start, at, JSON.stringify(text));
    assert.equal(tree.slips.length, 0);
  }
});
