// The next times of cron expressions, held against those of another program.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cron } from 'croner';
import fc from 'fast-check';
import { nextTimes, readSchedule } from '../../server/src/schedule/schedule.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
];

test('any cron expression fires when the other program says, in any time zone', () => {
  // A step that begins at the second number for Sunday (`7/2`) is read in different ways, and written by nobody.
  const weekdays = field(0, 7, ['MON', 'sun', 'Fri']).filter((text) => !/(?:^|,)7\//.test(text));
  const expression = fc
    .tuple(
      field(0, 59),
      field(0, 23),
      fc.oneof({ weight: 7, arbitrary: field(1, 31) }, fc.constant('L')),
      field(1, 12, ['JAN', 'feb', 'Dec']),
      fc.oneof({ weight: 7, arbitrary: weekdays }, fc.constantFrom('5#2', '1L', 'mon#1')),
    )
    .map((fields) => fields.join(' '));
  const instant = fc.integer({ min: Date.UTC(2018), max: Date.UTC(2032) });
  fc.assert(
    fc.property(expression, fc.constantFrom(...ZONES), instant, (text, zone, epoch) => {
      const theirs = timesOf(text, zone, epoch);
      fc.pre(theirs !== undefined);
      const ours = nextTimes(readSchedule(text), zone, { epoch }, 4)?.map(({ date, time }) => `${date} ${time}`);
      assert.deepEqual(ours, theirs);
    }),
    { numRuns: 200 },
  );
});

/** One field of an expression: a star, or up to three numbers, ranges and names with and without steps. */
function field(min: number, max: number, names: readonly string[] = []): fc.Arbitrary<string> {
  const number = fc.integer({ min, max });
  const range = fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const step = fc.integer({ min: 1, max: 10 });
  const part = fc.oneof(
    number.map(String),
    range,
    fc.tuple(fc.oneof(fc.constant('*'), number.map(String), range), step).map(([from, by]) => `${from}/${by}`),
    ...(names.length === 0 ? [] : [fc.constantFrom(...names)]),
  );
  const parts = fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join(','));
  return fc.oneof({ weight: 2, arbitrary: fc.constant('*') }, parts);
}

/** What the other program says; undefined where it does not take the expression. */
function timesOf(text: string, zone: string, epoch: number): readonly string[] | undefined {
  if (readSchedule(text).kind !== 'cron') return undefined;
  try {
    const cron = new Cron(text, { timezone: zone, mode: '5-part', sloppyRanges: true });
    return cron.nextRuns(4, new Date(epoch)).map((at) => at.toLocaleString('sv', { timeZone: zone }).slice(0, 16));
  } catch {
    return undefined;
  }
}
