// Values: answers that need no value (`none`, `N/A (reason)`, `0`) and placeholders. Both count as the whole value only.

import { fold, GLANCE, normaliseSpaces } from './text.ts';
import { NONE_WORDS, NOT_APPLICABLE_WORDS, PLACEHOLDER_WORDS, TO_BE_DONE } from './words/answers.ts';

/** An answer and, where the author gave one, its reason. */
export interface Answer {
  readonly kind: 'none' | 'not-applicable' | 'zero';
  readonly reason?: string;
}

/** The answer that the whole text is (`none`, `N/A (no people involved)`, `0`), or undefined. */
export function readAnswer(text: string): Answer | undefined {
  const plain = normaliseSpaces(text.slice(0, GLANCE));
  if (/^(?:0+(?:[.,]0+)?|zero)$/iu.test(plain)) return { kind: 'zero' };
  const { head, reason } = headAndReason(plain);
  const kind = kindOf(head);
  if (kind === undefined) return undefined;
  return reason === '' ? { kind } : { kind, reason };
}

/** Whether the whole text is an answer. */
export function isAnswer(text: string): boolean {
  return readAnswer(text) !== undefined;
}

/**
 * Whether the whole text only holds the place of a value: `TBD`, `TODO: ask Dana`, `???`, `<name>`, `[name]`, a lone
 * dash, lorem ipsum. `TBD` inside a sentence is none, nor is an address in angle brackets, nor an empty text.
 */
export function isPlaceholder(text: string): boolean {
  const plain = normaliseSpaces(text.slice(0, GLANCE));
  if (/^(?:todo|to-do|tbd|tba|tbc|fixme)(?: ?[:(–—]| -|,|\?)|^lorem ipsum/iu.test(plain)) return true;
  // `.` and `..` are folders.
  if (plain === '' || plain === '.' || plain === '..' || text.trim().length > GLANCE) return false;
  const bare = plain.replace(/^[*_"'`(]{1,3}(?=[^*_"'`(])/u, '').replace(/[*_"'`)]{1,3}$/u, '');
  if (/^(?:[?¿？.…_\-–—*\s]|\(\?\))+$/u.test(plain)) return true;
  if (/^x{3,}$/iu.test(bare) || bare === 'NN') return true;
  if (isBracketed(bare) || (/^(?:<[^<>]*>[\s,;./()-]*)+$/u.test(plain) && !holdsAddress(plain))) return true;
  // No phrase is longer; most values are, and folding is what costs.
  if (bare.length > LONGEST_PHRASE) return false;
  const whole = fold(bare);
  return isPlaceholderPhrase(whole.replace(/[.!:?…]+$/u, '')) || PLACEHOLDER_WORDS.has(whole);
}

/** The longest text, in characters, that can be a placeholder in words. */
const LONGEST_PHRASE = 60;

/** The longest text, in characters, that can be an answer without its reason. */
const LONGEST_HEAD = 40;

/** `N/A (reason)`, `none – reason`, `n/a: reason`, `none, because …` in their two parts. */
function headAndReason(plain: string): { readonly head: string; readonly reason: string } {
  const found =
    /^([^(:,;–—]{1,40}?) ?(?:\((.*)\)?|[:,;–—] ?(.*)| - (.*)| (?=because |since |as |da |weil |car )(.*))$/su.exec(
      plain,
    );
  const reason = found?.[2] ?? found?.[3] ?? found?.[4] ?? found?.[5] ?? '';
  return { head: found?.[1] ?? plain, reason: normaliseSpaces(reason.replace(/\)\.?$/u, '')) };
}

function kindOf(head: string): Answer['kind'] | undefined {
  if (head.length > LONGEST_HEAD) return undefined;
  const folded = fold(head);
  const bare = folded.replace(/[.!]+$/u, '');
  // `NA` in capitals only: Na is a name.
  if (head === 'NA' || NOT_APPLICABLE_WORDS.has(folded) || NOT_APPLICABLE_WORDS.has(bare)) return 'not-applicable';
  return NONE_WORDS.has(bare) ? 'none' : undefined;
}

function isPlaceholderPhrase(folded: string): boolean {
  if (PLACEHOLDER_WORDS.has(folded)) return true;
  const later = /^(?:still |yet )?to be (\p{L}+)(?: (?:in|later|yet|soon|out))?$/u.exec(folded)?.[1];
  return later !== undefined && TO_BE_DONE.has(later);
}

/** `[name]`, `[ ]`, but not the link `[name](…)`. */
function isBracketed(plain: string): boolean {
  return /^\[[^[\]]*\]$/u.test(plain);
}

/** `<https://…>` and `<dana@example.com>` are addresses. */
function holdsAddress(plain: string): boolean {
  return /:\/\/|<(?:mailto:)?[^<>\s]*@[^<>\s]*>|<[#@][^<>]*>/u.test(plain);
}
