// Syntax room: the words of a YAML text. The lexer is that of the package `yaml`; this file gives its lexemes places.

import { Lexer } from 'yaml';
import type { TextRange } from '../tree.ts';

export type TokenType =
  | 'directive'
  | 'document-start'
  | 'document-end'
  | 'anchor'
  | 'tag'
  | 'alias'
  | 'plain'
  | 'single-quoted'
  | 'double-quoted'
  | 'block-scalar'
  | '-'
  | '?'
  | ':'
  | ','
  | '['
  | ']'
  | '{'
  | '}'
  /** The flow collections that are open stop here, since the next line is not indented enough. */
  | 'flow-cut'
  /** A comment that touches what is before it. */
  | 'stuck-comment'
  | 'junk';

export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  /** How many characters (without tabs, which do not indent) are before it on its line. */
  readonly column: number;
  /** Whether it is the first on its line. */
  readonly first: boolean;
  /** Whether something separates it from what is before it. */
  readonly spaced: boolean;
  /** Whether that something has a tab. */
  readonly tabbed: boolean;
  /** Of a block scalar only. */
  readonly header?: BlockHeader;
}

export interface BlockHeader {
  readonly end: number;
  readonly contentStart: number;
  /** Words behind the indicator that are no comment: this is text that starts with `>` or `|`. */
  readonly broken: boolean;
}

/**
 * The tokens of a text, one by one, so that a reading that ends early costs little. White space and comments between
 * them are no tokens. Linear in the length of the text; never throws.
 */
export class TokenStream {
  /** The comments met so far. */
  readonly comments: TextRange[] = [];
  /** How many anchors and how many tokens were met so far. */
  anchors = 0;
  count = 0;
  /** Whether every entry so far would be read the same on its own. */
  separable = true;
  readonly #lexemes: Iterator<string, unknown, undefined>;
  readonly #source: string;
  #at = 0;
  #line = 0;
  #lineStart = 0;
  /** Nothing but white space since the start of the line. */
  #first = true;
  #spaced = true;
  #tabbed = false;
  /** Where the first tab in the indentation of this line is. */
  #tabAt = -1;
  #nextLineEnd = -1;
  /** The next lexeme is a scalar, whatever it looks like. */
  #scalarNext = false;
  /** The block scalar whose content has not come yet. */
  #header: Token | undefined;
  #headerBroken = false;

  constructor(source: string) {
    this.#source = source;
    this.#lexemes = new Lexer().lex(source);
  }

  /** The next token; none at the end of the text. */
  next(): Token | undefined {
    let token: Token | undefined;
    for (let lexeme = this.#lexemes.next(); !token && !lexeme.done;) {
      token = this.#take(lexeme.value);
      if (!token) lexeme = this.#lexemes.next();
    }
    // A header at the very end of the text has no content.
    if (!token && this.#header) token = this.#blockScalar(this.#header, 0);
    if (token) this.count += 1;
    return token;
  }

  /** The token that a lexeme completes, if it does. */
  #take(lexeme: string): Token | undefined {
    if (this.#scalarNext) {
      this.#scalarNext = false;
      return this.#header ? this.#blockScalar(this.#header, lexeme.length) : this.#token('plain', lexeme.length);
    }
    const code = lexeme.charCodeAt(0);
    switch (code) {
      case 0x1f:
        this.#scalarNext = true;
        return undefined;
      case 0x02:
        return undefined;
      case 0x18:
        return this.#token('flow-cut', 0);
      case 0x20:
      case 0x09:
        this.#space(lexeme);
        return undefined;
      case 0x0a:
      case 0x0d:
        this.#newLine(lexeme.length);
        return undefined;
      case 0x23:
        return this.#comment(lexeme.length);
      case 0xfeff:
        this.#at += lexeme.length;
        this.#startOfLine(this.#at);
        return undefined;
      default:
        return this.#token(this.#typeOf(lexeme, code), lexeme.length);
    }
  }

