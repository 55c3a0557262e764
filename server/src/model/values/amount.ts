// Values: amounts inside a text: a number or a range with its unit. What durations and quantities are read from.

import { digitsEnd, numberAt, wordAt, wordsNumberAt } from './number.ts';
import type { FoundNumber } from './number.ts';
import { fold, matchAt } from './text.ts';
import { convertTime } from './time.ts';
import { currencyBefore, measureAt, perAt } from './unit.ts';
import type { FoundUnit, Measure, Unit } from './unit.ts';
import { LEAD_WORDS, RANGE_WORDS } from './words/numbers.ts';
import { MONTHS } from './words/months.ts';

/** An amount found in a text. */
export interface Amount {
  /** The number; of a range the lower end. */
  readonly low: number;
  /** The higher end of a range; else the number again. */
  readonly high: number;
  readonly unit: Unit;
  /** Where the amount begins (its number or the sign before it) and ends (its unit). */
  readonly start: number;
  readonly end: number;
}

/**
 * The amounts of a text prepared by `plainText`, in its order. Numbers that are none are passed over: dates, clock times,
 * years behind `in` or `since`, parts of names (`GPT-4`, `Q3`, `#12`), ordinals, sample sizes (`n=40`). Number words
 * count at the start, behind words like `about` and `less than`, and anywhere directly before a unit of time.
 */
export function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  let leading = true;
  let at = 0;
  while (at < text.length) {
    const skipped = passedOver(text, at);
    const amount = skipped === undefined ? amountAt(text, at, leading) : undefined;
    if (amount) found.push(amount);
    const word = wordAt(text, at);
    if (amount || skipped !== undefined) leading = false;
    else if (word && !LEAD_WORDS.has(word.word)) leading = false;
    at = Math.max(at + 1, amount?.end ?? 0, skipped ?? 0, word?.end ?? 0);
  }
  return found;
}

