// Syntax room: words of a single value that YAML does not read as text: comments and numbers.

import * as lines from '../mend/text.ts';
import type { ScalarNode, SlipKind, TextRange } from '../tree.ts';

/** A value that has to be in quotes to be read as it is written. */
export interface Swallowed {
  readonly kind: SlipKind;
  /** What is lost or misread. */
  readonly range: TextRange;
  /** All that the author sees as the value. */
  readonly value: TextRange;
  /** What YAML reads instead. */
  readonly read: string;
}

/** `Slack #ops-alerts`: a `#` with a word right behind it is no comment for the author. */
export function commentBehind(text: string, { range, text: words }: ScalarNode): Swallowed | undefined {
  const hash = hashWord(text, range.end);
  if (hash === undefined) return undefined;
  const end = lines.textEnd(text, hash);
  return { kind: 'comment-swallows', range: { start: hash, end }, value: { start: range.start, end }, read: words };
}

/** `change-log: #fnol-notes`: nothing but such a word where a value is due. `at` is behind the colon or dash. */
export function commentInPlaceOfValue(text: string, at: number): Swallowed | undefined {
  const hash = hashWord(text, at);
  if (hash === undefined) return undefined;
  const range = { start: hash, end: lines.textEnd(text, hash) };
  return { kind: 'comment-swallows', range, value: range, read: '' };
}

/** Where a `#` with a letter or digit behind it comes next on the line, after white space only. */
function hashWord(text: string, at: number): number | undefined {
  const hash = lines.firstFilled(text, at);
  if (hash === at || text.charCodeAt(hash) !== 0x23) return undefined;
  return /^#[\p{L}\p{N}_]/u.test(text.slice(hash, hash + 3)) ? hash : undefined;
}

/** `1.10`: a number that is written back as another one. */
export function changedNumber({ value, text, range }: ScalarNode): Swallowed | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  // A plus sign and a missing zero before the point are ways to write the same number.
  const usual = text.replace(/^\+/, '').replace(/^(-?)\./, '$10.');
  return String(value) === usual ? undefined : { kind: 'number-changes', range, value: range, read: String(value) };
}
