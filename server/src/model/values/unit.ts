// Values: units behind and before a number. Works on text that `plainText` has prepared.

import { nextWord, wordAt } from './number.ts';
import { matchAt, singular } from './text.ts';
import { MAGNITUDES, NOUN_STOPS, NUMBER_WORDS, PER_TIME_WORDS, PER_WORDS, TIMES } from './words/numbers.ts';
import { CURRENCIES, PER_ADVERBS, SHARES, TIME_WORDS, WHOLE, WORKING, WORKING_AFTER } from './words/units.ts';
import type { TimeUnit } from './words/units.ts';

export type { TimeUnit } from './words/units.ts';

/** What a quantity is a quantity of. */
export type Measure =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'time'; readonly unit: TimeUnit }
  /** A currency by its code; a sign that several countries share (`¥`, `kr`) stands for itself. */
  | { readonly kind: 'money'; readonly currency: string }
  /** Anything else that is counted, in the singular and in lower case: `issue`, `support ticket`. */
  | { readonly kind: 'count'; readonly noun: string };

/** What a rate is for: a unit of time, several of them (`per 2 weeks`), or a thing (`issue`, `100 ticket`). */
export type Per =
  | { readonly kind: 'time'; readonly unit: TimeUnit; readonly amount: number }
  | { readonly kind: 'thing'; readonly noun: string };

/** The unit of a quantity: what is measured and, for a rate, per what. */
export interface Unit {
  readonly measure: Measure;
  readonly per?: Per;
}

/** Something found in a text, where it ends, and what the number before it must be multiplied by. */
export interface FoundUnit<T> {
  readonly value: T;
  readonly factor: number;
  readonly end: number;
}

/** The unit of time at this place, with the words that belong to it: `working days`, `full hours`, `jours ouvrés`. */
export function timeUnitAt(text: string, at: number): FoundUnit<TimeUnit> | undefined {
  const first = wordAt(text, at);
  if (!first) return undefined;
  const second = nextWord(text, first.end);
  const isWorking = WORKING.has(first.word);
  const unit = isWorking || WHOLE.has(first.word) ? second : first;
  const found = TIME_WORDS.get(unit?.word ?? '');
  if (!unit || !found) return undefined;
  const after = found.unit === 'day' ? nextWord(text, unit.end) : undefined;
  const working = found.unit === 'day' && (isWorking || WORKING_AFTER.has(after?.word ?? ''));
  let end = after && WORKING_AFTER.has(after.word) ? after.end : unit.end;
  // The full stop of an abbreviation (`5 min. per call`) belongs to the unit, the one that ends a sentence does no harm.
  if (text[end] === '.') end += 1;
  return { value: working ? 'working-day' : found.unit, factor: found.factor, end };
}

/** The measure behind a number, also directly behind it or behind a hyphen: `42 min`, `3.5 %`, `40€`, `two-day`. */
export function measureAt(text: string, at: number): FoundUnit<Measure> | undefined {
  const start = text[at] === ' ' || (text[at] === '-' && wordAt(text, at + 1)) ? at + 1 : at;
  return shareAt(text, start) ?? moneyAt(text, start) ?? timeAt(text, start) ?? countAt(text, start);
}

/** The currency that ends right before this place (`€1,200`, `EUR 1,200`), and where it begins. */
export function currencyBefore(
  text: string,
  at: number,
): { readonly currency: string; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, at - 8), at);
  const found = /(?:^|[^\p{L}])((?:[A-Za-z]{1,2})?[€$£¥₹₩₽₺₴₪]|[\p{L}]{2,3}\.?) ?$/u.exec(before)?.[1];
  const currency = found === undefined ? undefined : currencyOf(found.replace('.', ''));
  return found === undefined || currency === undefined
    ? undefined
    : { currency, start: at - (before.length - before.lastIndexOf(found)) };
}

/** What a rate is per: `per week`, `/month`, `a day`, `per 100 tickets`, `weekly`. `times` before it is passed over. */
export function perAt(text: string, at: number): FoundUnit<Per> | undefined {
  const counted = matchAt(text, at, /^ ?([\p{L}×]+)(?= |\/)/u);
  const start = counted && TIMES.has(counted[1]?.toLowerCase() ?? '') ? at + counted[0].length : at;
  const slash = matchAt(text, start, /^ ?\/ ?/);
  // `24/7` is no rate.
  if (slash) return /\d/.test(text[start + slash[0].length] ?? '') ? undefined : perUnit(text, start + slash[0].length);
  const word = nextWord(text, start);
  if (!word) return undefined;
  const adverb = PER_ADVERBS.get(word.word);
  if (adverb) return { value: { kind: 'time', unit: adverb, amount: 1 }, factor: 1, end: word.end };
  if (/^p\.? ?a\.?(?!\p{L})/iu.test(text.slice(start + 1))) {
    const end = start + 1 + (/^p\.? ?a\.?/iu.exec(text.slice(start + 1))?.[0].length ?? 0);
    return { value: { kind: 'time', unit: 'year', amount: 1 }, factor: 1, end };
  }
  if (PER_WORDS.has(word.word)) return perUnit(text, word.end + 1);
  const found = PER_TIME_WORDS.has(word.word) ? perUnit(text, word.end + 1) : undefined;
  return found?.value.kind === 'time' ? found : undefined;
}

