// Values: helpers over text that every kind of value shares: spaces, comparing, the nearest word, look-alike letters.

import { INVISIBLE, LOOK_ALIKES } from './words/look-alikes.ts';

/** How much of a text the readers of values look at: whatever makes a value stands at its start. */
export const GLANCE = 600;

/** Every kind of space becomes one plain space; none is left at the ends. */
export function normaliseSpaces(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(/\s+/gu, ' ').trim();
}

/** A space that is not a single plain one between words. */
const UNEVEN = /^\s|\s$|[^\S ]|\s{2}/u;

const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * The first part of a text in one spelling, for the readers of numbers and words: compatibility forms resolved,
 * invisible characters gone, digits of other scripts as ASCII, `1½` as `1 1⁄2` (U+2044), single spaces.
 */
export function plainText(text: string, length: number = GLANCE): string {
  const start = text.slice(0, length).trim();
  const fractions = start.replace(/[¼½¾⅓⅔⅛]/gu, (sign) => ` ${sign.normalize('NFKC')} `);
  return normaliseSpaces(
    fractions
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/\p{Nd}/gu, asciiDigit),
  );
}

/**
 * A form for comparing: compatibility forms resolved, lower case, without accents, invisible characters and extra spaces.
 * What follows the first few thousand characters stays as it is, for some characters grow to many when resolved.
 */
export function fold(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return normaliseSpaces(text.toLowerCase());
  const lower = text.slice(0, LONGEST_FOLDED).normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const letters = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[øłđðßæœı]/gu, plainLetter);
  return normaliseSpaces(letters.normalize('NFC')) + text.slice(LONGEST_FOLDED);
}

/** The singular of an English word, as far as its ending tells (`issues`, `policies`, `boxes`); else the word. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (word.length > 2 && word.endsWith('s') && !/[siu]s$/u.test(word)) return word.slice(0, -1);
  return word;
}

/** Whether two words are the same but for case, accents, plural, and what stands between their parts. */
export function isVariant(word: string, other: string): boolean {
  return singular(compact(word)) === singular(compact(other));
}

/**
 * The candidate that `word` is most likely a slip of, or undefined when none is near or two are equally near. Case,
 * accents, plural, and `-`, `_`, spaces or camelCase between the words do not count; up to 4 letters one slip is near,
 * up to 8 two, above three. Of equally near ones the only one that begins like the word (or the other way round) wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = compact(word);
  if (wanted === '') return undefined;
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
  let best: string[] = [];
  let bestDistance = limit + 1;
  for (const candidate of new Set(candidates)) {
    const distance = slips(wanted, compact(candidate), Math.min(limit, bestDistance));
    if (distance > limit || distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    best.push(candidate);
    bestDistance = distance;
  }
  if (best.length <= 1) return best[0];
  const alike = best.filter((candidate) => {
    const form = compact(candidate);
    return form.startsWith(wanted) || wanted.startsWith(form);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * The ASCII form of a key that was written with look-alike or invisible characters (a Cyrillic `о` in `owner`).
 * Undefined when the key is plain, or is a word of another script that no ASCII form can stand for.
 */
export function unlookalike(key: string): string | undefined {
  if (key.length > LONGEST_WORD || /^[\x20-\x7E]*$/u.test(key)) return undefined;
  let ascii = '';
  // Look-alikes are replaced before and after normalising, which turns some of them into others (`ⅼ`, `ſ`).
  for (const sign of key.replace(INVISIBLE, '')) ascii += LOOK_ALIKES.get(sign) ?? asciiForm(sign);
  return /^[\x20-\x7E]+$/u.test(ascii) ? ascii : undefined;
}

/** What the pattern, which must begin with `^`, finds at this place of a text. */
export function matchAt(text: string, at: number, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(text.slice(at));
}

/** Whether a text is in a script whose words our lists do not know, so that nothing can be said about its words. */
export function isOtherScript(plain: string): boolean {
  return /[^\p{Script=Latin}\P{L}]/u.test(plain) && !/\p{Script=Latin}{3}/u.test(plain);
}

/** No name or key is longer. */
const LONGEST_FOLDED = 4000;

/** Longer words are no slips of a key or a name. */
const LONGEST_WORD = 120;

function compact(word: string): string {
  return fold(word.slice(0, LONGEST_WORD)).replace(/[\s\-_.]+/gu, '');
}

/** 0 for the same word, a little more for its plural, else the number of slips; `limit + 1` when there are more. */
function slips(word: string, candidate: string, limit: number): number {
  if (word === candidate) return 0;
  if (singular(word) === singular(candidate)) return 0.5;
  if (Math.abs(word.length - candidate.length) > limit) return limit + 1;
  return Math.min(editDistance([...word], [...candidate]), limit + 1);
}

/** Insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein, optimal string alignment). */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

function asciiForm(sign: string): string {
  return [...sign.normalize('NFKC')].map((part) => LOOK_ALIKES.get(part) ?? part).join('');
}

/** In Unicode the ten digits of a script follow each other; these are the zeros of the scripts in daily use. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

function plainLetter(letter: string): string {
  return PLAIN_LETTERS[letter] ?? letter;
}

/** Letters that no normalisation takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
