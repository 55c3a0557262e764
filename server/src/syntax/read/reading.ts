// Syntax room: the state of one reading of a text: where we are, what is open, and the first fault that was met.

import type { AliasNode, SyntaxNode, TextRange } from '../tree.ts';
import type { FirstDocument } from './documents.ts';
import type { Token, TokenType } from './tokens.ts';

export type FaultCode =
  /** A `: ` inside a value on the line of its key. */
  | 'colon-in-value'
  /** Something stands behind a value that is complete. */
  | 'text-after-value'
  /** A value starts with a character that it cannot start with. */
  | 'bad-start'
  | 'bad-escape'
  | 'unclosed-quote'
  | 'unclosed-flow'
  /** In brackets or braces: a second colon, words behind a quote, a comma too many. */
  | 'flow-text'
  /** Where a key must be there is text without a colon. */
  | 'no-colon'
  /** Where a `-` must be there is something else. */
  | 'no-dash'
  /** A `-` among keys. */
  | 'dash-among-keys'
  | 'list-on-key-line'
  | 'bad-indent'
  | 'bad-block-indent'
  | 'tab'
  | 'unexpected'
  | 'too-deep';

export interface Fault {
  readonly code: FaultCode;
  /** The first character that cannot be there. */
  readonly at: number;
  /** Where the value starts that the fault is in; else the same as `at`. */
  readonly from: number;
  /** Where the value or key that was read last starts. */
  readonly valueStart: number;
  /** Where the brackets and braces stand that are open, from the outside in. */
  readonly flows: readonly number[];
  /** The collections that are open, and those that were closed just before, from the outside in. */
  readonly levels: readonly Level[];
}

/** A block collection: the column of its keys or dashes. */
export interface Level {
  readonly column: number;
  readonly kind: 'mapping' | 'sequence';
}

/** How deep collections may lie in each other. */
export const MAX_DEPTH = 100;

/** Where the offsets of a mended text are in the text of the author. */
export interface Places {
  startInAuthor(offset: number): number;
  endInAuthor(offset: number): number;
}

export class Reading {
  /** The text that is read. */
  readonly source: string;
  readonly document: FirstDocument;
  /** The nodes that aliases after this place may stand for. */
  readonly anchors = new Map<string, Exclude<SyntaxNode, AliasNode>>();
  /** The end of what was read, without the line ends behind a block scalar. */
  lastEnd = 0;
  /** Where the value or key that was read last starts. */
  valueStart = 0;
  readonly #places: Places | undefined;
  #fault: Fault | undefined;
  readonly #levels: Level[] = [];
  /** How many of the levels are open; those behind them were closed since the last entry began. */
  #open = 0;
  readonly #flows: number[] = [];
  #depth: number;

  constructor(source: string, document: FirstDocument, places: Places | undefined, depth: number) {
    this.#depth = depth;
    this.source = source;
    this.document = document;
    this.#places = places;
    if (document.stray !== undefined) this.fail('bad-start', document.stray);
  }

  /** What YAML rejects, if anything. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** The next token; none at the end of the document, and none after a fault, so that every loop ends. */
  peek(): Token | undefined {
    return this.#fault ? undefined : this.document.peek();
  }

  /** Steps over the next token. */
  next(): void {
    const token = this.peek();
    if (!token) return;
    this.lastEnd = token.end;
    this.document.advance();
  }

  /** Steps over the next token if it is of this type. */
  accept(type: TokenType): Token | undefined {
    const token = this.peek();
    if (token?.type !== type) return undefined;
    this.next();
    return token;
  }

  /** Notes the first fault and ends the reading. */
  fail(code: FaultCode, at: number, from = at): void {
    if (this.#fault) return;
    const { valueStart } = this;
    this.#fault = { code, at, from, valueStart, flows: this.#flows.slice(), levels: this.#levels.slice() };
  }

  /** Opens a collection; one in brackets or braces has no column. */
  enter(kind: Level['kind'], at: number, column?: number): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.fail('too-deep', at);
    if (column === undefined) {
      this.#flows.push(at);
      return;
    }
    this.forgetClosed();
    this.#levels.push({ column, kind });
    this.#open += 1;
  }

  /** Closes the innermost collection. */
  leave(style: 'block' | 'flow'): void {
    this.#depth -= 1;
    if (style === 'block') this.#open -= 1;
    else this.#flows.pop();
  }

  /** A new entry of the innermost open collection begins. */
  forgetClosed(): void {
    if (this.#levels.length > this.#open) this.#levels.length = this.#open;
  }

  /** The range in the text of the author. */
  range(start: number, end: number): TextRange {
    if (!this.#places) return { start, end };
    if (start === end) return this.point(end, 'end');
    const from = this.#places.startInAuthor(start);
    return { start: from, end: Math.max(from, this.#places.endInAuthor(end)) };
  }

  /** The range of nothing: at the start of what follows it, or at the end of what is before it. */
  point(at: number, side: 'start' | 'end'): TextRange {
    if (!this.#places) return { start: at, end: at };
    const place = side === 'start' ? this.#places.startInAuthor(at) : this.#places.endInAuthor(at);
    return { start: place, end: place };
  }
}
