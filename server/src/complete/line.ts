// Completion room: the line of the cursor, read up to the cursor. What is still being typed is no YAML yet, so this is
// read by itself; what is above is read from the tree.

import type { SyntaxTree } from '../syntax/tree.ts';

export interface CursorLine {
  /** Offsets: the first character of the line (behind a byte order mark), and its end before the line end. */
  readonly start: number;
  readonly end: number;
  readonly cursor: number;
  /** White space at the start of the line, as far as the cursor. */
  readonly indent: string;
  /** The columns of the dashes, outermost first. */
  readonly dashes: readonly number[];
  /** The last dash has no space behind it yet. */
  readonly needsSpace: boolean;
  /** Offset of the first character behind indentation and dashes. */
  readonly content: number;
  /** The key in front of the cursor's value, and the offset behind its colon. */
  readonly key: { readonly text: string; readonly colon: number } | undefined;
}

/** Reads the line of an offset up to it. */
export function cursorLine(tree: SyntaxTree, offset: number): CursorLine {
  const { text, lines } = tree;
  const { line } = lines.positionAt(offset);
  const start = lines.startOf(line) === 0 && text.charCodeAt(0) === 0xfeff ? 1 : lines.startOf(line);
  let end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
  while (end > offset && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  let at = start;
  while (at < offset && isBlank(text.charCodeAt(at))) at += 1;
  const indent = text.slice(start, at);
  const dashes: number[] = [];
  let needsSpace = false;
  while (at < offset && text.charAt(at) === '-') {
    const isBare = at + 1 === offset && (offset === end || isBlank(text.charCodeAt(offset)));
    if (!isBare && !isBlank(text.charCodeAt(at + 1))) break;
    dashes.push(at - start);
    needsSpace = at + 1 === offset;
    at += 1;
    while (at < offset && isBlank(text.charCodeAt(at))) at += 1;
  }
  const key = keyIn(text, at, offset);
  return { start, end, cursor: offset, indent, dashes, needsSpace, content: at, key };
}

/** The end of the word, of letters, digits and hyphens, that goes on behind the cursor. */
export function wordEnd(text: string, { cursor, end }: CursorLine): number {
  let at = cursor;
  while (at < end && /[\w-]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Whether only white space or a comment stands between an offset and the end of the line. */
export function isRestEmpty(text: string, from: number, { end }: CursorLine): boolean {
  return /^\s*(?:#|$)/.test(text.slice(from, end));
}

/** `to`, or the end of the line where only white space is left, so that none stays behind what is written. */
export function overBlanks(text: string, to: number, { end }: CursorLine): number {
  return text.slice(to, end).trim() === '' ? end : to;
}

/** Whether the offset is inside a comment. */
export function isInComment({ comments }: SyntaxTree, offset: number): boolean {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  const before = comments[low - 1];
  return before !== undefined && offset <= before.end;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A key with its colon between two offsets: plain or in quotes. */
function keyIn(text: string, from: number, to: number): CursorLine['key'] {
  const mark = text.charAt(from);
  if ('{[#&*!|>%@`'.includes(mark)) return undefined;
  let at = from;
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, from + 1);
    if (close === -1 || close >= to) return undefined;
    at = close + 1;
    while (at < to && isBlank(text.charCodeAt(at))) at += 1;
    if (text.charAt(at) !== ':') return undefined;
  }
  for (; at < to; at += 1) {
    if (text.charAt(at) !== ':' || (at + 1 < to && !isBlank(text.charCodeAt(at + 1)))) continue;
    const name = text
      .slice(from, at)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    return name === '' ? undefined : { text: name, colon: at + 1 };
  }
  return undefined;
}
