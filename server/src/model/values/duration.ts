// Values: durations, a number and a unit of time as people write them, or ISO 8601.

import { amountsIn, hasClockTime } from './amount.ts';
import type { Amount } from './amount.ts';
import { isAnswer, isPlaceholder } from './answer.ts';
import { wordAt } from './number.ts';
import { bad, known, unclear } from './reading.ts';
import type { Reading } from './reading.ts';
import { isOtherScript, plainText } from './text.ts';
import { convertTime, usualMinutes } from './time.ts';
import { DEADLINE_PHRASES, DEADLINE_STARTS, NEXT_WORDS, NO_DEADLINES } from './words/deadlines.ts';
import { PER_ADVERBS, TIME_WORDS } from './words/units.ts';
import type { TimeUnit } from './words/units.ts';

/** A length of time. */
export interface Duration {
  /** How many of the unit; of a range the longer end. */
  readonly amount: number;
  readonly unit: TimeUnit;
  /** A usual length in minutes, for sorting; to compare two durations use `compareDurations`. */
  readonly minutes: number;
}

/** The duration of this many units. */
export function duration(amount: number, unit: TimeUnit): Duration {
  return { amount, unit, minutes: usualMinutes(amount, unit) };
}

/**
 * Reads a duration: `2 minutes`, `15 min`, `2h`, `two weeks`, `5 Minuten`, `half an hour`, `1h 30min`, `PT2M`; signs and
 * words around it (`~`, `within`, `after closing`) do not matter. Unclear are deadline words, units we do not know,
 * answers and placeholders. Bad are a number without a unit (`no-unit`) and any other words without a number (`no-number`).
 */
export function readDuration(text: string): Reading<Duration> {
  const plain = plainText(text);
  if (plain === '') return bad('no-number');
  if (isPlaceholder(text) || isAnswer(text)) return unclear();
  const iso = readIsoDuration(plain);
  if (iso) return known(iso);
  const lower = plain.toLowerCase();
  if (hasClockTime(plain) || isClockDeadline(lower)) return unclear();
  const amounts = amountsIn(plain);
  const timed = amounts.map(asTime).find((found) => found !== undefined);
  if (timed) return known(timed);
  if (amounts.length > 0) return amounts.some((amount) => mayBeTime(plain, amount)) ? unclear() : bad('no-unit');
  return /\d/.test(plain) || isDeadline(lower) || isOtherScript(plain) ? unclear() : bad('no-number');
}

/** The one way to write a duration that is bad and can only mean one thing: `hour` is `1 hour`. */
export function suggestDuration(text: string): string | undefined {
  const plain = plainText(text).replace(/[.!]$/u, '');
  const word = wordAt(plain, 0);
  const found = TIME_WORDS.get(word?.word ?? '');
  // Single letters and abbreviations may be anything; the plural tells that a number is missing.
  if (!word || word.end !== plain.length || word.word !== found?.unit || PER_ADVERBS.has(word.word)) return undefined;
  return `1 ${word.word}`;
}

/** Reads an ISO 8601 duration (`PT2M`, `P1D`, `PT1H30M`), told in its smallest unit; undefined for any other text. */
export function readIsoDuration(plain: string): Duration | undefined {
  const match = ISO.exec(plain.toUpperCase());
  if (!match || plain.length < 3 || /T$/i.test(plain)) return undefined;
  let sum: Duration | undefined;
  for (const [index, unit] of ISO_UNITS.entries()) {
    const digits = match[index + 1];
    if (digits === undefined) continue;
    const amount = Number(digits.replace(',', '.'));
    const before =
      sum && (convertTime(sum.amount, sum.unit, unit) ?? usualMinutes(sum.amount, sum.unit) / usualMinutes(1, unit));
    sum = duration((before ?? 0) + amount, unit);
  }
  return sum;
}

/** Whether words (in lower case) tell a deadline: `same day`, `immediately`, `before the shift ends`, `next working day`. */
function isDeadline(lower: string): boolean {
  const padded = ` ${lower
    .replace(/[^\p{L}\p{M}'’-]+/gu, ' ')
    .replace(/’/gu, "'")
    .trim()} `;
  if (NO_DEADLINES.some((phrase) => padded.startsWith(` ${phrase} `))) return false;
  if (DEADLINE_PHRASES.some((phrase) => padded.includes(` ${phrase} `))) return true;
  if (ORDINALS.test(padded)) return true;
  if (NEXT_WORDS.some((word) => padded.includes(` ${word} `)) && !padded.includes(' next to ')) return true;
  return DEADLINE_STARTS.some((phrase) => padded.startsWith(` ${phrase} `));
}

/** `after the second failed attempt`, `first thing in the morning`: a count in words that are no number of units. */
const ORDINALS = / (?:first|second|third|fourth|fifth|ersten?|zweiten?|dritten?|premi[eè]re?|deuxième|troisième) /u;

const ISO =
  /^P(?:(\d{1,9}(?:[.,]\d{1,9})?)Y)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)W)?(?:(\d{1,9}(?:[.,]\d{1,9})?)D)?(?:T(?:(\d{1,9}(?:[.,]\d{1,9})?)H)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/;

const ISO_UNITS: readonly TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The duration an amount is. A small `m` is minutes here, where only a time can stand. */
function asTime(amount: Amount): Duration | undefined {
  const { measure } = amount.unit;
  if (measure.kind === 'time') return duration(amount.high, measure.unit);
  return measure.kind === 'count' && measure.noun === 'm' ? duration(amount.high, 'minute') : undefined;
}

/** Whether an amount may be a time in a unit we do not know; a share, a price and a number with nothing behind it are none. */
function mayBeTime(plain: string, amount: Amount): boolean {
  const { kind } = amount.unit.measure;
  if (kind === 'count') return true;
  if (kind === 'percent') return plain[amount.end - 1] !== '%' && amount.end - amount.start < 6;
  return kind === 'none' && /[\p{L}\d/'"′″]/u.test(plain.slice(amount.end));
}

/** `by 17 h`, `before 9`, `um 9`: a time of day although it looks like a number of hours. */
function isClockDeadline(lower: string): boolean {
  return /^(?:(?:no|not) later than|before|by|until|till|at|um|vor|bis|avant|spätestens um|à) (?:\d{1,2}|noon)(?: ?h)?(?:$|[.,;( ](?!\p{L}))/u.test(
    lower,
  );
}
