// edit: the author's text while operations change it. It remembers which characters are the author's own, so that the
// result is the smallest set of edits and no operation undoes what an earlier one of the same call wrote.

import type { TextEdit } from '../syntax/tree.ts';
import { newTextOf, SnippetWriter } from './parts.ts';
import type { Change, LiteralPart, Part } from './parts.ts';

/** A stretch of the text: characters of the original, or something new. */
type Piece =
  | { readonly kind: 'own'; readonly from: number; readonly to: number }
  | { readonly kind: 'new'; readonly part: LiteralPart };

/** The text as it stands, as pieces of the original and new ones. */
export class Manuscript {
  readonly #original: string;
  #pieces: readonly Piece[];
  #starts: readonly number[] = [0];
  #text: string;
  /** The author's own pieces by where they come from, to find an offset again. */
  #own: readonly { readonly from: number; readonly to: number; readonly at: number }[] = [];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = original === '' ? [] : [{ kind: 'own', from: 0, to: original.length }];
    this.#text = original;
    this.#index();
  }

  /** The text as it stands now. */
  get text(): string {
    return this.#text;
  }

  /** Where a character of the original is now; undefined when it was removed. The end of the text stays the end. */
  locate(offset: number): number | undefined {
    if (offset === this.#original.length) return this.#text.length;
    let low = 0;
    let high = this.#own.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.#own[middle]!;
      if (offset < piece.from) high = middle - 1;
      else if (offset >= piece.to) low = middle + 1;
      else return piece.at + offset - piece.from;
    }
    return undefined;
  }

  /** The range now of a range of the original; undefined when anything in it was changed. */
  locateRange(start: number, end: number): { readonly start: number; readonly end: number } | undefined {
    if (start === end) {
      const before = start > 0 ? this.locate(start - 1) : undefined;
      const at = before === undefined ? this.locate(start) : before + 1;
      return at === undefined ? undefined : { start: at, end: at };
    }
    const from = this.locate(start);
    const to = this.locate(end - 1);
    if (from === undefined || to === undefined || to + 1 - from !== end - start) return undefined;
    const whole = this.#slice(from, to + 1).every((piece) => piece.kind === 'own');
    return whole ? { start: from, end: to + 1 } : undefined;
  }

  /** Whether the changes would remove something new: characters they neither keep nor move elsewhere. */
  removesNewText(changes: readonly Change[]): boolean {
    const copied = changes
      .flatMap((change) => change.parts)
      .flatMap((part) => (typeof part !== 'string' && part.kind === 'copy' ? [part] : []))
      .sort((a, b) => a.start - b.start);
    let first = 0;
    for (const { start, end } of changes) {
      let at = start;
      while (first < copied.length && copied[first]!.end <= start) first += 1;
      for (let index = first; index < copied.length && copied[index]!.start < end; index += 1) {
        if (this.hasNewText(at, copied[index]!.start)) return true;
        at = Math.max(at, copied[index]!.end);
      }
      if (this.hasNewText(at, end)) return true;
    }
    return false;
  }

  /** Whether there is new text in a range of the text as it stands. */
  hasNewText(start: number, end: number): boolean {
    return this.#slice(start, end).some((piece) => piece.kind === 'new');
  }

  /** Carries out changes, which are in order, do not overlap, and count in the text as it stands. */
  apply(changes: readonly Change[]): void {
    const pieces: Piece[] = [];
    let at = 0;
    for (const change of changes) {
      pieces.push(...this.#slice(at, change.start));
      for (const part of change.parts) pieces.push(...this.#piecesOf(part));
      at = change.end;
    }
    pieces.push(...this.#slice(at, this.#text.length));
    this.#pieces = joined(pieces);
    this.#index();
  }

  /** What has to be done to the original to get the text as it stands: in order, not overlapping, as little as possible. */
  edits(): readonly TextEdit[] {
    const staying = heaviestRising(this.#pieces);
    const edits: { start: number; end: number; parts: LiteralPart[] }[] = [];
    let at = 0;
    let parts: LiteralPart[] = [];
    const close = (end: number): void => {
      const text = newTextOf(parts);
      if (text !== this.#original.slice(at, end) || parts.some((part) => typeof part !== 'string')) {
        edits.push({ start: at, end, parts });
      }
      parts = [];
    };
    this.#pieces.forEach((piece, index) => {
      if (piece.kind === 'new') parts.push(piece.part);
      else if (!staying.has(index)) parts.push(this.#original.slice(piece.from, piece.to));
      else {
        if (at !== piece.from || parts.length > 0) close(piece.from);
        at = piece.to;
      }
    });
    if (at !== this.#original.length || parts.length > 0) close(this.#original.length);
    const snippets = new SnippetWriter(edits.map((edit) => edit.parts));
    return edits.map(({ start, end, parts: written }, index) => {
      const snippet = snippets.snippetOf(index);
      return { range: { start, end }, newText: newTextOf(written), ...(snippet === undefined ? {} : { snippet }) };
    });
  }

  #piecesOf(part: Part): readonly Piece[] {
    if (part === '') return [];
    if (typeof part === 'string' || part.kind !== 'copy') return [{ kind: 'new', part }];
    return this.#slice(part.start, part.end);
  }

  /** The pieces of a range of the text as it stands. A blank that is cut in two becomes plain text. */
  #slice(start: number, end: number): readonly Piece[] {
    const pieces: Piece[] = [];
    if (start >= end) return pieces;
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= start) low = middle;
      else high = middle - 1;
    }
    for (let index = low; index < this.#pieces.length && this.#starts[index]! < end; index += 1) {
      const piece = this.#pieces[index]!;
      const at = this.#starts[index]!;
      const size = this.#starts[index + 1]! - at;
      const from = Math.max(0, start - at);
      const to = Math.min(size, end - at);
      if (from === 0 && to === size) pieces.push(piece);
      else if (piece.kind === 'own') pieces.push({ kind: 'own', from: piece.from + from, to: piece.from + to });
      else pieces.push({ kind: 'new', part: newTextOf([piece.part]).slice(from, to) });
    }
    return pieces;
  }

  #index(): void {
    const starts: number[] = [];
    const own: { from: number; to: number; at: number }[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      starts.push(at);
      const text = piece.kind === 'own' ? this.#original.slice(piece.from, piece.to) : newTextOf([piece.part]);
      if (piece.kind === 'own') own.push({ from: piece.from, to: piece.to, at });
      texts.push(text);
      at += text.length;
    }
    starts.push(at);
    this.#starts = starts;
    this.#text = texts.join('');
    this.#own = own.sort((a, b) => a.from - b.from);
  }
}

