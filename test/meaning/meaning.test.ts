// What values mean in their document: who is named where, which day of the plan a date is, how far a target is away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords } from '../../server/src/meaning/change.ts';
import { distance, planDay, planDayWords, weekday } from '../../server/src/meaning/dates.ts';
import { dueStage, kindWords, rulesAskingFor } from '../../server/src/meaning/fields.ts';
import { nextReview } from '../../server/src/meaning/review.ts';
import { fieldName } from '../../server/src/language/field-name.ts';
import { fieldAt } from '../../server/src/language/lookup.ts';
import { textOf } from '../../server/src/messages/text.ts';
import type { Better } from '../../server/src/model/values/compare.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { readQuantity } from '../../server/src/model/values/quantity.ts';
import { analyseText } from '../support/analyse.ts';

const day = (text: string): NonNullable<ReturnType<typeof readDate>> => {
  const date = readDate(text);
  assert.ok(date);
  return date;
};

const CHANGES: readonly (readonly [from: string, to: string, better: Better | undefined, words: string])[] = [
  ['52 hours', '20 hours', 'lower', '−62 %, that is better'],
  ['2 hours', '30 minutes', 'lower', '−75 %, that is better'],
  ['45 %', '80 %', 'higher', '+35 points, that is better'],
  ['40 tickets', '38 tickets', 'higher', '−5 %, that is worse'],
  ['€1,000', '€1,200', undefined, '+20 %'],
  ['10–20 minutes', '5 minutes', 'lower', '−75 %, that is better'],
  ['10–20 minutes', '5 minutes', undefined, 'lower than the baseline'],
  ['10–20 minutes', '15 minutes', undefined, ''],
  ['5 hours', '300 min', 'lower', 'no change'],
  ['0', '0 errors', 'lower', 'no change'],
  ['0', '3 errors', 'lower', 'higher than the baseline, that is worse'],
  ['3 errors', '0', 'lower', '−100 %, that is better'],
  ['1 error', '30 errors', 'lower', '30 times as much, that is worse'],
  ['3 %', '20 minutes', 'lower', ''],
  ['4 pages', '3 mails', 'lower', ''],
];

for (const [from, to, better, words] of CHANGES) {
  test(`from ${from} to ${to}${better ? `, ${better} is better` : ''}`, () => {
    const [a, b] = [readQuantity(from), readQuantity(to)];
    assert.ok(a.state === 'known' && b.state === 'known');
    const change = changeWords(a.value, b.value, better);
    assert.equal(change.map((part) => textOf(part)).join(', '), words);
  });
}

test('a date is a weekday, so far from today, a day of the plan', async () => {
  const { document, today } = await analyseText('started: 2026-11-10\n');
  const words = (text: string): readonly string[] => {
    const date = day(text);
    const inPlan = planDayWords(date, document, today);
    return [weekday(date), distance(date, today), ...(inPlan ? [inPlan] : [])].map((part) => textOf(part));
  };
  assert.deepEqual(words('2026-11-20'), ['Friday', 'today', 'day 11 of the plan']);
  assert.deepEqual(words('2026-11-23'), ['Monday', 'in 3 days', 'day 14 of the plan, the last of the stage document']);
  assert.deepEqual(words('2026-11-21'), ['Saturday', 'tomorrow', 'day 12 of the plan']);
  assert.deepEqual(words('2026-11-09'), ['Monday', '11 days ago', 'the day before the plan begins']);
  assert.deepEqual(words('2026-11-05'), ['Thursday', '15 days ago', '5 days before the plan begins']);
  assert.deepEqual(words('1969-07-20').slice(0, 1), ['Sunday']);
  const { document: without } = await analyseText('workflow: x\n');
  assert.equal(planDay(today, without, today), undefined);
});

test('the next review is counted from the last one, else from the decision to scale', async () => {
  const at = async (record: string): Promise<string | undefined> =>
    nextReview((await analyseText(`cadence: month\nrecord:\n${record}`)).document)?.date;
  assert.equal(await at('  reviews:\n    - on: 2026-10-31\n'), '2026-11-30');
  assert.equal(await at('  decisions:\n    - {on: 2026-09-01, outcome: scale}\n'), '2026-10-01');
  assert.equal(await at('  decisions:\n    - {on: 2026-09-01, outcome: stop}\n'), undefined);
});

test('a field has one name wherever it stands, and is asked for from a stage on', () => {
  assert.equal(fieldName(['success', 0, 'by']), 'success.measures.by');
  assert.equal(fieldName(['success', 'by']), 'success.measures.by');
  assert.equal(fieldName(['success', 'stop-if']), 'success.stop-if');
  assert.equal(fieldName(['input', 1, 'edge-cases', 0, 'when']), 'input.edge-cases.when');
  assert.equal(dueStage(['input', 0, 'format']), 'document');
  assert.equal(dueStage(['success', 'source']), 'hand-over');
  assert.equal(dueStage(['input', 'access']), undefined);
  assert.deepEqual(rulesAskingFor(['governance']).map(({ id }) => id)[0], 'governance/no-risk');
});

test('the kind of a field is told in a few words', () => {
  const words = (name: string): string => textOf(kindWords(fieldAt(name.split('.'))!.kind));
  assert.equal(words('owner'), 'person');
  assert.equal(words('review.reviewer'), 'person or one role, one or several');
  assert.equal(words('stage'), 'one of 10 words');
  assert.equal(words('input'), 'one line or fields');
  assert.equal(words('record.gaps'), 'entries');
  assert.equal(words('manual-steps'), 'none, or a list');
});