/** The code of a currency, by its sign, its code or its name. */
export function currencyOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  // Codes that are words or names as well (`TRY`, `RON`) count in capitals only.
  if (/^\p{L}{3}$/u.test(word) && word !== word.toUpperCase() && !['eur', 'usd', 'gbp', 'chf'].includes(lower))
    return undefined;
  return CURRENCIES.get(lower);
}

function shareAt(text: string, at: number): FoundUnit<Measure> | undefined {
  const sign = text[at] ?? '';
  const words = matchAt(text, at, /^(?:per cent|pour cent|v\. ?h\.|por ciento|per cento)(?!\p{L})/iu)?.[0];
  const word = words ?? (SHARES.has(sign) ? sign : wordAt(text, at)?.word);
  const factor = words === undefined ? SHARES.get(word ?? '') : 1;
  if (word === undefined || factor === undefined) return undefined;
  const end = at + word.length;
  // Percentage points are a difference, not a share: they are counted.
  const points = matchAt(text, end, /^[ -]?(?:points?|punkte?)(?!\p{L})/iu);
  if (points) return { value: { kind: 'count', noun: 'percentage point' }, factor, end: end + points[0].length };
  return { value: { kind: 'percent' }, factor, end };
}

function moneyAt(text: string, at: number): FoundUnit<Measure> | undefined {
  const match = matchAt(text, at, /^(k|T|M|m|Mio\.? ?)?((?:[A-Z]{1,2})?[€$£¥₹₩₽₺₴₪円元]|[\p{L}]+)/u);
  if (!match) return undefined;
  const [all, prefix, sign = ''] = match;
  const end = at + all.length;
  const whole = currencyOf(`${prefix ?? ''}${sign}`);
  if (whole !== undefined) return { value: { kind: 'money', currency: whole }, factor: 1, end };
  const currency = currencyOf(sign);
  if (prefix === undefined || currency === undefined) return undefined;
  const factor = prefix === 'k' || prefix === 'T' ? 1000 : 1_000_000;
  return { value: { kind: 'money', currency }, factor, end };
}

function timeAt(text: string, at: number): FoundUnit<Measure> | undefined {
  const found = timeUnitAt(text, at);
  return found ? { ...found, value: { kind: 'time', unit: found.value } } : undefined;
}

/** Up to three words that name what is counted. */
function countAt(text: string, at: number): FoundUnit<Measure> | undefined {
  const found = nounAt(text, at);
  return found ? { value: { kind: 'count', noun: found.noun }, factor: 1, end: found.end } : undefined;
}

function nounAt(text: string, at: number): { readonly noun: string; readonly end: number } | undefined {
  const words: string[] = [];
  let end = at;
  for (let word = wordAt(text, at); word && words.length < 3; word = nextWord(text, end)) {
    const times = TIMES.has(word.word) && perAt(text, word.end) !== undefined;
    if (NOUN_STOPS.has(word.word) || PER_ADVERBS.has(word.word) || times) break;
    words.push(word.word);
    end = word.end;
  }
  const last = words.pop();
  return last === undefined ? undefined : { noun: [...words, singular(last)].join(' '), end };
}

function perUnit(text: string, at: number): FoundUnit<Per> | undefined {
  const digits = matchAt(text, at, /^(\d{1,9}(?:[.,' ]\d{3})*)(?: (?=\p{L})|$)/u);
  const word = wordAt(text, at);
  const spelled = word ? (NUMBER_WORDS.get(word.word) ?? MAGNITUDES.get(word.word)) : undefined;
  const amount = digits ? Number((digits[1] ?? '').replace(/\D/g, '')) : (spelled ?? 1);
  const numberEnd = digits ? at + (digits[1] ?? '').length : spelled !== undefined && word ? word.end : undefined;
  const start = numberEnd === undefined ? at : numberEnd + 1;
  const time = timeUnitAt(text, start);
  if (time && amount > 0) {
    return { value: { kind: 'time', unit: time.value, amount: amount * time.factor }, factor: 1, end: time.end };
  }
  const noun = nounAt(text, start);
  const name = [amount === 1 ? '' : String(amount), noun?.noun ?? ''].filter((part) => part !== '').join(' ');
  const end = noun?.end ?? numberEnd;
  return name === '' || end === undefined ? undefined : { value: { kind: 'thing', noun: name }, factor: 1, end };
}
