// Cron expressions: what is one, what it says in words, and when it fires next by the clocks of its time zone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../server/src/model/values/date.ts';
import { isTimeZone, nextTimes, readSchedule, timeZones } from '../../server/src/schedule/schedule.ts';

const day = (text: string): NonNullable<ReturnType<typeof readDate>> => {
  const date = readDate(text);
  assert.ok(date);
  return date;
};

const next = (cron: string, zone: string, from: Parameters<typeof nextTimes>[2]): readonly string[] | undefined =>
  nextTimes(readSchedule(cron), zone, from, 3)?.map(({ date, time }) => `${date} ${time}`);

test('five fields and names with @ are cron; what starts otherwise is words; the rest cannot be read', () => {
  for (const cron of ['0 8 * * 1-5', '  0   8 * * *', '*/15 * * * *', '@daily', '0 8 * * MON'])
    assert.equal(readSchedule(cron).kind, 'cron', cron);
  for (const words of ['every morning', 'Mondays at 9', 'on demand', ''])
    assert.equal(readSchedule(words).kind, 'words', words);
  for (const bad of ['0 8 * *', '0 8 * * * *', '0 25 * * *', '8:00 every day', '@often', '* '.repeat(2000)])
    assert.equal(readSchedule(bad).kind, 'unreadable', bad.slice(0, 20));
});

test('a cron expression is read back in words, with 24 hours', () => {
  const words = (cron: string): string => {
    const schedule = readSchedule(cron);
    return schedule.kind === 'cron' ? schedule.words : schedule.kind;
  };
  assert.equal(words('0 17 * * 1-5'), 'At 17:00, Monday through Friday');
  assert.equal(words('0 8 * * *'), 'At 08:00, every day');
  assert.equal(words('0 8,12,17 * * *'), 'At 08:00, 12:00 and 17:00, every day');
  assert.equal(words('0 8 1 * *'), 'At 08:00, on day 1 of the month');
  assert.equal(words('* 8 * * *'), 'Every minute, between 08:00 and 08:59');
  assert.equal(words('0 8 * * 7'), 'At 08:00, only on Sunday');
});

const TIMES: readonly (readonly [cron: string, zone: string, from: string, times: readonly string[]])[] = [
  ['0 8 * * 1-5', 'UTC', '2026-11-20', ['2026-11-20 08:00', '2026-11-23 08:00', '2026-11-24 08:00']],
  // The first minute of the day counts.
  ['0 0 * * *', 'Europe/Berlin', '2026-11-20', ['2026-11-20 00:00', '2026-11-21 00:00', '2026-11-22 00:00']],
  ['@daily', 'Asia/Kathmandu', '2026-11-20', ['2026-11-20 00:00', '2026-11-21 00:00', '2026-11-22 00:00']],
  // Clocks go back in the night to the 25th of October, and a time that is there twice is one time.
  ['30 2 * * *', 'Europe/Berlin', '2026-10-24', ['2026-10-24 02:30', '2026-10-25 02:30', '2026-10-26 02:30']],
  // Clocks go forward in the night to the 28th of March: there is no half past two.
  ['30 2 * * *', 'Europe/Berlin', '2027-03-27', ['2027-03-27 02:30', '2027-03-28 03:00', '2027-03-29 02:30']],
  // A day that begins at one o'clock.
  ['0 * * * *', 'America/Sao_Paulo', '2018-11-04', ['2018-11-04 01:00', '2018-11-04 02:00', '2018-11-04 03:00']],
  // Day of the month and day of the week: either will do.
  ['0 9 1 * 1', 'UTC', '2026-11-28', ['2026-11-30 09:00', '2026-12-01 09:00', '2026-12-07 09:00']],
  ['0 8 29 2 *', 'UTC', '2026-11-20', ['2028-02-29 08:00', '2032-02-29 08:00', '2036-02-29 08:00']],
  ['0 0 31 2 *', 'UTC', '2026-11-20', []],
];

for (const [cron, zone, from, times] of TIMES) {
  test(`${cron} in ${zone} from ${from}`, () => assert.deepEqual(next(cron, zone, { date: day(from) }), times));
}

test('from an instant on, only what is still to come', () => {
  const eight = Date.UTC(2026, 10, 20, 7, 0);
  assert.equal(next('0 8 * * *', 'Europe/Berlin', { epoch: eight - 1000 })?.[0], '2026-11-20 08:00');
  assert.equal(next('0 8 * * *', 'Europe/Berlin', { epoch: eight })?.[0], '2026-11-21 08:00');
  assert.equal(next('0 8 * * *', 'America/New_York', { epoch: eight })?.[0], '2026-11-20 08:00');
});

test('no times where there is no time zone, no cron expression, or no clock it follows', () => {
  assert.equal(next('0 8 * * *', 'Berlin', { epoch: 0 }), undefined);
  assert.equal(next('every day', 'UTC', { epoch: 0 }), undefined);
  assert.equal(next('@reboot', 'UTC', { epoch: 0 }), undefined);
});

test('time zones are known by name', () => {
  assert.ok(isTimeZone('Europe/Berlin') && isTimeZone('UTC'));
  assert.ok(!isTimeZone('Berlin') && !isTimeZone('') && !isTimeZone('9 o’clock'));
  assert.ok(timeZones().every(isTimeZone));
});
