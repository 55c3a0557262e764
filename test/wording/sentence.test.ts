// How a sentence is read, and what a team adds to the vague words and takes from them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/src/check/check.ts';
import { NO_CONFIGURATION } from '../../server/src/language/configuration.ts';
import { vocabulary } from '../../server/src/language/lookup.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { movesByHand, startsByHand } from '../../server/src/wording/by-hand.ts';
import { vagueInput } from '../../server/src/wording/input.ts';
import { isUnpinned } from '../../server/src/wording/model.ts';
import { vagueOutput } from '../../server/src/wording/output.ts';
import { afterRelease, selfReview } from '../../server/src/wording/review.ts';
import { readSentence, stemOf } from '../../server/src/wording/sentence.ts';
import type { Wording } from '../../server/src/wording/sentence.ts';
import { vagueTrigger } from '../../server/src/wording/trigger.ts';

test('quotes, code, addresses, channels and file names are definite by their form', () => {
  for (const text of [
    'the "relevant" data',
    'the data in `input`',
    'data@example.com',
    '#data',
    'data.csv',
    'data of {{deal.id}}',
  ])
    assert.equal(vagueInput(readSentence(text)), undefined, text);
});

test('a whole value in quotes is no quotation', () => {
  assert.deepEqual(vagueInput(readSentence('"the document"')), { why: 'nothing', words: 'the document' });
});

test('a capital inside a sentence is a name, in a title it is not', () => {
  assert.equal(vagueInput(readSentence('documents from May')), undefined);
  assert.ok(vagueInput(readSentence('All The Relevant Documents')));
});

test('endings do not count', () => {
  for (const [one, other] of [
    ['notified', 'notify'],
    ['documents', 'document'],
    ['planned', 'planning'],
    ['entries', 'entry'],
  ] as const)
    assert.equal(stemOf(one), stemOf(other));
  assert.notEqual(stemOf('driver'), stemOf('drive'));
});

test('a team adds words that say nothing, and takes some away', () => {
  assert.equal(vagueOutput(readSentence('Copied into the Big Bucket'), false), undefined);
  assert.deepEqual(vagueOutput(readSentence('Copied into the Big Bucket', { add: ['big bucket'] }), false), {
    why: 'open',
    words: 'big bucket',
  });
  assert.ok(vagueOutput(readSentence('the dashboard'), false));
  assert.equal(vagueOutput(readSentence('the dashboard', { allow: ['dashboard'] }), false), undefined);
  assert.ok(vagueOutput(readSentence('the dashboards', { allow: ['', 'dash'] }), false), 'only whole words');
});

test('any text can be judged', () => {
  for (const text of [
    '',
    ' ',
    '◆',
    '???',
    '…',
    '-',
    '"',
    '""',
    '\u0000',
    'a'.repeat(5000),
    '\u{1F41B}',
    'Ё',
    '"'.repeat(2000),
  ]) {
    const sentence = readSentence(text);
    for (const judge of [vagueInput, selfReview, afterRelease]) judge(sentence);
    vagueTrigger(sentence, false);
    movesByHand(sentence, new Set(), 'out');
    startsByHand(sentence, new Set());
    isUnpinned(text);
  }
});

test('long texts are judged in no time', () => {
  const started = performance.now();
  for (const word of ['when the ', 'copy and ', 'in to the ', 'as a ', '"a', 'after it ', 'the same model ']) {
    const sentence = readSentence(word.repeat(2000));
    for (const judge of [vagueInput, selfReview, afterRelease]) judge(sentence);
    vagueTrigger(sentence, false);
    vagueOutput(sentence, false);
    movesByHand(sentence, new Set(), 'in');
    startsByHand(sentence, new Set());
  }
  assert.ok(performance.now() - started < 1000);
});

test('the words of a team reach every rule through the context', () => {
  const document = readDocument(
    parse('workflow: Labels\nstage: document\noutput: Copied into the Big Bucket\n', vocabulary),
  );
  const rules = RULES.filter(({ id }) => id === 'output/vague');
  const found = (wording: Wording): number => {
    const configuration = { ...NO_CONFIGURATION, wording: { ...NO_CONFIGURATION.wording, ...wording } };
    const surroundings = { today: readDate('2026-11-20')!, fileState: () => 'unknown' as const, configuration };
    return check(document, surroundings, rules).findings.length;
  };
  assert.equal(found({}), 0);
  assert.equal(found({ add: ['big bucket'] }), 1);
});