/** Neighbouring pieces of the original become one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'own' && last?.kind === 'own' && last.to === piece.from) {
      result[result.length - 1] = { kind: 'own', from: last.from, to: piece.to };
    } else {
      result.push(piece);
    }
  }
  return result;
}

/**
 * The own pieces that can stay where they are: the longest text (in characters) whose pieces are still in the order of
 * the original. The others have moved. Every piece is looked up in a tree of running maxima, so this is n log n.
 */
function heaviestRising(pieces: readonly Piece[]): ReadonlySet<number> {
  const own = pieces.flatMap((piece, index) => (piece.kind === 'own' ? [{ piece, index }] : []));
  const ranks = new Map(
    [...own].sort((a, b) => a.piece.from - b.piece.from).map(({ index }, rank) => [index, rank + 1]),
  );
  const best: { weight: number; at: number }[] = Array.from({ length: own.length + 1 }, () => ({ weight: 0, at: -1 }));
  const previous = new Map<number, number>();
  let top = { weight: 0, at: -1 };
  for (const { piece, index } of own) {
    const rank = ranks.get(index)!;
    let before = { weight: 0, at: -1 };
    for (let slot = rank; slot > 0; slot -= slot & -slot) if (best[slot]!.weight > before.weight) before = best[slot]!;
    previous.set(index, before.at);
    const here = { weight: before.weight + piece.to - piece.from, at: index };
    for (let slot = rank; slot <= own.length; slot += slot & -slot)
      if (here.weight > best[slot]!.weight) best[slot] = here;
    if (here.weight > top.weight) top = here;
  }
  const staying = new Set<number>();
  for (let at = top.at; at !== -1; at = previous.get(at)!) staying.add(at);
  return staying;
}
