// Syntax room: looking at lines of a text that is being mended.

import type { Edit } from './draft.ts';

/** Where the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  // Searching back from before the start would look at the first character.
  return at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
}

/** Where the line of an offset ends, without its line end. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found === -1) return text.length;
  return found > at && text.charAt(found - 1) === '\r' ? found - 1 : found;
}

/** Where the next line starts; none after the last. */
export function nextLine(text: string, at: number): number | undefined {
  const found = text.indexOf('\n', at);
  return found === -1 || found + 1 >= text.length ? undefined : found + 1;
}

/** The start of the next line that is not blank. */
export function nextFilledLine(text: string, at: number): number | undefined {
  let start = nextLine(text, at);
  while (start !== undefined && isBlank(text, start)) start = nextLine(text, start);
  return start;
}

/** The start of the last line before this one that is not blank. */
export function previousFilledLine(text: string, at: number): number | undefined {
  let start = lineStart(text, at);
  while (start > 0) {
    start = lineStart(text, start - 1);
    if (!isBlank(text, start)) return start;
  }
  return undefined;
}

/** Whether nothing but white space is on the line of an offset from there on. */
export function isBlank(text: string, at: number): boolean {
  return firstFilled(text, at) === lineEnd(text, at);
}

/** The first character from `at` on that is no space or tab. */
export function firstFilled(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  // A carriage return that belongs to the line end is white space too.
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? lineEnd(text, end) : end;
}

/** How many characters of white space the line of an offset starts with. */
export function indentOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return firstFilled(text, start) - start;
}

/** A line from its first character that is no white space. */
export function lineText(text: string, at: number): string {
  return text.slice(firstFilled(text, lineStart(text, at)), lineEnd(text, at));
}

/** The end of the text on a line: without white space, and without a comment that starts behind `from`. */
export function textEnd(text: string, from: number): number {
  const end = lineEnd(text, from);
  const comment = /[ \t]#(?:\s|$)/.exec(text.slice(from, end));
  return trimEnd(text, from, comment ? from + comment.index : end);
}

/** Whether there is a comment behind the text on a line. */
function hasComment(text: string, from: number): boolean {
  return textEnd(text, from) < trimEnd(text, from, lineEnd(text, from));
}

/** `end` without the spaces and tabs before it. */
export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (text.charCodeAt(at - 1) === 0x20 || text.charCodeAt(at - 1) === 0x09)) at -= 1;
  return at;
}

/** Whether a line, given from its first character on, starts an entry, an item or a comment rather than prose. */
export function isStructure(line: string): boolean {
  return line.startsWith('#') || isDash(line) || isKey(line);
}

/** Whether a line is an item of a list. */
export function isDash(line: string): boolean {
  return /^-(?:\s|$)/.test(line);
}

/** Whether a line starts with one word, as keys are, and a colon. */
export function isKey(line: string): boolean {
  return /^["']?[A-Za-z_][\w-]*["']?[ \t]*:(?:\s|$)/.test(line);
}

/** Whether a line ends with the colon of a key, or with the sign of a block of text, and more is to come below it. */
export function opens(text: string, at: number): boolean {
  const start = firstFilled(text, lineStart(text, at));
  const line = text.slice(start, textEnd(text, start));
  return !line.startsWith('#') && /(?:^|[^:\s]):(?:[ \t]+[|>][-+\d]*)?$/.test(line);
}

/** How much further in most lines are than the key that they belong to. */
export function usualStep(text: string): number {
  let most = 2;
  const counts = new Map([[most, 1]]);
  for (let line: number | undefined = 0; line !== undefined; line = nextFilledLine(text, line)) {
    const next = opens(text, line) ? nextFilledLine(text, line) : undefined;
    const step = next === undefined ? -1 : indentOf(text, next) - indentOf(text, line);
    if (step < 0 || (step === 0 && next !== undefined && !isDash(lineText(text, next)))) continue;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    if ((counts.get(step) ?? 0) > (counts.get(most) ?? 0)) most = step;
  }
  return most;
}

/** The end of prose that goes on over lines that are indented more than `column` and start nothing else. */
export function proseEnd(text: string, from: number, column: number): number {
  let start = from;
  // A comment ends prose; so does a line that starts something else.
  while (!hasComment(text, start)) {
    const line = nextFilledLine(text, start);
    if (line === undefined || indentOf(text, line) <= column || isStructure(lineText(text, line))) break;
    start = firstFilled(text, line);
  }
  return textEnd(text, start);
}

/** Where the word before `at` starts, not before `from`. */
export function wordStart(text: string, at: number, from: number): number {
  let start = trimEnd(text, from, at);
  while (start > from && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The words, short enough for a message. */
export function excerpt(text: string, start: number, end: number): string {
  const words = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}

/**
 * Puts a part of the text in quotes that leave it as the author sees it: in double ones where nothing in it has a
 * meaning there, else in single ones.
 */
export function quoteEdits(text: string, start: number, end: number): Edit[] {
  const words = text.slice(start, end);
  if (!/["\\]/.test(words)) return [insert(start, '"'), insert(end, '"')];
  const edits = [insert(start, "'")];
  for (let at = words.indexOf("'"); at !== -1; at = words.indexOf("'", at + 1)) edits.push(insert(start + at, "'"));
  return [...edits, insert(end, "'")];
}

/** An insertion. */
export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The line ending that the text uses. */
export function endOfLine(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}
