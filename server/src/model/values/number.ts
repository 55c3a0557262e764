// Values: numbers inside a text, in digits with any separators or in words. Works on text that `plainText` has prepared.

import { matchAt } from './text.ts';
import { HALF_WORDS, MAGNITUDES, MAGNITUDE_SIGNS, NEEDS_ONE, NUMBER_WORDS, ONE_WORDS } from './words/numbers.ts';
import { TIME_WORDS } from './words/units.ts';

/** A number found in a text, and where it ends. */
export interface FoundNumber {
  readonly value: number;
  readonly end: number;
  /** Set for `4 of 5` and `4/5`: the value is then 4, and this is 5. */
  readonly outOf?: number;
  /** Written with a word that is no number by itself (`a`, `une`, `once`): it needs a unit of time behind it. */
  readonly weak?: boolean;
}

/** A word in a text: as written, in lower case, and where it ends. */
export interface FoundWord {
  readonly raw: string;
  readonly word: string;
  readonly end: number;
}

/** The word that begins at this place; apostrophes inside belong to it, hyphens do not. */
export function wordAt(text: string, at: number): FoundWord | undefined {
  const raw = matchAt(text, at, /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u)?.[0];
  return raw === undefined ? undefined : { raw, word: raw.toLowerCase(), end: at + raw.length };
}

/** The word behind one space or hyphen at this place. */
export function nextWord(text: string, at: number): FoundWord | undefined {
  return text[at] === ' ' || text[at] === '-' ? wordAt(text, at + 1) : undefined;
}

/** The number that begins at this place, in digits or in words. */
export function numberAt(text: string, at: number): FoundNumber | undefined {
  return digitsNumberAt(text, at) ?? wordsNumberAt(text, at);
}

/**
 * The number in digits that begins here, with its magnitude (`1.5k`), its fraction (`2 1/2`, `2 and a half`) and what
 * it is out of (`4 of 5`). Undefined where there are no digits, or they are no number (`1.2.3`).
 */
export function digitsNumberAt(text: string, at: number): FoundNumber | undefined {
  const run = digitsRun(text, at);
  const value = run === undefined ? undefined : separated(run);
  if (run === undefined || value === undefined || !Number.isFinite(value)) return undefined;
  const end = at + run.length;
  const mixed = matchAt(text, end, /^ (\d{1,2})[/\u2044](\d{1,2})(?![\d/])/);
  const [top, bottom] = [Number(mixed?.[1]), Number(mixed?.[2])];
  if (mixed && top < bottom) return { value: value + top / bottom, end: end + mixed[0].length };
  const fraction = matchAt(text, end, /^\u2044([1-9]\d?)/);
  if (fraction) return { value: value / Number(fraction[1]), end: end + fraction[0].length };
  return completed(text, { value, end });
}

/** Where the digits and separators that begin here end, whether they are a number or not. */
export function digitsEnd(text: string, at: number): number {
  return at + Math.max(1, digitsRun(text, at)?.length ?? 1);
}

/** The number in words that begins here: `two`, `twenty-five`, `two hundred`, `half a`, `a dozen`, `an`. */
export function wordsNumberAt(text: string, at: number): FoundNumber | undefined {
  const word = wordAt(text, at);
  if (!word) return undefined;
  return quarterAt(text, at) ?? thirdsAt(text, at) ?? halfAt(text, word) ?? oneAt(text, word) ?? countedAt(text, at);
}

/** Digits with their separators: groups behind spaces or apostrophes, else any full stops and commas between digits. */
function digitsRun(text: string, at: number): string | undefined {
  const match =
    matchAt(text, at, /^[1-9]\d{0,2}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?/) ?? matchAt(text, at, /^\d+(?:[.,]\d+)*/);
  return match?.[0];
}

