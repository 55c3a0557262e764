// How a measure is doing: how far it has come, how many days are left, on track or not, and why nobody can tell.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf, progressWords } from '../../server/src/meaning/progress.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { measuresOf } from '../../server/src/rules/shared/measures.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** A page that began on 1 September, with one measure and the results of it. */
function page(measure: string, results: readonly string[], started = 'started: 2026-09-01'): string {
  const record = results.map((result) => `    - {metric: Minutes, ${result}}\n`).join('');
  const measured = `success:\n  - {metric: Minutes, ${measure}}\n`;
  return `stage: measure\n${started}\n${measured}${record === '' ? '' : `record:\n  results:\n${record}`}`;
}

function words(text: string, today = '2026-11-20'): string {
  const document = readDocument(parse(text));
  const [measure] = measuresOf(document);
  assert.ok(measure, text);
  const progress = progressOf(document, readDate(today)!)(measure.value);
  return [...progressWords(progress), ...(progress.why ? [progress.why] : [])].map((part) => textOf(part)).join(', ');
}

const TIME = 'kind: time, baseline: 50 min, target: 10 min, by: 2026-11-30';

const CASES: readonly (readonly [what: string, page: string, words: string])[] = [
  ['no result yet', page(TIME, []), '10 days left, no result yet'],
  [
    'half of the way after half of the time',
    page(TIME, ['on: 2026-10-15, value: 28 min']),
    '10 days left, 55 % of the way, on track',
  ],
  [
    'less of the way than of the time',
    page(TIME, ['on: 2026-10-30, value: 40 min']),
    '10 days left, 25 % of the way, behind the plan',
  ],
  ['the wrong way', page(TIME, ['on: 2026-10-30, value: 60 min']), '10 days left, -25 % of the way, behind the plan'],
  ['there', page(TIME, ['on: 2026-10-30, value: 10 min']), 'target reached'],
  ['there in another unit', page(TIME, ['on: 2026-10-30, value: 0.1 hours']), 'target reached'],
  [
    'only the latest result counts',
    page(TIME, ['on: 2026-10-01, value: 10 min', 'on: 2026-11-15, value: 12 min']),
    '10 days left, 95 % of the way, on track',
  ],
  [
    'higher is better',
    page('kind: adoption, baseline: 0 %, target: 80 %, by: 2026-11-21', ['on: 2026-11-20, value: 60 %']),
    'one day left, 75 % of the way, behind the plan',
  ],
  [
    'of a range the worse end',
    page(TIME, ['on: 2026-10-15, value: 10–30 min']),
    '10 days left, 50 % of the way, on track',
  ],
  [
    'the date has passed',
    page(TIME.replace('11-30', '11-10'), ['on: 2026-11-09, value: 20 min']),
    '75 % of the way, target missed',
  ],
  [
    'the last day',
    page(TIME.replace('11-30', '11-20'), ['on: 2026-11-19, value: 11 min']),
    'last day, 98 % of the way, behind the plan',
  ],
  [
    'without a start nobody can tell',
    page(TIME, ['on: 2026-10-15, value: 28 min'], ''),
    '10 days left, 55 % of the way',
  ],
  [
    'without a date too',
    page('kind: time, baseline: 50 min, target: 10 min', ['on: 2026-10-15, value: 28 min']),
    '55 % of the way',
  ],
  [
    'without a direction',
    page('baseline: 50, target: 10, by: 2026-11-30', ['on: 2026-10-15, value: 28']),
    '10 days left',
  ],
  [
    'what cannot be compared',
    page(TIME, ['on: 2026-10-15, value: 28 %']),
    '10 days left, 10 min and 28 % cannot be compared: they measure different things',
  ],
  ['a result that cannot be read', page(TIME, ['on: 2026-10-15, value: better']), '10 days left'],
];

for (const [what, text, expected] of CASES) test(what, () => assert.equal(words(text), expected));

test('a redesign begins anew', () => {
  const text = `${page(TIME, ['on: 2026-11-20, value: 30 min'])}  decisions: [{on: 2026-11-10, outcome: redesign, by: Eva, because: x}]\n`;
  assert.equal(words(text), '10 days left, 50 % of the way, on track');
});
