// Syntax room: which tokens belong to the document that is judged.

import type { TextRange } from '../tree.ts';
import type { Token, TokenStream } from './tokens.ts';

/**
 * The tokens of the first document that has something in it. What has nothing but markers, blanks and comments is no
 * document.
 */
export class FirstDocument {
  /** The `---` right before it. */
  readonly marker: Token | undefined;
  /** The prefixes that tags may have. */
  readonly tagHandles = new Set(['!', '!!']);
  /** A line that starts with `%` without being a directive of this document. */
  readonly stray: number | undefined;
  readonly #stream: TokenStream;
  #next: Token | undefined;
  /** The marker that ends it. */
  #end: Token | undefined;

  constructor(stream: TokenStream, source: string) {
    this.#stream = stream;
    let directive: Token | undefined;
    let marker: Token | undefined;
    let token = stream.next();
    while (token && (isMarker(token) || token.type === 'directive')) {
      if (token.type === 'directive') {
        const handle = /^%TAG\s+(!\S*)/.exec(source.slice(token.start, token.end))?.[1];
        if (handle !== undefined) this.tagHandles.add(handle);
        directive ??= token;
      } else marker = token;
      token = stream.next();
    }
    this.#next = token;
    this.marker = marker?.type === 'document-start' ? marker : undefined;
    // Directives need a `---` behind them.
    this.stray = directive && (this.marker?.start ?? 0) <= directive.start ? directive.start : undefined;
  }

  /** The next token of this document. */
  peek(): Token | undefined {
    return this.#next;
  }

  /** Steps over the next token. */
  advance(): void {
    const token = this.#stream.next();
    this.#next = token;
    if (!token || !isMarker(token)) return;
    this.#end = token;
    this.#next = undefined;
  }

  /** Goes on to the end of the text: where another document starts that has something in it. */
  finish(): TextRange | undefined {
    let marker = this.#end;
    let second: TextRange | undefined;
    while (this.#next) this.advance();
    for (let token = this.#stream.next(); token; token = this.#stream.next()) {
      if (isMarker(token)) marker = token;
      else if (token.type !== 'directive' && marker) second ??= { start: marker.start, end: marker.end };
    }
    return second;
  }
}

function isMarker(token: Token): boolean {
  return token.type === 'document-start' || token.type === 'document-end';
}