/** A separator before exactly three digits groups thousands, else it is decimal; of two kinds the last is decimal. */
function separated(run: string): number | undefined {
  if (/[ '’]/.test(run)) return Number(run.replace(/[ '’]/g, '').replace(',', '.'));
  const [whole = '', ...groups] = run.split(/[.,]/);
  const marks = run.replace(/\d/g, '');
  const last = groups.pop();
  if (last === undefined) return Number(whole);
  // `0.125` and `1234.567` cannot be groups of thousands, so there the separator is decimal.
  const groupable = /^[1-9]\d{0,2}$/.test(whole);
  if (groups.length === 0) return Number(groupable && last.length === 3 ? whole + last : `${whole}.${last}`);
  const grouped = groupable && groups.every((group) => group.length === 3);
  const sameMarks = new Set(marks).size === 1;
  const sameBeforeLast = new Set(marks.slice(0, -1)).size === 1;
  if (grouped && sameMarks && last.length === 3) return Number(whole + groups.join('') + last);
  if (grouped && !sameMarks && sameBeforeLast) return Number(`${whole}${groups.join('')}.${last}`);
  return undefined;
}

/** A number with what may follow it: a half, a magnitude, what it is out of. */
function completed(text: string, found: FoundNumber): FoundNumber {
  const half = matchAt(text, found.end, /^ (?:and a half|und einhalb|et demie?)(?![\p{L}\p{M}])/u);
  if (half) return { ...found, value: found.value + 0.5, end: found.end + half[0].length };
  return outOf(text, magnified(text, found));
}

function magnified(text: string, found: FoundNumber): FoundNumber {
  const letter = matchAt(text, found.end, /^ ?([kKM])(?![\p{L}\p{M}\d])/u);
  const bySign = MAGNITUDE_SIGNS.get(letter?.[1] ?? '');
  if (letter && bySign !== undefined) return times(found, bySign, letter[0].length);
  const spelled = matchAt(text, found.end, /^[ -]?([\p{L}\p{M}]+)\.?/u);
  const byWord = MAGNITUDES.get(spelled?.[1]?.toLowerCase() ?? '');
  return spelled && byWord !== undefined ? times(found, byWord, spelled[0].length) : found;
}

/** Rounded to what the decimal writing says, so that `2.3k` is 2300 and not a hair beside it. */
function times(found: FoundNumber, factor: number, length: number): FoundNumber {
  return { ...found, value: Number((found.value * factor).toPrecision(15)), end: found.end + length };
}

/** `4/5`, `4 of 5`, `9 in 10`; before a unit of time a slash makes a fraction (`1/2 hour`). */
function outOf(text: string, found: FoundNumber): FoundNumber {
  const slash = matchAt(text, found.end, /^ ?\/ ?(?=\d)/);
  const word = matchAt(text, found.end, /^ (?:(?:out )?of|von|sur|in)(?: the| every| each)?(?: last)? (?=[\p{L}\d])/u);
  const link = slash ?? word;
  if (!link) return found;
  const start = found.end + link[0].length;
  const run = digitsRun(text, start);
  const total = run === undefined ? smallAt(text, start) : { value: separated(run) ?? 0, end: start + run.length };
  if (!total || !(total.value > 0) || total.value < found.value) return found;
  const unit = TIME_WORDS.has(nextWord(text, total.end)?.word ?? '');
  if (slash) {
    // What goes on with digits is a date or a clock time.
    if (matchAt(text, total.end, /^[/:]\d/)) return found;
    return unit
      ? { ...found, value: found.value / total.value, end: total.end }
      : { ...found, end: total.end, outOf: total.value };
  }
  // `3 in 4 weeks` and `3 in 2026` say when, not out of how many.
  if (link[0].startsWith(' in') && (unit || total.value >= 1900)) return found;
  return { ...found, end: total.end, outOf: total.value };
}

/** `a quarter of an hour`, `three quarters of an hour`. */
function quarterAt(text: string, at: number): FoundNumber | undefined {
  const match = matchAt(text, at, /^(?:(three) quarters|(?:a |one )?quarter)(?: of)? (?:an? )?(?=hour|year)/iu);
  return match ? { value: match[1] ? 0.75 : 0.25, end: at + match[0].length - 1 } : undefined;
}

