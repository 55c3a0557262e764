// Tests of calendar dates and of the one other way to read a date.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dateParts,
  daysBetween,
  formatDate,
  makeDate,
  readDate,
  suggestDate,
} from '../../server/src/model/values/date.ts';
import type { PlainDate } from '../../server/src/model/values/date.ts';

/** The same day as milliseconds, worked out by the platform. */
function utc(date: PlainDate): number {
  const { year, month, day } = dateParts(date);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time.getTime();
}

function date(text: string): PlainDate {
  const read = readDate(text);
  assert.ok(read, text);
  return read;
}

const dates = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => {
    const made = makeDate(year, month, day);
    assert.ok(made);
    return made;
  });

test('a text is a date exactly when the calendar has that day', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
      const time = new Date(0);
      time.setUTCFullYear(year, month - 1, day);
      const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
        '-',
      );
      assert.equal(readDate(text) !== undefined, exists, text);
    }),
  );
  for (const text of ['2026-2-3', '2026-02-30', '2023-02-29', ' 2026-02-03', '2026-02-03T00:00', '', '20260203']) {
    assert.equal(readDate(text), undefined, text);
  }
  assert.equal(readDate('0026-02-28'), '0026-02-28');
  assert.equal(readDate('2000-02-29'), '2000-02-29');
  assert.equal(readDate('1900-02-29'), undefined);
});

test('days are counted as the platform counts them', () => {
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      assert.equal(daysBetween(a, b), (utc(b) - utc(a)) / 86_400_000);
      assert.equal(addDays(a, daysBetween(a, b)), b);
      assert.equal(Math.sign(compareDates(a, b)), Math.sign(utc(a) - utc(b)));
    }),
  );
  assert.equal(addDays(date('2026-12-31'), 1), '2027-01-01');
  assert.equal(addDays(date('9999-12-31'), 5), '9999-12-31');
  assert.equal(addDays(date('0000-01-01'), -5), '0000-01-01');
});

test('months are calendar months and stop at the end of a month', () => {
  const table: [string, number, string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-20', 3, '2027-02-20'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['0000-01-01', -1, '0000-01-01'],
    ['9999-12-01', 1, '9999-12-31'],
  ];
  for (const [from, months, to] of table) assert.equal(addMonths(date(from), months), to, `${from} + ${months}`);
  fc.assert(
    fc.property(dates, fc.integer({ min: -500, max: 500 }), (from, months) => {
      fc.pre(dateParts(from).year > 50 && dateParts(from).year < 9950);
      assert.equal(addMonths(addMonths(from, months), -months), from);
    }),
  );
});

test('a date in another spelling is suggested when it has one reading', () => {
  const table: Record<string, string> = {
    '2026-2-3': '2026-02-03',
    '2026/02/03': '2026-02-03',
    '2026.02.03': '2026-02-03',
    '2026-02-03T10:00:00Z': '2026-02-03',
    '2026-02-03 10:00': '2026-02-03',
    '"2026-02-3"': '2026-02-03',
    '2026–02–03': '2026-02-03',
    '２０２６-02-03': '2026-02-03',
    '20260203': '2026-02-03',
    '20.03.2026': '2026-03-20',
    '13/04/2026': '2026-04-13',
    '4/13/2026': '2026-04-13',
    '03.03.2026': '2026-03-03',
    '3 March 2026': '2026-03-03',
    '3rd of March 2026': '2026-03-03',
    'March 3, 2026': '2026-03-03',
    'Tue, 3 March 2026': '2026-03-03',
    '3-Mar-2026': '2026-03-03',
    '3. März 2026': '2026-03-03',
    'le 1er mars 2026': '2026-03-01',
    '2026年2月3日': '2026-02-03',
    '2026-02-03': '2026-02-03',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(suggestDate(text), wanted, text);
});

test('nothing is suggested when there are two readings or none', () => {
  const texts = [
    '03/04/2026',
    '03.04.2026',
    '20.03.26',
    '99-1-1',
    'March 2026',
    'end of March',
    'mid-July',
    '2026-02-30',
    '31 June 2026',
    'Wed, 3 March 2026',
    '2026-13-02',
    'tomorrow',
    '',
    'between 3 March 2026 and 4 March 2026',
  ];
  for (const text of texts) assert.equal(suggestDate(text), undefined, text);
});

test('every spelling of a date whose day is past the 12th comes back as that date', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const spellings: ((y: string, m: number, d: number) => string)[] = [
    (y, m, d) => `${d} ${months[m - 1]} ${y}`,
    (y, m, d) => `${months[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${months[m - 1]?.slice(0, 3)}. ${d} ${y}`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${m}/${d}/${y}`,
    (y, m, d) => `${y}/${m}/${d}`,
  ];
  const past = dates.filter((one) => dateParts(one).day > 12);
  fc.assert(
    fc.property(past, fc.constantFrom(...spellings), (one, spell) => {
      const { month, day } = dateParts(one);
      assert.equal(suggestDate(spell(one.slice(0, 4), month, day)), formatDate(one));
    }),
  );
});
