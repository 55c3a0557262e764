// Random pages with random slips: whatever happens, places are right, repairs repair, and the rest is read as before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse.ts';
import type { SlipKind } from '../../server/src/syntax/tree.ts';
import { applied, fields, misplaced, repaired } from './support.ts';

const word = fc.constantFrom('mail', 'Dana', 'weekly', '7', 'naïve', '😀', 'reads', 'it’s', 'the', 'R&D', '12 %', 'x');
const words = fc.array(word, { minLength: 2, maxLength: 5 }).map((all) => `We ${all.join(' ')}`);
const key = fc.constantFrom(
  'purpose',
  'owner',
  'task',
  'second-owner',
  'x-own',
  'input',
  'when',
  'then',
  'checks',
  'by',
);

type Value = string | readonly string[] | readonly (readonly [string, Value])[];

/** A page: keys with text, lists of text, or more keys. */
const { mapping } = fc.letrec<{ mapping: readonly (readonly [string, Value])[]; value: Value }>((tie) => ({
  mapping: fc.uniqueArray(fc.tuple(key, tie('value')), { minLength: 1, maxLength: 5, selector: ([name]) => name }),
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    words,
    fc.array(words, { minLength: 1, maxLength: 3 }),
    tie('mapping'),
  ),
}));

function written(entries: readonly (readonly [string, Value])[], indent = ''): string[] {
  return entries.flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${indent}${name}: ${value}`];
    const inner = value.flatMap((part) =>
      typeof part === 'string' ? [`${indent}  - ${part}`] : written([part], `${indent}  `),
    );
    return [`${indent}${name}:`, ...inner];
  });
}

const page = fc
  .tuple(mapping, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.constantFrom('', '# 😀 note'))
  .map(([entries, eol, mark, comment]) => mark + [comment, ...written(entries), 'last: We end', ''].join(eol));

/** What can go wrong in a line with a text, and what it is called. */
const SLIPS: readonly { kind: SlipKind; slip: (line: string) => string }[] = [
  { kind: 'colon-in-text', slip: (line) => line.replace(/We (.*)/, 'We see: $1') },
  { kind: 'colon-in-text', slip: (line) => line.replace(/We (.*)/, 'We $1 : so') },
  { kind: 'colon-in-text', slip: (line) => line.replace(/We (.*)/, 'We $1:') },
  { kind: 'unclosed-quote', slip: (line) => line.replace('We', '"We') },
  { kind: 'unclosed-quote', slip: (line) => line.replace('We', "'We") },
  { kind: 'needs-quotes', slip: (line) => line.replace('We', '@We') },
  { kind: 'needs-quotes', slip: (line) => line.replace('We', '> We') },
  { kind: 'needs-quotes', slip: (line) => line.replace('We', '*We*') },
  { kind: 'needs-quotes', slip: (line) => line.replace('We', '[We](x)') },
  { kind: 'text-after-quote', slip: (line) => line.replace('We', '"We"') },
  { kind: 'comment-swallows', slip: (line) => `${line} #ops` },
  { kind: 'anchor-swallows', slip: (line) => line.replace('We', '&We all') },
  { kind: 'tag-swallows', slip: (line) => line.replace('We', '!We all') },
  { kind: 'braces-become-map', slip: (line) => line.replace(/We.*/, '{{we.all}}') },
  { kind: 'number-changes', slip: (line) => line.replace(/We.*/, '1.10') },
];

/** Lists of one kind of slip are for values behind a colon: behind a dash a colon makes a key. */
const isFor = (kind: SlipKind, line: string): boolean =>
  /: We /.test(line) || (kind !== 'colon-in-text' && /- We /.test(line));

const broken = fc.tuple(page, fc.nat(), fc.constantFrom(...SLIPS)).map(([text, choice, { kind, slip }]) => {
  const lines = text.split(/(?<=\n)/);
  const places = lines.flatMap((line, index) => (isFor(kind, line) ? [index] : []));
  const place = places[choice % places.length] ?? 0;
  const end = /\r?\n$/.exec(lines[place] ?? '')?.[0] ?? '';
  const line = slip((lines[place] ?? '').slice(0, -end.length)) + end;
  const isOwn = /x-own/.test(text);
  return { text, kind, place, broken: lines.map((other, index) => (index === place ? line : other)).join(''), isOwn };
});

test('one slip is one finding, at its place, and everything else is read as without it', () => {
  fc.assert(
    fc.property(broken, ({ text, kind, place, broken: slipped, isOwn }) => {
      const tree = parse(slipped);
      assert.equal(misplaced(tree), undefined);
      // What the author adds for himself (`x-…`) may swallow what it likes.
      if (isOwn && tree.slips.length === 0) return;
      assert.deepEqual(
        tree.slips.map((slip) => slip.kind),
        [kind],
      );
      assert.equal(tree.lines.positionAt(tree.slips[0]!.range.start).line, place);
      const before = fields(parse(text).root);
      const after = fields(tree.root);
      const changed = [...before].filter(([path, value]) => after.get(path) !== value);
      assert.equal(before.size, after.size);
      assert.ok(changed.length <= 1, changed.map(([path]) => path).join());
      const again = parse(repaired(tree));
      assert.deepEqual(again.slips, []);
      assert.deepEqual(fields(again.root), after);
    }),
    { numRuns: 400 },
  );
});

/** Any damage to a line. */
const DAMAGE: readonly ((line: string) => string)[] = [
  (line) => line.replace(': ', ':'),
  (line) => line.replace('- ', '-'),
  (line) => ` ${line}`,
  (line) => `  ${line}`,
  (line) => line.replace(/^ /, ''),
  (line) => `\t${line.trimStart()}`,
  (line) => line.replace(/^(?: {2})+/, (indent) => '\t'.repeat(indent.length / 2)),
  (line) => line.slice(0, line.length >> 1),
  (line) => `${line}\n{{`,
  (line) => `${line}\n  own`,
  (line) => `${line}\n<<<<<<< x`,
  (line) => `${line}\n- * z`,
  (line) => `${line}\n"`,
  (line) => line.replace('We', '{We, '),
  (line) => line.replace('We', '[| "'),
  (line) => line.replace('We', '"\\q'),
  (line) => line.replace(': We', ': - We'),
  (line) => `${line}\n? x`,
  (line) => `${line}\n---`,
  (line) => line.replace(/ /g, '\u00a0'),
];

const damaged = fc
  .tuple(
    page,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SLIPS.map(({ slip }) => slip), ...DAMAGE)), { maxLength: 4 }),
  )
  .map(([text, all]) => {
    const lines = text.split('\n');
    for (const [choice, damage] of all) lines[choice % lines.length] = damage(lines[choice % lines.length] ?? '');
    return lines.join('\n');
  });

test('whatever is broken: places are right, and each repair can be applied alone or with all others', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const tree = parse(text);
      assert.equal(misplaced(tree), undefined);
      repaired(tree);
      for (const slip of tree.slips) if (slip.edits) parse(applied(text, slip.edits));
      const starts = tree.slips.map((slip) => slip.range.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
    }),
    { numRuns: 800 },
  );
});

test('any text at all is answered', () => {
  const character = fc.constantFrom(...':-?,[]{}#&*!|>\'"%@` \n\r\tab1\\\uFEFF😀é.'.split(''), '\ud83d');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
      const tree = parse(characters.join(''));
      assert.equal(misplaced(tree), undefined);
      repaired(tree);
    }),
    { numRuns: 1_500 },
  );
});