/** `two thirds of`, `a third`, `a quarter of`: so many out of so many. `a quarter` alone is a time. */
function thirdsAt(text: string, at: number): FoundNumber | undefined {
  const match = matchAt(text, at, /^(an?|one|two|three|four)[ -](third|quarter|fifth|tenth)s?(?=( of )|[ ,.;]*$)/iu);
  const count = ['one', 'two', 'three', 'four'].indexOf(match?.[1]?.toLowerCase() ?? '') + 1 || 1;
  const parts = { third: 3, quarter: match?.[3] === undefined ? undefined : 4, fifth: 5, tenth: 10 };
  const [, outOf] = Object.entries(parts).find(([word]) => word === match?.[2]?.toLowerCase()) ?? [];
  return match && outOf !== undefined ? { value: count, outOf, end: at + match[0].length } : undefined;
}

/** `half an`, `half a dozen`, `eine halbe`, `half of`: the half of one unit, or one out of two. */
function halfAt(text: string, first: FoundWord): FoundNumber | undefined {
  const half = ONE_WORDS.has(first.word) ? nextWord(text, first.end) : first;
  if (!half || !HALF_WORDS.has(half.word)) return undefined;
  const after = nextWord(text, half.end);
  if (!after) return matchAt(text, half.end, /^[ ,.;]*$/) ? { value: 1, outOf: 2, end: half.end } : undefined;
  const one = ONE_WORDS.has(after.word) || after.word === 'one';
  const thing = one ? nextWord(text, after.end) : after;
  const end = one ? after.end : half.end;
  const magnitude = MAGNITUDES.get(thing?.word ?? '');
  if (thing && magnitude !== undefined) return { value: magnitude / 2, end: thing.end };
  if (thing && isUnitWord(text, thing)) return { value: 0.5, end };
  return after.word === 'of' || after.word === 'the' ? { value: 1, outOf: 2, end: half.end } : undefined;
}

function isUnitWord(text: string, word: FoundWord): boolean {
  return TIME_WORDS.has(word.word) || TIME_WORDS.has(nextWord(text, word.end)?.word ?? '');
}

/** `a dozen`, `a couple of`, `a hundred`; `a` and `an` alone, which are a number only before a unit of time. */
function oneAt(text: string, first: FoundWord): FoundNumber | undefined {
  if (!ONE_WORDS.has(first.word)) return undefined;
  const next = nextWord(text, first.end);
  const value = next && NEEDS_ONE.has(next.word) ? NUMBER_WORDS.get(next.word) : undefined;
  if (!next || value === undefined) return { value: 1, end: first.end, weak: true };
  const of = matchAt(text, next.end, /^ of(?= )/);
  return magnified(text, { value, end: next.end + (of?.[0].length ?? 0) });
}

/** `two`, `twenty-five`, `two hundred and fifty thousand`, `one and a half`, `once`. */
function countedAt(text: string, at: number): FoundNumber | undefined {
  const small = smallAt(text, at);
  if (!small) return undefined;
  if (small.weak) return small;
  const hundred = matchAt(text, small.end, /^[ -]?(?:hundred|hundert)(?: and)?(?![\p{L}\p{M}])/iu);
  if (!hundred) return completed(text, small);
  const value = small.value * 100;
  const end = small.end + hundred[0].replace(/ and$/iu, '').length;
  const rest = smallAt(text, small.end + hundred[0].length + 1);
  return completed(text, rest && rest.value < 100 ? { value: value + rest.value, end: rest.end } : { value, end });
}

/** A number word below a hundred. */
function smallAt(text: string, at: number): FoundNumber | undefined {
  const first = wordAt(text, at);
  const value = NUMBER_WORDS.get(first?.word ?? '');
  if (!first || value === undefined || NEEDS_ONE.has(first.word)) return undefined;
  if (/^(?:once|twice|thrice|\p{L}+mal)$/u.test(first.word)) return { value, end: first.end, weak: true };
  if (value < 20 || value % 10 !== 0 || value > 90) return { value, end: first.end };
  const ones = nextWord(text, first.end);
  const more = NUMBER_WORDS.get(ones?.word ?? '');
  return ones && more !== undefined && more >= 1 && more <= 9
    ? { value: value + more, end: ones.end }
    : { value, end: first.end };
}
