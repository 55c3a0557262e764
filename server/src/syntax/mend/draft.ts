// Syntax room: the author's text while it is being mended, with the way back from every offset.

import { lastWhere } from '../lines.ts';
import type { TextEdit, TextRange } from '../tree.ts';

/** A replacement in the working text of a draft. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of the working text: kept from the author, or put in the place of what the author has from `from` to `to`. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kept: boolean;
}

export class Draft {
  #text: string;
  #pieces: readonly Piece[];
  /** Where each piece starts in the working text. */
  #starts: readonly number[] = [0];

  constructor(author: string) {
    this.#text = author;
    this.#pieces = [{ text: author, from: 0, to: author.length, kept: true }];
  }

  /** The working text. */
  get text(): string {
    return this.#text;
  }

  /** Whether anything was changed. */
  get changed(): boolean {
    return this.#pieces.length !== 1 || this.#pieces[0]?.kept !== true;
  }

  /** Applies edits to the working text. They must be in order and must not overlap. */
  apply(edits: readonly Edit[]): void {
    const cursor = new Cursor(this.#pieces);
    const pieces: Piece[] = [];
    for (const edit of edits) {
      pieces.push(...cursor.take(edit.start));
      const start = pieces.at(-1)?.to ?? 0;
      const gone = cursor.take(edit.end);
      const from = gone[0]?.from ?? start;
      pieces.push({ text: edit.text, from, to: gone.at(-1)?.to ?? from, kept: false });
    }
    pieces.push(...cursor.take(this.#text.length));
    this.#use(pieces);
  }

  /** The same draft, to be changed on its own. */
  copy(): Draft {
    const copy = new Draft('');
    copy.#use(this.#pieces);
    return copy;
  }

  /** Edits of the author's text as edits of the working text; undefined where one meets an earlier change. */
  inWorkingText(edits: readonly TextEdit[]): Edit[] | undefined {
    const working: Edit[] = [];
    for (const { range, newText } of edits) {
      const place = this.#keptRange(range);
      if (!place) return undefined;
      working.push({ ...place, text: newText });
    }
    return working;
  }

  /** Where something that starts here in the working text starts in the author's. */
  startInAuthor(offset: number): number {
    const index = this.#pieceAt(offset);
    return this.#inPiece(index, offset - (this.#starts[index] ?? 0));
  }

  /** Where something that ends here in the working text ends in the author's. */
  endInAuthor(offset: number): number {
    let index = this.#pieceAt(offset);
    while (index > 0 && this.#starts[index] === offset) index -= 1;
    return this.#inPiece(index, offset - (this.#starts[index] ?? 0));
  }

  /** The author's range of a range in the working text. */
  inAuthor(start: number, end: number): TextRange {
    const from = start === end ? this.endInAuthor(start) : this.startInAuthor(start);
    return { start: from, end: Math.max(from, this.endInAuthor(end)) };
  }

  #use(pieces: readonly Piece[]): void {
    this.#pieces = pieces;
    this.#text = pieces.map((piece) => piece.text).join('');
    let at = 0;
    this.#starts = pieces.map((piece) => (at += piece.text.length) - piece.text.length);
  }

  /** The last piece that starts at or before an offset of the working text. */
  #pieceAt(offset: number): number {
    return Math.max(
      0,
      lastWhere(this.#starts.length, (index) => this.#starts[index]! <= offset),
    );
  }

  /** What is new counts from the start of what it replaces, and is never longer than that. */
  #inPiece(index: number, offset: number): number {
    const piece = this.#pieces[index];
    if (!piece) return 0;
    if (!piece.kept && offset >= piece.text.length) return piece.to;
    return Math.min(piece.from + offset, piece.to);
  }

  /** The place of an author's range in the working text, if all of it is kept. */
  #keptRange(range: TextRange): { start: number; end: number } | undefined {
    let index = Math.max(
      0,
      lastWhere(this.#pieces.length, (piece) => this.#pieces[piece]!.from <= range.start),
    );
    // At the border between two pieces the one that is kept counts.
    while (index > 0 && this.#pieces[index]!.from === range.start && !this.#pieces[index]!.kept) index -= 1;
    const piece = this.#pieces[index];
    if (!piece?.kept || piece.from > range.start || piece.to < range.end) return undefined;
    const start = this.#starts[index]! + range.start - piece.from;
    return { start, end: start + range.end - range.start };
  }
}

/** Walks over pieces and cuts them where it is told to. */
class Cursor {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** How much of the current piece is behind the cursor. */
  #inside = 0;
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** What lies between the cursor and an offset of the working text. */
  take(until: number): Piece[] {
    const taken: Piece[] = [];
    for (let piece = this.#pieces[this.#index]; piece; piece = this.#pieces[this.#index]) {
      const rest = piece.text.length - this.#inside;
      if (rest > 0 && this.#at >= until) break;
      const length = Math.max(0, Math.min(rest, until - this.#at));
      taken.push(part(piece, this.#inside, this.#inside + length));
      this.#at += length;
      this.#inside += length;
      if (this.#inside < piece.text.length) break;
      this.#index += 1;
      this.#inside = 0;
    }
    return taken;
  }
}

function part(piece: Piece, start: number, end: number): Piece {
  const text = piece.text.slice(start, end);
  const to = end === piece.text.length ? piece.to : Math.min(piece.from + end, piece.to);
  return { text, from: Math.min(piece.from + start, piece.to), to, kept: piece.kept };
}
