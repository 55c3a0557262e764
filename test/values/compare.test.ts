// Tests of comparing: what converts, what is unclear, what nobody can compare.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDurations, compareQuantities } from '../../server/src/model/values/compare.ts';
import type { Better } from '../../server/src/model/values/compare.ts';
import { readDuration } from '../../server/src/model/values/duration.ts';
import { readQuantity } from '../../server/src/model/values/quantity.ts';
import type { Quantity } from '../../server/src/model/values/quantity.ts';

function quantity(text: string): Quantity {
  const reading = readQuantity(text);
  assert.ok(reading.state === 'known', text);
  return reading.value;
}

function compared(a: string, b: string, better?: Better): number | string {
  const answer = compareQuantities(quantity(a), quantity(b), better);
  return typeof answer === 'string' ? answer : answer.order;
}

test('units that convert, and those that do not', () => {
  const table: [string, string, number | string][] = [
    ['11 hours', '690 minutes', -1],
    ['11.5 hours', '690 minutes', 0],
    ['41 days', '7 days', 1],
    ['1 week', '7 days', 0],
    ['2 quarters', '6 months', 0],
    ['1 month', '2 weeks', 1],
    ['1 month', '30 days', 'unclear'],
    ['1 working day', '2 hours', 1],
    ['1 working day', '1 day', 'unclear'],
    ['~40 %', '≥ 95%', -1],
    ['7,5 %', '≤ 2 %', 1],
    ['38 %', '45 minutes', 'different-kinds'],
    ['€30', '45 minutes', 'different-kinds'],
    ['14 per month', '4 %', 'different-kinds'],
    ['€30', '$40', 'unclear'],
    ['€30', '€40', -1],
    ['41 days', '7', 'unclear'],
    ['12', '7', 1],
    ['12 issues', '1 issue', 1],
    ['12 issues', '7 tickets', 'unclear'],
    ['12 complaints', '45 minutes', 'unclear'],
    ['0', '9 per year', -1],
    ['0', '45 minutes', -1],
    ['0 %', '45 minutes', -1],
    ['-5', '0', -1],
    ['9 per year', '1 per year', 1],
    ['14 per month', '100 per week', -1],
    ['24 per year', '2 per month', 0],
    ['20 per day', '100 per week', 'unclear'],
    ['20 per day', '300 per week', -1],
    ['14 tickets per month', '4 per month', 1],
    ['5 minutes per ticket', '300 seconds per ticket', 0],
    ['5 minutes per ticket', '5 minutes', 'unclear'],
    ['2 hours per week', '10 minutes per week', 1],
    ['2 hours per week', '1 minute per month', 1],
    ['5 minutes per ticket', '5 minutes per week', 'unclear'],
  ];
  for (const [a, b, wanted] of table) assert.equal(compared(a, b), wanted, `${a} ? ${b}`);
});

test('of a range the worse end counts', () => {
  assert.equal(compared('60–90 days', '70 days', 'lower'), 1);
  assert.equal(compared('60–90 days', '70 days', 'higher'), -1);
  assert.equal(compared('60–90 days', '70 days'), 'unclear');
  assert.equal(compared('60–90 days', '30 days'), 1);
  assert.equal(compared('0–5 %', '3 minutes', 'lower'), 'different-kinds');
});

test('comparing the other way round gives the opposite', () => {
  const text = fc
    .tuple(
      fc.nat(100),
      fc.constantFrom(
        '',
        ' %',
        ' min',
        ' hours',
        ' days',
        ' working days',
        ' months',
        ' €',
        ' per day',
        ' per week',
        ' tickets',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, fc.constantFrom('lower' as const, 'higher' as const), (a, b, better) => {
      const [one, other] = [compared(a, b, better), compared(b, a, better)];
      assert.equal(typeof one === 'number' ? -one + 0 : one, other, `${a} ? ${b}`);
      assert.equal(compared(a, a, better), 0);
    }),
  );
});

test('durations', () => {
  const compareTexts = (a: string, b: string): number | string => {
    const [one, other] = [readDuration(a), readDuration(b)];
    assert.ok(one.state === 'known' && other.state === 'known');
    const answer = compareDurations(one.value, other.value);
    return typeof answer === 'string' ? answer : answer.order;
  };
  assert.equal(compareTexts('six months', '1 quarter'), 1);
  assert.equal(compareTexts('PT90M', '1.5 h'), 0);
  assert.equal(compareTexts('92 days', '1 quarter'), 'unclear');
  assert.equal(compareTexts('1 day', '1 year'), -1);
});