  #typeOf(lexeme: string, code: number): TokenType {
    switch (code) {
      case 0x22:
        return 'double-quoted';
      case 0x26:
        this.anchors += 1;
        return 'anchor';
      case 0x27:
        return 'single-quoted';
      case 0x2a:
        return 'alias';
      case 0x21:
        return 'tag';
      case 0x25:
        return 'directive';
      case 0x7c:
      case 0x3e:
        return 'block-scalar';
    }
    return this.#indicatorOf(lexeme);
  }

  #indicatorOf(lexeme: string): TokenType {
    switch (lexeme) {
      case '[':
      case '{':
      case ']':
      case '}':
      case '-':
      case '?':
      case ':':
      case ',':
        return lexeme;
      case '---':
        return 'document-start';
      case '...':
        return 'document-end';
      default:
        return 'junk';
    }
  }

  #token(type: TokenType, length: number): Token | undefined {
    const start = this.#at;
    const end = start + length;
    this.#at = end;
    if (this.#header) {
      this.#headerBroken = true;
      return undefined;
    }
    if (length === 0 && type !== 'flow-cut') return undefined;
    const line = this.#line;
    const column = (this.#first && this.#tabAt >= 0 ? this.#tabAt : start) - this.#lineStart;
    const first = this.#first;
    const spaced = this.#spaced;
    const tabbed = this.#tabbed;
    if (type === 'plain' || type === 'single-quoted' || type === 'double-quoted') this.#countLines(start, end);
    const token: Token = { type, start, end, line, endLine: this.#line, column, first, spaced, tabbed };
    if (tabbed || !isSeparable(type, first)) this.separable = false;
    if (type === 'flow-cut') return token;
    this.#first = false;
    this.#spaced = false;
    this.#tabbed = false;
    if (type !== 'block-scalar') return token;
    // A block scalar is one token with its content, which comes after spaces, a comment and a line end.
    this.#header = token;
    return undefined;
  }

  #blockScalar(token: Token, length: number): Token {
    const contentStart = this.#at;
    const end = contentStart + length;
    this.#countLines(contentStart, end);
    const header = { end: token.end, contentStart, broken: this.#headerBroken };
    this.#header = undefined;
    this.#headerBroken = false;
    this.#at = end;
    this.#startOfLine(end);
    return { ...token, end, endLine: this.#line, header };
  }

  /** Counts the lines that end inside a token. Every line end is looked for once only. */
  #countLines(start: number, end: number): void {
    if (this.#nextLineEnd < start) this.#findLineEnd(start);
    while (this.#nextLineEnd < end) {
      this.#line += 1;
      this.#lineStart = this.#nextLineEnd + 1;
      this.#findLineEnd(this.#lineStart);
    }
  }

  #findLineEnd(from: number): void {
    const found = this.#source.indexOf('\n', from);
    this.#nextLineEnd = found === -1 ? Infinity : found;
  }

  #space(lexeme: string): void {
    const tab = lexeme.indexOf('\t');
    if (tab !== -1) {
      this.#tabbed = true;
      if (this.#first && this.#tabAt < 0) this.#tabAt = this.#at + tab;
    }
    this.#spaced = true;
    this.#at += lexeme.length;
  }

  #newLine(length: number): void {
    this.#at += length;
    this.#line += 1;
    this.#startOfLine(this.#at);
  }

  #startOfLine(at: number): void {
    this.#lineStart = at;
    this.#first = true;
    this.#spaced = true;
    this.#tabbed = false;
    this.#tabAt = -1;
  }

  #comment(length: number): Token | undefined {
    const range = { start: this.#at, end: this.#at + length };
    this.comments.push(range);
    if (!this.#spaced) return this.#token('stuck-comment', length);
    this.#at = range.end;
    return undefined;
  }
}

/** Names, markers and explicit keys reach beyond the entry that they stand in; what is no token of YAML may. */
function isSeparable(type: TokenType, first: boolean): boolean {
  return /^(?:plain|.*-quoted|block-scalar|[-,[\]{}])$/.test(type) || (type === ':' && !first);
}
