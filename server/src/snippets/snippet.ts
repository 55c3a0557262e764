// Snippets room: text with tab stops, in the format of VS Code's snippets (and of the Language Server Protocol).

/** A piece of a snippet: text as it is, a tab stop with what stands there at first, or a variable and its stand-in. */
export type SnippetPiece =
  | string
  | { readonly stop: number; readonly inside: readonly SnippetPiece[]; readonly choices?: readonly string[] }
  | { readonly variable: string; readonly inside: readonly SnippetPiece[] };

/** Reads a snippet. What is not well-formed is text; transformations are not known here. */
export function parseSnippet(text: string): readonly SnippetPiece[] {
  return new Reader(text).pieces(false);
}

/** Puts values in the place of variables; one without a value becomes its stand-in. */
export function fillVariables(
  pieces: readonly SnippetPiece[],
  valueOf: (name: string) => string | undefined,
): readonly SnippetPiece[] {
  return pieces.flatMap((piece): readonly SnippetPiece[] => {
    if (typeof piece === 'string') return [piece];
    const inside = fillVariables(piece.inside, valueOf);
    if ('stop' in piece) return [{ ...piece, inside }];
    const value = valueOf(piece.variable);
    return value === undefined ? inside : [value];
  });
}

/** The text of a snippet when nobody types anything: what stands at the stops, or the first choice. */
export function plainSnippet(pieces: readonly SnippetPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'choices' in piece ? (piece.choices[0] ?? '') : plainSnippet(piece.inside);
    })
    .join('');
}

/** The pieces as the text of a snippet. */
export function writeSnippet(pieces: readonly SnippetPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
      const name = 'stop' in piece ? String(piece.stop) : piece.variable;
      if ('choices' in piece) {
        return `\${${name}|${piece.choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
      }
      if (piece.inside.length > 0) return `\${${name}:${writeSnippet(piece.inside)}}`;
      return 'stop' in piece ? `$${name}` : `\${${name}}`;
    })
    .join('');
}

/** The same snippet in an indented place: every line but the first begins with `indent`, and ends with `eol`. */
export function indentSnippet(pieces: readonly SnippetPiece[], indent: string, eol: string): readonly SnippetPiece[] {
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? piece.replaceAll('\n', eol + indent)
      : { ...piece, inside: indentSnippet(piece.inside, indent, eol) },
  );
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The pieces up to the end, or inside a stop up to its brace. */
  pieces(isInside: boolean): readonly SnippetPiece[] {
    const pieces: SnippetPiece[] = [];
    let literal = '';
    while (this.#at < this.#text.length) {
      const mark = this.#text.charAt(this.#at);
      if (isInside && mark === '}') break;
      if (mark === '\\' && /[\\$}]/.test(this.#text.charAt(this.#at + 1))) {
        literal += this.#text.charAt(this.#at + 1);
        this.#at += 2;
        continue;
      }
      const special = mark === '$' ? this.#special() : undefined;
      if (special === undefined) {
        literal += mark;
        this.#at += 1;
        continue;
      }
      if (literal !== '') pieces.push(literal);
      literal = '';
      pieces.push(special);
    }
    if (literal !== '') pieces.push(literal);
    return pieces;
  }

  /** A stop or a variable at the dollar sign; undefined, and nothing read, when it is only a dollar sign. */
  #special(): SnippetPiece | undefined {
    const start = this.#at;
    const name = this.#match(/\$(\d+|[A-Za-z_]\w*)/y) ?? this.#match(/\$\{(\d+|[A-Za-z_]\w*)/y);
    if (name === undefined) return undefined;
    const isBraced = this.#text.charAt(start + 1) === '{';
    if (!isBraced) return makePiece(name, []);
    if (this.#match(/(\})/y) !== undefined) return makePiece(name, []);
    if (this.#match(/(:)/y) !== undefined) {
      const inside = this.pieces(true);
      if (this.#match(/(\})/y) !== undefined) return makePiece(name, inside);
    } else if (/^\d/.test(name)) {
      const choices = this.#match(/\|((?:[^\\|]|\\.)*)\|\}/y);
      if (choices !== undefined) return { stop: Number(name), inside: [], choices: splitChoices(choices) };
    }
    this.#at = start;
    return undefined;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found[1];
  }
}

function makePiece(name: string, inside: readonly SnippetPiece[]): SnippetPiece {
  return /^\d/.test(name) ? { stop: Number(name), inside } : { variable: name, inside };
}

function splitChoices(text: string): readonly string[] {
  const choices = [''];
  for (const [part] of text.matchAll(/\\.|[^\\]/gs)) {
    if (part === ',') choices.push('');
    else choices.push(choices.pop()! + (part.length > 1 ? part.slice(1) : part));
  }
  return choices;
}
