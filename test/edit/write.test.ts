// How values are written: plain where they are safe, in quotes elsewhere, and always so that YAML reads them back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { writeValue } from '../../server/src/edit/apply.ts';
import type { WriteContext } from '../../server/src/edit/apply.ts';
import type { YamlValue } from '../../server/src/edit/operations.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { comparable, plainOf, plainValue } from './plain.ts';

const BLOCK: WriteContext = { flow: false, indent: '', eol: '\n', step: '  ', list: '  ' };
const FLOW: WriteContext = { ...BLOCK, flow: true };

/** Text, as it stands behind a key, and inside braces where that differs. */
const TEXTS: readonly (readonly [text: string, block: string, flow?: string])[] = [
  ['Dana Whitfield', 'Dana Whitfield'],
  ['Dana Whitfield <dana@example.com>', 'Dana Whitfield <dana@example.com>'],
  ['<name and contact>', '<name and contact>'],
  ['2026-11-20', '2026-11-20'],
  ['https://example.com/a#b', 'https://example.com/a#b'],
  ['3.5 %', '3.5 %'],
  ['~40 %', '~40 %'],
  ['N/A (no team yet)', 'N/A (no team yet)'],
  ['none', 'none'],
  ['李小龙', '李小龙'],
  ['Zoë – “so”', 'Zoë – “so”'],
  ['a, b', 'a, b', '"a, b"'],
  ['a [b] {c}', 'a [b] {c}', '"a [b] {c}"'],
  ['a: b', '"a: b"'],
  ['a : b', '"a : b"'],
  ['owner:Dana', '"owner:Dana"'],
  ['a:', '"a:"'],
  ['a #b', '"a #b"'],
  ['#ops', '"#ops"'],
  ['@dana', '"@dana"'],
  ['%a', '"%a"'],
  ['`a`', '"`a`"'],
  ['> 30 %', '"> 30 %"'],
  ['- a', '"- a"'],
  ['-a', '"-a"'],
  ['? a', '"? a"'],
  ['&a', '"&a"'],
  ['*a', '"*a"'],
  ['!a', '"!a"'],
  ['| a', '"| a"'],
  ['[a]', '"[a]"'],
  ['{{a}}', '"{{a}}"'],
  ['"a" b', '\'"a" b\''],
  ["'a' b", '"\'a\' b"'],
  ['it\'s "so"', 'it\'s "so"'],
  ['it\'s "so": a', "'it''s \"so\": a'"],
  ['C:\\a: b', "'C:\\a: b'"],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['', '""'],
  ['a\tb', '"a\\tb"'],
  ['🦊', '"🦊"'],
  ['a\nb', '|-\n  a\n  b', '"a\\nb"'],
  ['a\nb\n', '|\n  a\n  b', '"a\\nb\\n"'],
  ['a\n\n', '"a\\n\\n"'],
  ['a\r\nb', '"a\\r\\nb"'],
  ['\u0000\u0085\u2028', '"\\0\\x85\\u2028"'],
  ['1', '"1"'],
  ['1.10', '"1.10"'],
  ['-1', '"-1"'],
  ['1e3', '"1e3"'],
  ['0x1F', '"0x1F"'],
  ['1_000', '"1_000"'],
  ['.5', '".5"'],
  ['.inf', '".inf"'],
  ['true', '"true"'],
  ['No', '"No"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['9:00', '"9:00"'],
  ['2026-11-20 10:00', '"2026-11-20 10:00"'],
  ['---', '"---"'],
  ['<<<<<<< HEAD', '"<<<<<<< HEAD"'],
  ['=======', '"======="'],
];

test('texts', () => {
  for (const [text, block, flow = block] of TEXTS) {
    assert.equal(writeValue(text, BLOCK), block);
    assert.equal(writeValue(text, FLOW), flow);
    assert.deepEqual(parseYaml(`{a: ${writeValue(text, FLOW)}}`), { a: text });
  }
});

test('other values', () => {
  assert.equal(writeValue(4, BLOCK), '4');
  assert.equal(writeValue(0.5, BLOCK), '0.5');
  assert.equal(writeValue(-Infinity, BLOCK), '-.inf');
  assert.equal(writeValue(NaN, BLOCK), '.nan');
  assert.equal(writeValue(true, BLOCK), 'true');
  assert.equal(writeValue(null, BLOCK), 'null');
  assert.equal(writeValue([], BLOCK), '[]');
  assert.equal(writeValue({}, BLOCK), '{}');
  assert.equal(
    writeValue(['a', { b: 'c', d: ['e'] }, ['f', 'g'], {}], BLOCK),
    '\n  - a\n  - b: c\n    d:\n      - e\n  - - f\n    - g\n  - {}',
  );
  assert.equal(writeValue(['a', { b: 'c, d' }], FLOW), '[a, {b: "c, d"}]');
  assert.equal(
    writeValue({ a: ['b'] }, { ...BLOCK, indent: '    ', eol: '\r\n', step: '   ', list: '' }),
    '\r\n       a:\r\n       - b',
  );
  assert.equal(
    writeValue({ on: 1, yes: 2, '1': 3, 'a: b': 4, '-': 5 }, FLOW),
    '{"1": 3, on: 1, yes: 2, "a: b": 4, "-": 5}',
  );
});

test('blanks without tab stops', () => {
  assert.equal(writeValue({ blank: 'name and contact' }, BLOCK), '<name and contact>');
  assert.equal(writeValue({ blank: 'who: what' }, BLOCK), '"<who: what>"');
  assert.equal(writeValue({ blank: '@handle' }, BLOCK), '"<@handle>"');
  assert.equal(writeValue({ blank: 'e-mail', before: 'Dana <', after: '>' }, BLOCK), 'Dana <e-mail>');
  assert.equal(writeValue({ blank: 'a, b' }, FLOW), '"<a, b>"');
  assert.equal(writeValue({ blank: 'say "so": now' }, BLOCK), '\'<say "so": now>\'');
  assert.equal(writeValue({ blank: 'two\n lines' }, BLOCK), '<two lines>');
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...Array.from(' \t\n\r:#-?,[]{}&*!|>\'"%@`~<=.0a1eYy\\_🦊é')), maxLength: 8 }),
);

const values: fc.Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.integer(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      texts.filter((key) => key !== '__proto__' && key !== 'blank'),
      tie('value'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;

test('every value is read back as it was', () => {
  fc.assert(
    fc.property(values, fc.boolean(), fc.constantFrom('', '  '), (value, flow, list) => {
      const written = writeValue(value, { ...BLOCK, flow, list, indent: '  ' });
      const text = flow ? `a:\n  b: {c: ${written}}\n` : `a:\n  b:${written.startsWith('\n') ? '' : ' '}${written}\n`;
      const tree = parse(text);
      assert.deepEqual(tree.slips, [], text);
      const inside = plainValue(value);
      const wanted = new Map([['a', new Map([['b', flow ? new Map([['c', inside]]) : inside]])]]);
      assert.deepEqual(comparable(plainOf(tree)), comparable(wanted), text);
    }),
    { numRuns: 400, includeErrorInReport: true },
  );
});
