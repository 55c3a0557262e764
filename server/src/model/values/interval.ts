// Values: how often something happens, as the time from one to the next: `yearly`, `every two weeks`, `twice a year`.

import { duration, readDuration } from './duration.ts';
import type { Duration } from './duration.ts';
import { numberAt, wordAt } from './number.ts';
import { known, unclear } from './reading.ts';
import type { Reading } from './reading.ts';
import { plainText } from './text.ts';
import { timeUnitAt } from './unit.ts';
import type { TimeUnit } from './words/units.ts';

/**
 * Reads an interval: what `readDuration` reads, and also a bare unit (`year`), an adverb (`quarterly`), `every other
 * week` and `twice a year`. Adverbs with two meanings (`biweekly`, `bimonthly`) are unclear.
 */
export function readInterval(text: string): Reading<Duration> {
  const plain = plainText(text).toLowerCase().replace(/[.!]$/u, '').replace(/_/g, '-');
  const adverb = ADVERBS.get(plain.replace(/^(?:once|at least|reviewed|review) /u, ''));
  if (adverb) return known(duration(...adverb));
  if (/^bi-?(?:weekly|monthly|annual(?:ly)?)$/u.test(plain)) return unclear();
  const rest = plain.replace(
    /^(?:at least |about )?(?:once )?(?:every|each|per|an?|alle|jede[nrs]?|chaque|tous les|par|pro) /u,
    '',
  );
  const other = /^(?:other|second|2nd|zweiten?|zwei) /u.exec(rest);
  const unit = wholeUnit(rest.slice(other?.[0].length ?? 0));
  if (unit) return known(duration(other ? 2 : 1, unit));
  return timesPerUnit(plain) ?? readDuration(rest);
}

const ADVERBS: ReadonlyMap<string, readonly [number, TimeUnit]> = new Map<string, readonly [number, TimeUnit]>([
  ['hourly', [1, 'hour']],
  ['daily', [1, 'day']],
  ['nightly', [1, 'day']],
  ['weekly', [1, 'week']],
  ['fortnightly', [2, 'week']],
  ['monthly', [1, 'month']],
  ['quarterly', [1, 'quarter']],
  ['half-yearly', [6, 'month']],
  ['half yearly', [6, 'month']],
  ['half-year', [6, 'month']],
  ['semi-annually', [6, 'month']],
  ['semiannually', [6, 'month']],
  ['semi-annual', [6, 'month']],
  ['yearly', [1, 'year']],
  ['annually', [1, 'year']],
  ['annual', [1, 'year']],
  ['biennially', [2, 'year']],
  ['täglich', [1, 'day']],
  ['wöchentlich', [1, 'week']],
  ['monatlich', [1, 'month']],
  ['vierteljährlich', [1, 'quarter']],
  ['halbjährlich', [6, 'month']],
  ['jährlich', [1, 'year']],
]);

/** The unit of time that the whole text is, in the singular or plural. */
function wholeUnit(text: string): TimeUnit | undefined {
  const found = timeUnitAt(text, 0);
  return found && found.end === text.length && found.factor === 1 ? found.value : undefined;
}

/** `twice a year` is every six months, `3 times per month` every third of one. */
function timesPerUnit(plain: string): Reading<Duration> | undefined {
  const number = numberAt(plain, 0);
  const per =
    number && /^(?: times| mal| fois|x)? ?(?:per|an?|every|each|pro|im|in der|par|\/) ?/u.exec(plain.slice(number.end));
  if (!number || !per || !(number.value > 0)) return undefined;
  const start = number.end + per[0].length;
  const unit = wordAt(plain, start) ? timeUnitAt(plain, start) : undefined;
  if (!unit) return undefined;
  const [amount, smaller] = PARTS[unit.value] ?? [1, unit.value];
  return known(duration((amount * unit.factor) / number.value, smaller));
}

/** Years and quarters in months, so that their parts are whole numbers. */
const PARTS: Readonly<Partial<Record<TimeUnit, readonly [number, TimeUnit]>>> = {
  year: [12, 'month'],
  quarter: [3, 'month'],
};
