// edit: how one scalar is written: plain where YAML and people read it back as it is, in quotes elsewhere.

import type { Blank } from './operations.ts';
import type { Part } from './parts.ts';

/** A text as a scalar on one line. `flow` tells whether it stands inside brackets or braces. */
export function writeText(text: string, flow: boolean): string {
  return isPlain(text, flow) && !readsAsOtherKind(text) ? text : quoted(text);
}

/** A key. The language's own `on` is only a truth value in YAML 1.1, so it stays as people write it. */
export function writeKey(key: string, flow: boolean): string {
  return isPlain(key, flow) && !/^[?:-]/.test(key) && !CORE.test(key) ? key : quoted(key);
}

/** The text in quotes: double ones, or single ones where that saves escaping. */
export function quoted(text: string): string {
  const mark = quotesFor(text);
  return mark + escaped(text, mark) + mark;
}

/** A blank with the text around it; in quotes where that is asked for, or needed. */
export function writeBlank(blank: Blank, flow: boolean, inQuotes = false): readonly Part[] {
  const hint = blank.blank.replace(/\s+/g, ' ');
  const whole = plainBlank(blank);
  const before = blank.before ?? '';
  const after = blank.after ?? '';
  const marked = whole.slice(before.length, whole.length - after.length);
  const choices = blank.choices ?? [];
  const plain =
    !inQuotes &&
    [whole, before + hint + after, ...choices.map((choice) => before + choice + after)].every((text) =>
      isPlain(text, flow),
    );
  const mark = plain ? '' : quotesFor([whole, ...choices].join(''));
  const fit = (text: string): string => (plain ? text : escaped(text, mark));
  const part: Part = {
    kind: 'blank',
    text: fit(marked),
    hint: fit(hint),
    ...(choices.length > 0 && { choices: choices.map(fit) }),
  };
  return [mark + fit(before), part, fit(after) + mark].filter((piece) => piece !== '');
}

/** What a blank reads as before it is filled in. */
export function plainBlank({ blank, before = '', after = '' }: Blank): string {
  const hint = blank.replace(/\s+/g, ' ');
  return before.endsWith('<') && after.startsWith('>') ? before + hint + after : `${before}<${hint}>${after}`;
}

/** What YAML 1.2 reads as null, truth value or number. */
const CORE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What older readers of YAML take for a truth value, a number of base 60, a time. A date alone stays as people write it. */
const YAML_1_1 =
  /^(?:y|n|yes|no|on|off|[-+]?[\d_]+(?::\d+)+(?:\.\d*)?|0b[01_]+|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d.*|=|<<)$/i;

function readsAsOtherKind(text: string): boolean {
  return CORE.test(text) || YAML_1_1.test(text);
}

/** Nothing a reader could trip over: control characters, line ends, characters outside the basic plane. */
// eslint-disable-next-line no-control-regex -- these are the characters that YAML does not allow plain.
const UNUSUAL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Indicators that YAML gives a meaning at the start, document marks, and marks of a merge that went wrong. */
const INDICATOR = /^(?:[-?:,[\]{}#&*!|>'"%@`]|\.\.\.|<{7}|={7})/;

/** `note:text` is well-formed, and looks like a key without its space. Addresses are no such thing. */
const LIKE_A_KEY = /^[A-Za-z][\w-]*:(?!\/\/)/;

/** Whether a text can stand without quotes and is read back as the same characters. */
function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text.trim() !== text || UNUSUAL.test(text) || INDICATOR.test(text) || LIKE_A_KEY.test(text))
    return false;
  if (text.endsWith(':') || text.includes(': ') || text.includes(' #')) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

function quotesFor(text: string): '"' | "'" {
  return /["\\]/.test(text) && !UNUSUAL.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) ? "'" : '"';
}

function escaped(text: string, mark: string): string {
  if (mark === "'") return text.replaceAll("'", "''");
  return text.replace(/["\\]/g, '\\$&').replace(new RegExp(UNUSUAL, 'gu'), escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const named: Readonly<Record<number, string>> = { 0: '\\0', 9: '\\t', 10: '\\n', 13: '\\r' };
  return named[code] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
