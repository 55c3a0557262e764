// Tests of the helpers over text, and that no reader can be slowed down or thrown off by any text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAnswer, isPlaceholder } from '../../server/src/model/values/answer.ts';
import { readDate, suggestDate } from '../../server/src/model/values/date.ts';
import { readDuration, suggestDuration } from '../../server/src/model/values/duration.ts';
import { readFile } from '../../server/src/model/values/file.ts';
import { readInterval } from '../../server/src/model/values/interval.ts';
import { readPerson, readPersons, suggestPerson } from '../../server/src/model/values/person.ts';
import { readQuantity } from '../../server/src/model/values/quantity.ts';
import { fold, nearest, normaliseSpaces, singular, unlookalike } from '../../server/src/model/values/text.ts';

const keys =
  'workflow purpose stage started implementation owner second-owner sponsor team trigger input task review output failure manual-steps success cadence adoption governance costs related record'.split(
    ' ',
  );

test('the nearest key', () => {
  const table: Record<string, string | undefined> = {
    ownr: 'owner',
    owners: 'owner',
    OWNER: 'owner',
    secondOwner: 'second-owner',
    second_owner: 'second-owner',
    'manual step': 'manual-steps',
    triggre: 'trigger',
    outptu: 'output',
    tsak: 'task',
    gouvernance: 'governance',
    implementatoin: 'implementation',
    cost: 'costs',
    xyz: undefined,
    description: undefined,
    '': undefined,
  };
  for (const [word, wanted] of Object.entries(table)) assert.equal(nearest(word, keys), wanted, word);
  assert.equal(nearest('cat', ['bat', 'hat']), undefined);
  assert.equal(nearest('chek', ['checks', 'chef']), 'chef');
  assert.equal(nearest('format', ['formats', 'forma']), 'formats');
  assert.equal(nearest('scal', ['scale', 'seal']), 'scale');
});

test('one slip in a key of five letters or more never leads to another key', () => {
  const long = keys.filter((key) => key.length > 4);
  fc.assert(
    fc.property(
      fc.constantFrom(...long),
      fc.nat(30),
      fc.constantFrom('drop', 'swap', 'double', 'replace'),
      (key, place, slip) => {
        const at = place % (key.length - 1);
        const [a = '', b = ''] = [key[at], key[at + 1]];
        const middle = slip === 'drop' ? b : slip === 'swap' ? b + a : slip === 'double' ? a + a + b : `q${b}`;
        assert.equal(nearest(key.slice(0, at) + middle + key.slice(at + 2), keys), key);
      },
    ),
  );
});

test('look-alike and invisible characters', () => {
  const table: [string, string | undefined][] = [
    ['\u043Ewner', 'owner'],
    ['t\u0430sk', 'task'],
    ['stag\u0435', 'stage'],
    ['own\u200Ber', 'owner'],
    ['\uFEFFowner', 'owner'],
    ['ｏｗｎｅｒ', 'owner'],
    ['second\u2011owner', 'second-owner'],
    ['𝐨wner', 'owner'],
    ['owner', undefined],
    ['владелец', undefined],
    ['ówner', undefined],
    ['李', undefined],
    ['', undefined],
  ];
  for (const [key, wanted] of table) assert.equal(unlookalike(key), wanted, key);
});

test('folding, spaces and the singular', () => {
  assert.equal(fold(' ŁÓDŹ\u00A0 Straße\u200B İ '), 'lodz strasse i');
  assert.equal(fold('Å'), fold('A\u030A'));
  assert.equal(normaliseSpaces(' a\u00A0\u2009 b\t\nc '), 'a b c');
  const table = {
    issues: 'issue',
    policies: 'policy',
    boxes: 'box',
    cases: 'case',
    status: 'status',
    boss: 'boss',
    days: 'day',
  };
  for (const [word, wanted] of Object.entries(table)) assert.equal(singular(word), wanted);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
});

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readDate,
  suggestDate,
  readDuration,
  suggestDuration,
  readInterval,
  readQuantity,
  readPerson,
  readPersons,
  suggestPerson,
  isAnswer,
  isPlaceholder,
  readFileOrText: (text) => readFile(text, { textAllowed: true }),
  readFile: (text) => readFile(text, { textAllowed: false }),
  nearest: (text) => nearest(text, keys),
  unlookalike,
  fold,
};

test('no text makes a reader throw', () => {
  const piece = fc.constantFrom(
    ...'1|2,5|.|,|€|%| |per|a|half|to|-|–|/|<|>|(|)|[|]|@|#|the|team|hour|min|PT|T|:|and|of|K|M|½|٣|\u200B|\uD800|\0|\n|"|TBD|N/A|\\|..|{{'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (one) => {
      for (const read of Object.values(readers)) read(one);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte of anything is answered at once', () => {
  const seeds = [
    ' ',
    '1',
    '1 ',
    '1,',
    '1.1',
    'a',
    'a ',
    'the ',
    '<',
    '<a>',
    '<a',
    '[a](',
    '(',
    '((',
    '@',
    'a@',
    'a@b.',
    '#',
    '-',
    '1-',
    'PT1',
    'half ',
    'two ',
    'a, ',
    '\u00A0',
    'ﷺ',
    '½',
    '../',
    'a/',
    '?',
    'no ',
    'TBD ',
    '"',
    'a:b:',
    '1 minute ',
  ];
  for (const seed of seeds) {
    const text = seed.repeat(Math.ceil(1_000_000 / seed.length));
    for (const [name, read] of Object.entries(readers)) {
      const start = performance.now();
      read(text);
      const time = performance.now() - start;
      assert.ok(time < 1500, `${name} took ${time} ms for ${JSON.stringify(seed)}`);
    }
  }
});
