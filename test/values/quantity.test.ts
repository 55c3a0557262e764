// Tests of quantities: numbers with any separators, units, rates, shares and remarks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQuantity } from '../../server/src/model/values/quantity.ts';

/** The quantity in one line: `12..18 none / 1 week | remark`. */
function told(text: string): string {
  const reading = readQuantity(text);
  if (reading.state !== 'known') return reading.state;
  const { value, low, high, unit, remark } = reading.value;
  const { measure, per } = unit;
  const number = low === undefined ? `${value}` : `${low}..${high}`;
  const detail =
    measure.kind === 'time'
      ? measure.unit
      : measure.kind === 'money'
        ? measure.currency
        : measure.kind === 'count'
          ? `#${measure.noun}`
          : measure.kind;
  const rate = per === undefined ? '' : per.kind === 'time' ? ` / ${per.amount} ${per.unit}` : ` / ${per.noun}`;
  return `${number} ${detail}${rate}${remark === undefined ? '' : ` | ${remark}`}`;
}

test('quantities as the contract writes them', () => {
  const table: Record<string, string> = {
    '42 minutes': '42 minute',
    '3.5 %': '3.5 percent',
    '€1,200': '1200 EUR',
    '€1.200': '1200 EUR',
    '120 per week': '120 none / 1 week',
    '9.5 min (n=212)': '9.5 minute | (n=212)',
    '~40 %': '40 percent',
    '≥ 95%': '95 percent',
    '< 14 days': '14 day',
    '> 90 %': '90 percent',
    '≤ 2 %': '2 percent',
    '6,2 %': '6.2 percent',
    '60–90 days': '60..90 day',
    '0': '0 none',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text), wanted, text);
});

test('numbers with separators, magnitudes and fractions', () => {
  const table: Record<string, string> = {
    '1 200 €': '1200 EUR',
    '1\u202F200\u00A0€': '1200 EUR',
    "1'200 CHF": '1200 CHF',
    "CHF 1'200.50": '1200.5 CHF',
    'EUR1,200': '1200 EUR',
    '1,234,567.89': '1234567.89 none',
    '1.234.567,89': '1234567.89 none',
    '1 200,50': '1200.5 none',
    '1 000 000': '1000000 none',
    '2.300': '2300 none',
    '2,30': '2.3 none',
    '0.125 %': '0.125 percent',
    '1234.567': '1234.567 none',
    '.5 %': '0.5 percent',
    '-5 %': '-5 percent',
    '−5 %': '-5 percent',
    '1.5k': '1500 none',
    $5k: '5000 USD',
    '€1.2M': '1200000 EUR',
    '£3m': '3000000 GBP',
    '5 k€': '5000 EUR',
    '2 Mio. €': '2000000 EUR',
    '2 million': '2000000 none',
    two: '2 none',
    'a dozen': '12 none',
    'two hundred and fifty tickets': '250 #ticket',
    'half a day': '0.5 day',
    '½': '0.5 none',
    '2 1/2 hours': '2.5 hour',
    '１２ min': '12 minute',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text), wanted, text);
});

test('rates, ranges and shares', () => {
  const table: Record<string, string> = {
    '12–18 per week': '12..18 none / 1 week',
    '9 per year': '9 none / 1 year',
    '100 minutes per issue': '100 minute / issue',
    '€31 per month': '31 EUR / 1 month',
    '40€/Monat': '40 EUR / 1 month',
    '40 € p.a.': '40 EUR / 1 year',
    '5 tickets/day': '5 #ticket / 1 day',
    '60 support tickets a week': '60 #support ticket / 1 week',
    '3 times a week': '3 none / 1 week',
    '3x per week': '3 none / 1 week',
    'twice a day': '2 none / 1 day',
    'once per week': '1 none / 1 week',
    'an hour per week': '1 hour / 1 week',
    '30 per 2 weeks': '30 none / 2 week',
    '3 errors per 100 tickets': '3 #error / 100 ticket',
    '20 pro Woche': '20 none / 1 week',
    'between 5 and 10 minutes': '5..10 minute',
    '5 to 10 minutes': '5..10 minute',
    '€5-€10': '5..10 EUR',
    '10 % – 20 %': '10..20 percent',
    '4 of 5': '80 percent',
    '4.2 out of 5': '84 percent',
    '3/5': '60 percent',
    '9 in 10': '90 percent',
    '1 of 3 reviewers': '33.3333333333 percent | reviewers',
    'two thirds of drafts': '66.6666666667 percent | of drafts',
    'half of the tickets': '50 percent | of the tickets',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text), wanted, text);
});

test('words around the number', () => {
  const table: Record<string, string> = {
    'about 40 minutes': '40 minute',
    'under 5 minutes': '5 minute',
    'less than 2 %': '2 percent',
    'Reduce first-pass review time by ~40%': '40 percent',
    'P0 = 0 tolerance': '0 #tolerance',
    '14 min (n=40, October)': '14 minute | (n=40, October)',
    'Two issues in a row': '2 #issue | in a row',
    '12 min 30 s': '750 second',
    '2 days and 1 %': '2 day | and 1 %',
    '42-minute calls': '42 minute | calls',
    '3 on average': '3 none | on average',
    '80 percent of drafts': '80 percent | of drafts',
    PT2H: '2 hour',
    'the first 5 days of March 2026': '5 day | of March 2026',
    '2.5 h (Sept. 2026)': '2.5 hour | (Sept. 2026)',
    '9 in 2026': '9 none | in 2026',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text), wanted, text);
});

test('what has no number is bad; answers, deadlines and other scripts are unclear', () => {
  const bad =
    'not many|next to nothing|faster now|rather long|feels faster|much shorter|the team likes it|reduce time|feels faster since March 2026|feels faster in 2026|' +
    'GPT-4 era|Q3|v2.1|#12|n=40|20.03.2026|2026-03-20|1.2.3|no idea|no baseline yet|hundreds per week|twice as fast|the team likes this one|';
  for (const text of bad.split('|')) assert.equal(told(text), 'bad', text);
  for (const text of 'none|on the same day|N/A (new)|keine|TBD|???|same day|before 9:00|9:30|24/7|no complaints|每周'.split(
    '|',
  )) {
    assert.equal(told(text), 'unclear', text);
  }
});

test('a number reads back from every way to group and point it', () => {
  const styles = [
    { group: ',', point: '.' },
    { group: '.', point: ',' },
    { group: ' ', point: ',' },
    { group: '\u202F', point: ',' },
    { group: '\u00A0', point: '.' },
    { group: "'", point: '.' },
    { group: '', point: '.' },
    { group: '', point: ',' },
  ];
  const cents = fc.constantFrom('', '5', '25', '07');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      cents,
      fc.constantFrom(...styles),
      fc.constantFrom(' %', ' €', ' minutes', ''),
      (whole, decimals, style, unit) => {
        const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, style.group);
        const text = `${grouped}${decimals === '' ? '' : style.point + decimals}${unit}`;
        const reading = readQuantity(text);
        assert.equal(
          reading.state === 'known' ? reading.value.value : reading.state,
          Number(`${whole}.${decimals || 0}`),
          text,
        );
      },
    ),
  );
});

test('the author’s text is kept', () => {
  const reading = readQuantity('  ~40\u00A0% ');
  assert.equal(reading.state === 'known' && reading.value.text, '  ~40\u00A0% ');
});
