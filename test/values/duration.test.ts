// Tests of durations and intervals in the spellings that people use.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDuration, suggestDuration } from '../../server/src/model/values/duration.ts';
import { readInterval } from '../../server/src/model/values/interval.ts';

function told(text: string, read = readDuration): string {
  const reading = read(text);
  if (reading.state === 'bad') return `bad ${reading.why}`;
  return reading.state === 'known' ? `${reading.value.amount} ${reading.value.unit}` : 'unclear';
}

test('durations in digits and words', () => {
  const table: Record<string, string> = {
    '2 minutes': '2 minute',
    '15 min': '15 minute',
    '2h': '2 hour',
    'two weeks': '2 week',
    '5 Minuten': '5 minute',
    'deux heures': '2 hour',
    '1 working day': '1 working-day',
    '2 business days': '2 working-day',
    '10 Werktage': '10 working-day',
    '2 jours ouvrés': '2 working-day',
    '2 calendar days': '2 day',
    '5 working hours': '5 hour',
    '2–3 days': '3 day',
    '3 to 5 business days': '5 working-day',
    '30 minutes to 2 hours': '120 minute',
    '~2 h': '2 hour',
    '<5min': '5 minute',
    '≤ 2 hours': '2 hour',
    'within 2 hours': '2 hour',
    'no later than 2 hours after the call': '2 hour',
    'max. 10 min': '10 minute',
    'less than a minute': '1 minute',
    'a day': '1 day',
    'an hour': '1 hour',
    'an hour and a half': '1.5 hour',
    'one and a half days': '1.5 day',
    'half an hour': '0.5 hour',
    'eine halbe Stunde': '0.5 hour',
    'une demi-heure': '0.5 hour',
    'three quarters of an hour': '0.75 hour',
    '1½ hours': '1.5 hour',
    '1/2 hour': '0.5 hour',
    '2,5 h': '2.5 hour',
    '1h 30min': '90 minute',
    '1h30': '90 minute',
    '1 hour and 30 minutes': '90 minute',
    'twenty-four hours': '24 hour',
    'a fortnight': '2 week',
    '500 ms': '0.5 second',
    'takes two hours': '2 hour',
    '2 minutes (p95)': '2 minute',
    '**2 minutes**': '2 minute',
    '2\u00A0minutes': '2 minute',
    '٤٢ minutes': '42 minute',
    '5m': '5 minute',
    PT2M: '2 minute',
    PT1H30M: '90 minute',
    'PT0,5H': '0.5 hour',
    P1D: '1 day',
    P1DT12H: '36 hour',
    P1Y2M: '14 month',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text), wanted, text);
});

test('deadlines, unknown units, answers and placeholders are unclear', () => {
  const texts =
    'same day|the same working day|immediately|instant|real time|real-time|before 9:00|by 17:00|by 17h|at 9|um 9 Uhr|end of day|EOD|' +
    'overnight|next working day|on Monday|tomorrow|before the shift ends|sofort|am selben Tag|le jour même|within the hour|24/7|' +
    "after the second failed attempt|2 shifts|3 failed runs|5 mintues|15'|2小时|当日中|none|N/A (manual)|0|TBD";
  for (const text of texts.split('|')) assert.equal(told(text), 'unclear', text);
});

test('other words without a number are bad, and so is a number that lacks its unit', () => {
  const words =
    'depends on the shift|soon|fast|quickly|as soon as possible|asap|when someone has time|at some point|on demand|a few days|' +
    'at most a few hours|hour|minutes|P|PT|';
  for (const text of words.split('|')) assert.equal(told(text), 'bad no-number', text);
  for (const text of ['5', '~5', 'within 5', '5 %', '€5', '3.5']) assert.equal(told(text), 'bad no-unit', text);
});

test('a unit alone can only mean one of it', () => {
  assert.equal(suggestDuration('hour'), '1 hour');
  assert.equal(suggestDuration('Week.'), '1 week');
  for (const text of ['hours', 'h', 'soon', 'hour by hour', '5']) assert.equal(suggestDuration(text), undefined, text);
});

const units = {
  second: ['s', 'sec', 'seconds', 'Sekunden'],
  minute: ['min', 'min.', 'mins', 'minutes', 'Minuten', 'm'],
  hour: ['h', 'hrs', 'hours', 'Std.', 'Stunden', 'heures'],
  day: ['d', 'days', 'Tage', 'jours'],
  'working-day': ['working days', 'business days', 'Arbeitstage'],
  week: ['wk', 'weeks', 'Wochen', 'semaines'],
  month: ['months', 'Monate', 'mois'],
  year: ['yrs', 'years', 'Jahre'],
};

test('every number, space, unit, lead and remark go together', () => {
  const unit = fc
    .constantFrom(...Object.entries(units))
    .chain(([name, words]) => fc.constantFrom(...words.map((word) => ({ name, word }))));
  const space = fc.constantFrom('', ' ', '\u00A0', '\u202F', '\u2009', '  ');
  const lead = fc.constantFrom(
    '',
    '~',
    '< ',
    '≤',
    'within ',
    'about ',
    'under ',
    'no more than ',
    'at most ',
    'ca. ',
    'spätestens nach ',
  );
  const remark = fc.constantFrom('', ' (p95)', ' after closing', ', usually less', '; see the log');
  fc.assert(
    fc.property(
      lead,
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('', '.5', ',5'),
      space,
      unit,
      remark,
      (before, whole, half, gap, one, after) => {
        const text = `${before}${whole}${half}${gap}${one.word}${after}`;
        assert.equal(told(text), `${half === '' ? whole : whole + 0.5} ${one.name}`, text);
      },
    ),
  );
});

test('intervals', () => {
  const table: Record<string, string> = {
    year: '1 year',
    yearly: '1 year',
    'six months': '6 month',
    'every six months': '6 month',
    'twice a year': '6 month',
    '4 times a year': '3 month',
    'half-yearly': '6 month',
    'two-weeks': '2 week',
    'every other week': '2 week',
    'once a quarter': '1 quarter',
    monthly: '1 month',
    jährlich: '1 year',
    biweekly: 'unclear',
    never: 'bad no-number',
    'on demand': 'bad no-number',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text, readInterval), wanted, text);
});
