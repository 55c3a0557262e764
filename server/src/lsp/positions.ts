// Language server room: offsets to the client's lines and characters, and back. The core counts UTF-16 units; a client
// may count bytes of UTF-8.

import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../syntax/lines.ts';
import type { TextRange } from '../syntax/tree.ts';

export type PositionEncoding = 'utf-16' | 'utf-8';

/** How far apart the places are whose bytes are remembered: a page may be one line of a megabyte. */
const STRIDE = 1024;

/** The places of one text, as one client counts them. */
export class Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #encoding: PositionEncoding;
  /** For each line that was asked for, the bytes before every `STRIDE`th unit. */
  readonly #bytes = new Map<number, readonly number[]>();

  constructor(text: string, lines: LineIndex, encoding: PositionEncoding) {
    this.#text = text;
    this.#lines = lines;
    this.#encoding = encoding;
  }

  /** A range of the text as the client counts it. */
  range({ start, end }: TextRange): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** A place of the text as the client counts it. */
  position(offset: number): Position {
    const { line, character } = this.#lines.positionAt(offset);
    return { line, character: this.#encoding === 'utf-16' ? character : this.#bytesBefore(line, character) };
  }

  /** The offset of a place that the client names; one that is not there is moved to the nearest that is. */
  offset({ line, character }: Position): number {
    if (this.#encoding === 'utf-16') return this.#lines.offsetAt({ line, character });
    const text = this.#text.slice(this.#lines.startOf(line), this.#lines.startOf(line + 1));
    return this.#lines.offsetAt({ line, character: unitsIn(text, character) });
  }

  #bytesBefore(line: number, character: number): number {
    const start = this.#lines.startOf(line);
    const marks = this.#bytes.get(line) ?? this.#measure(line, start);
    const mark = Math.min(Math.floor(character / STRIDE), marks.length - 1);
    return marks[mark]! + bytesIn(this.#text, start + mark * STRIDE, start + character);
  }

  #measure(line: number, start: number): readonly number[] {
    const end = this.#lines.startOf(line + 1);
    const marks = [0];
    for (let at = start; at + STRIDE < end; at += STRIDE) {
      marks.push(marks.at(-1)! + bytesIn(this.#text, at, at + STRIDE));
    }
    this.#bytes.set(line, marks);
    return marks;
  }
}

/** How many UTF-16 units of a line stand before its byte `bytes`; inside a character, those before the character. */
export function unitsIn(line: string, bytes: number): number {
  let left = bytes;
  let at = 0;
  while (at < line.length) {
    const character = line.codePointAt(at)!;
    left -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    if (left < 0) break;
    at += character < 0x10000 ? 1 : 2;
  }
  return at;
}

/** How many bytes of UTF-8 a piece of the text has. Each half of a surrogate pair counts for two. */
function bytesIn(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalfOfPair(text, at, unit) ? 2 : 3;
  }
  return bytes;
}

/** A surrogate without its other half is written as three bytes (the replacement character). */
function isHalfOfPair(text: string, at: number, unit: number): boolean {
  if (unit >= 0xd800 && unit < 0xdc00) return isBetween(text.charCodeAt(at + 1), 0xdc00, 0xe000);
  return unit >= 0xdc00 && unit < 0xe000 && isBetween(text.charCodeAt(at - 1), 0xd800, 0xdc00);
}

function isBetween(unit: number, from: number, below: number): boolean {
  return unit >= from && unit < below;
}
