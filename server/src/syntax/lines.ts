// Offsets to lines and back. Lines end with LF, CR LF or a lone CR, as in the Language Server Protocol.

/** A place in the text: both count from 0; `character` counts UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** The line starts of one text. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = startsOf(text);
    this.#length = text.length;
  }

  /** How many lines there are; a text that ends with a line end has an empty last one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Where line `line` starts; past the last line, the end of the text, and before the first, its start. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  /** The place of an offset; one outside the text is moved to its nearest end. */
  positionAt(offset: number): TextPosition {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = lastWhere(this.#starts.length, (one) => this.#starts[one]! <= at);
    return { line, character: at - this.#starts[line]! };
  }

  /** The offset of a place; a place past the end of its line is the start of the next one. */
  offsetAt(position: TextPosition): number {
    return Math.min(this.startOf(position.line) + Math.max(0, position.character), this.startOf(position.line + 1));
  }
}

/** The line starts of a text: quickly, since of lone carriage returns there are hardly ever any. */
function startsOf(text: string): number[] {
  const found = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  const lone = text.includes('\r') ? [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => index + 1) : [];
  return lone.length > 0 ? [...found, ...lone].sort((a, b) => a - b) : found;
}

/** Of so many, the position of the last one for which this holds, -1 if there is none; it holds for all before it. */
export function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
