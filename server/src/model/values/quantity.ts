// Values: quantities, a number with an optional unit, and a remark behind it.

import { amountsIn, hasClockTime } from './amount.ts';
import { isAnswer, isPlaceholder, readAnswer } from './answer.ts';
import { readIsoDuration } from './duration.ts';
import { bad, known, unclear } from './reading.ts';
import type { Reading } from './reading.ts';
import { isOtherScript, plainText } from './text.ts';
import type { Unit } from './unit.ts';
import { DEADLINE_PHRASES } from './words/deadlines.ts';

/** A number and what it counts. */
export interface Quantity {
  /** The number; of a range its lower end. */
  readonly value: number;
  /** Both ends of a range; absent when there is one number. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
  /** What the author wrote behind the number and its unit: `(n=212)`. */
  readonly remark?: string;
  /** What the author wrote. */
  readonly text: string;
}

/**
 * Reads a quantity: `42 minutes`, `3.5 %`, `€1,200`, `120 per week`, `12–18 per week`, `about 40 minutes`, `4 of 5` (a
 * share), `PT2H`, `two days`. Signs (`~`, `<`, `≥`) are passed over. Unclear are answers (`none`, `N/A (reason)`; `0` is
 * a number), placeholders, times of day and deadlines. Bad (`no-number`) is everything else without a number.
 */
export function readQuantity(text: string): Reading<Quantity> {
  const plain = plainText(text);
  if (plain === '') return bad('no-number');
  if (readAnswer(text)?.kind === 'zero') return known({ value: 0, unit: { measure: { kind: 'none' } }, text });
  if (isAnswer(text) || isPlaceholder(text)) return unclear();
  const iso = readIsoDuration(plain);
  if (iso) return known({ value: iso.amount, unit: { measure: { kind: 'time', unit: iso.unit } }, text });
  const [first] = amountsIn(plain);
  if (!first) return isOpen(plain) ? unclear() : bad('no-number');
  const remark = plain.slice(first.end).replace(/^[\s,;:.–—-]+/u, '');
  return known({
    value: first.low,
    ...(first.high > first.low ? { low: first.low, high: first.high } : {}),
    unit: first.unit,
    ...(remark === '' ? {} : { remark }),
    text,
  });
}

/** Texts without an amount that may tell one all the same: a time of day, a deadline, `no complaints`, another script. */
function isOpen(plain: string): boolean {
  const lower = plain.toLowerCase();
  if (/^(?:no|kein|keine|keinen|aucun|aucune) \p{L}/u.test(lower)) return !NO_MEASURE.test(lower);
  return hasClockTime(plain) || isWholeDeadline(lower) || isOtherScript(plain);
}

/** `same day`, `on the same day`; but not `faster now`, where the word tells no deadline. */
function isWholeDeadline(lower: string): boolean {
  const bare = lower.replace(/^(?:(?:within|by|on|at|the|before|until|always|mostly) )+/u, '').replace(/[.!]$/u, '');
  return bare !== 'now' && bare !== 'live' && DEADLINE_PHRASES.includes(bare);
}

/** `no idea`, `no baseline yet`: nothing was measured. */
const NO_MEASURE =
  /^\p{L}+ (?:idea|clue|number|numbers|data|baseline|target|measure|measurement|measurements|metric|figure|figures|value|change|improvement|information|ahnung|daten|zahl|zahlen|messung|idée|données|chiffre|chiffres)(?!\p{L})/u;