/** Whether the text tells a time of day (`9:00`, `17 Uhr`, `5 pm`, `24/7`), which is no amount. */
export function hasClockTime(text: string): boolean {
  return /(?:^|\D)24\/7(?!\d)|(?:^|[^\d.,])\d{1,2}(?::\d{2}(?!\d)| ?(?:am|pm|a\.m\.?|p\.m\.?|uhr|o'clock)(?!\p{L}))/iu.test(
    text,
  );
}

/** The amount that begins at this place, if one may begin here. */
function amountAt(text: string, at: number, leading: boolean): Amount | undefined {
  const digits = /\d/.test(text[at] ?? '');
  if (digits ? !mayBeginNumber(text, at) : !mayBeginWord(text, at)) return undefined;
  const number = digits ? pointed(text, at) : wordsNumberAt(text, at);
  if (!number) return undefined;
  const amount = withUnit(text, at, number);
  if (digits) return amount;
  const { measure, per } = amount.unit;
  if (number.weak) return weakAmount(text, at, number, amount);
  return leading || measure.kind === 'time' || measure.kind === 'percent' || per?.kind === 'time' ? amount : undefined;
}

/** `a day`, `once a week`: words that are numbers only with a unit of time. `a second opinion` is none. */
function weakAmount(text: string, at: number, number: FoundNumber, amount: Amount): Amount | undefined {
  const ordinal = matchAt(text, at, /^an? second (?!after|or|per|at|on|later|each|when|if)\p{L}/iu);
  if (ordinal) return undefined;
  const often = number.value > 1 || /^(?:once|einmal)/iu.test(text.slice(at));
  return (often ? amount.unit.per?.kind === 'time' : amount.unit.measure.kind === 'time') ? amount : undefined;
}

/** The number with its sign, its other end if it is a range, its unit and what it is per. */
function withUnit(text: string, at: number, number: FoundNumber): Amount {
  const money = currencyBefore(text, at);
  const start = signedStart(text, money?.start ?? at);
  const sign = /[-−]/.test(text[start] ?? '') ? -1 : 1;
  if (number.outOf !== undefined) {
    const share = sign * Number(((number.value / number.outOf) * 100).toPrecision(12));
    return { low: share, high: share, unit: { measure: { kind: 'percent' } }, start, end: number.end };
  }
  const other = otherEnd(text, start, number.end);
  const numberEnd = other?.end ?? number.end;
  const measure = money ? moneyMeasure(text, money.currency, numberEnd) : measureAt(text, numberEnd);
  const factor = measure?.factor ?? 1;
  const values = [sign * number.value * factor, (other ? other.value : sign * number.value) * factor].map(rounded);
  const single: Amount = {
    low: Math.min(...values),
    high: Math.max(...values),
    unit: { measure: measure?.value ?? { kind: 'none' } },
    start,
    end: measure?.end ?? numberEnd,
  };
  const whole = other ? single : continued(text, single);
  const per = perAt(text, whole.end);
  return per ? { ...whole, unit: { ...whole.unit, per: per.value }, end: per.end } : whole;
}

/** The second number of a range whose unit stands behind it: `12–18`, `2 to 3`, `between 5 and 10`. */
function otherEnd(text: string, start: number, end: number): FoundNumber | undefined {
  const link = rangeLink(text, start, end);
  if (link === undefined) return undefined;
  const money = matchAt(text, link, /^(?:[A-Za-z]{0,2}[€$£¥₹₩]|(?:EUR|USD|GBP|CHF)) ?(?=\d)/);
  const at = link + (money?.[0].length ?? 0);
  if (passedOver(text, at) !== undefined) return undefined;
  const number = numberAt(text, at);
  return number && !number.weak && number.outOf === undefined ? number : undefined;
}

/** Where the second number of a range may begin: behind a dash or a word like `to`. */
function rangeLink(text: string, start: number, end: number): number | undefined {
  const dash = matchAt(text, end, /^ ?(?:[-\u2010-\u2015\u2212~]|\.{2,3}) ?/);
  if (dash) return end + dash[0].length;
  const word = text[end] === ' ' ? wordAt(text, end + 1) : undefined;
  if (!word || text[word.end] !== ' ') return undefined;
  const between = /(?:between|zwischen|entre) ?$/iu.test(text.slice(0, start));
  const both = between && ['and', 'und', 'et'].includes(word.word);
  return both || RANGE_WORDS.has(word.word) ? word.end + 1 : undefined;
}

/** A time that goes on after its unit: `1 h 30 min` adds up, `30 minutes to 2 hours` is a range, `an hour and a half`. */
function continued(text: string, amount: Amount): Amount {
  const { measure } = amount.unit;
  if (measure.kind === 'percent' || measure.kind === 'money') return repeated(text, amount, measure);
  if (measure.kind !== 'time') return amount;
  const half = matchAt(text, amount.end, /^ (?:and a half|et demie?)(?![\p{L}\p{M}])/u);
  if (half) return { ...amount, low: amount.low + 0.5, high: amount.high + 0.5, end: amount.end + half[0].length };
  const link = rangeLink(text, amount.start, amount.end);
  const second = link === undefined ? undefined : timeAmountAt(text, link);
  if (second) return spanned(amount, measure.unit, second);
  return added(text, amount);
}

/** A range with the same unit behind both ends: `10 % – 20 %`. */
function repeated(text: string, amount: Amount, measure: Measure): Amount {
  const link = rangeLink(text, amount.start, amount.end);
  const number = link === undefined ? undefined : numberAt(text, link);
  const found = number && number.outOf === undefined ? measureAt(text, number.end) : undefined;
  if (!number || found?.value.kind !== measure.kind) return amount;
  const value = rounded(number.value * found.factor);
  return { ...amount, low: Math.min(amount.low, value), high: Math.max(amount.high, value), end: found.end };
}

type TimeAmount = Amount & { readonly unit: { readonly measure: Extract<Measure, { kind: 'time' }> } };

/** One number with a unit of time, nothing more. */
function timeAmountAt(text: string, at: number): TimeAmount | undefined {
  const number = numberAt(text, at);
  const found = number && number.outOf === undefined ? measureAt(text, number.end) : undefined;
  if (!number || found?.value.kind !== 'time') return undefined;
  const value = rounded(number.value * found.factor);
  return { low: value, high: value, unit: { measure: found.value }, start: at, end: found.end };
}

/** The range from one time to another that may have another unit; it is told in the unit of the first. */
function spanned(first: Amount, unit: TimeAmount['unit']['measure']['unit'], second: TimeAmount): Amount {
  const converted = convertTime(second.high, second.unit.measure.unit, unit);
  if (converted === undefined) return first;
  return { ...first, low: Math.min(first.low, converted), high: Math.max(first.high, converted), end: second.end };
}

/** A time in several units, told in the smallest: each one must be smaller than the one before it. */
function added(text: string, amount: Amount): Amount {
  let sum = amount;
  for (;;) {
    const { measure } = sum.unit;
    const link = matchAt(text, sum.end, /^(?:,? ?(?:and|und|et|&)? )?(?=[\p{L}\d])/u);
    if (measure.kind !== 'time' || !link) return sum;
    const next = timeAmountAt(text, sum.end + link[0].length) ?? bareMinutes(text, sum.end, measure.unit);
    const converted = next ? convertTime(sum.low, measure.unit, next.unit.measure.unit) : undefined;
    const smaller = next && convertTime(1, measure.unit, next.unit.measure.unit);
    if (!next || converted === undefined || smaller === undefined || smaller <= 1) return sum;
    const total = rounded(converted + next.low);
    sum = { ...sum, low: total, high: total, unit: next.unit, end: next.end };
  }
}

/** The `30` of `1h30`. */
function bareMinutes(text: string, at: number, unit: string): TimeAmount | undefined {
  const digits = unit === 'hour' ? matchAt(text, at, /^([0-5]\d)(?![\d\p{L}])/u) : null;
  if (!digits) return undefined;
  const value = Number(digits[1]);
  return { low: value, high: value, unit: { measure: { kind: 'time', unit: 'minute' } }, start: at, end: at + 2 };
}

/** Digits begin a number unless they go on with a name, an ordinal or a sample size (`GPT-4`, `v2`, `#12`, `n=40`). */
function mayBeginNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (currencyBefore(text, at)) return true;
  return !/(?:[\p{L}\p{M}_#\d]|\d[.,:/]|[\p{L}][-_]|(?:^|[^\p{L}])n ?= ?)$/iu.test(before);
}

function mayBeginWord(text: string, at: number): boolean {
  return (
    !/[\p{L}\p{M}\d_'’#@-]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    !/\bno $/iu.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** The number in digits, also with its decimal point in front (`.5`). */
function pointed(text: string, at: number): FoundNumber | undefined {
  const number = numberAt(text, at);
  if (!number || text[at - 1] !== '.' || /[\d.]/.test(text[at - 2] ?? '')) return number;
  const digits = matchAt(text, at, /^\d+/)?.[0] ?? '';
  return { ...number, value: Number(`0.${digits}`), end: at + digits.length };
}

/** Where digits that are a date, a clock time, an ordinal, a version or a year end; undefined when they may be an amount. */
function passedOver(text: string, at: number): number | undefined {
  const month = wordAt(text, at);
  if (month) return monthDate(text, at, month.word, month.end);
  if (!/\d/.test(text[at] ?? '') || /\d/.test(text[at - 1] ?? '')) return undefined;
  const fixed =
    matchAt(text, at, /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/) ??
    matchAt(text, at, /^\d{1,2}([./])\d{1,2}\1\d{4}(?!\d)/) ??
    matchAt(text, at, /^(?:\d{1,2}:\d{2}|24\/7)(?!\d)/) ??
    matchAt(text, at, /^\d+(?:st|nd|rd|th)(?!\p{L})/u);
  if (fixed) return at + fixed[0].length;
  const day = matchAt(text, at, /^\d{1,2}\.? (?:of )?([\p{L}\p{M}]{3,})/u);
  if (day && MONTHS.has(fold(day[1] ?? '')) && day[1] !== 'mar') return at + day[0].length;
  if (isYear(text, at)) return at + 4;
  return numberAt(text, at) === undefined ? digitsEnd(text, at) : undefined;
}

/** `March 2026`, `March 3rd`: a month's name with digits behind it. */
function monthDate(text: string, at: number, word: string, end: number): number | undefined {
  if (/[\p{L}\p{M}]/u.test(text[at - 1] ?? '') || !MONTHS.has(fold(word))) return undefined;
  const digits = matchAt(text, end, /^\.? \d{1,4}(?:st|nd|rd|th)?(?:,? \d{4})?(?![\d.,:]\d|\d)/);
  return digits ? end + digits[0].length : undefined;
}

/** A year behind a preposition and with no unit behind it: `since 2026`. */
function isYear(text: string, at: number): boolean {
  if (!matchAt(text, at, /^(?:19|20)\d{2}(?![\d.,%€$£]|\p{L}| ?[%€$£])/u)) return false;
  if (
    !/(?:^|[^\p{L}])(?:in|since|until|till|from|of|during|before|after|by|seit|bis|en|depuis) $/iu.test(
      text.slice(Math.max(0, at - 10), at),
    )
  )
    return false;
  return measureAt(text, at + 4)?.value.kind !== 'time';
}

function signedStart(text: string, at: number): number {
  return /^(?:|.*[\s~≈<>≤≥(])[-−]$/su.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;
}

/** The currency in front of a number. A small `m` behind it is millions, for money is not counted in metres. */
function moneyMeasure(text: string, currency: string, end: number): FoundUnit<Measure> {
  const millions = matchAt(text, end, /^ ?(?:m|mm|mn)(?![\p{L}\p{M}])/u)?.[0].length ?? 0;
  return { value: { kind: 'money', currency }, factor: millions > 0 ? 1_000_000 : 1, end: end + millions };
}

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
