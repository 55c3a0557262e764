// Protocol tests: the editor's own copy of a document, with places counted as the client counts them.

import type { Position, Range, TextEdit } from 'vscode-languageserver/node';

export type Encoding = 'utf-8' | 'utf-16';

export class Page {
  readonly uri: string;
  readonly encoding: Encoding;
  version = 1;
  text: string;

  constructor(uri: string, text: string, encoding: Encoding = 'utf-16') {
    this.uri = uri;
    this.text = text;
    this.encoding = encoding;
  }

  /** The range of the first occurrence of some characters; a test that looks for what is not there is wrong. */
  range(needle: string): Range {
    const start = this.text.indexOf(needle);
    if (start === -1) throw new Error(`The page does not hold "${needle}".`);
    return { start: this.position(start), end: this.position(start + needle.length) };
  }

  /** The characters in a range. */
  slice({ start, end }: Range): string {
    return this.text.slice(this.offset(start), this.offset(end));
  }

  position(offset: number): Position {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length - 1;
    const inLine = before.slice(before.lastIndexOf('\n') + 1);
    return { line, character: this.encoding === 'utf-16' ? inLine.length : Buffer.byteLength(inLine) };
  }

  offset({ line, character }: Position): number {
    const lines = this.text.split('\n');
    const before = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    const inLine = lines[line] ?? '';
    if (this.encoding === 'utf-16') return before + Math.min(character, inLine.length);
    return before + Buffer.from(inLine).subarray(0, character).toString().length;
  }

  /** Carries out edits that all name places of the text as it is; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const placed = edits.map(({ range, newText }) => ({
      start: this.offset(range.start),
      end: this.offset(range.end),
      newText,
    }));
    placed.sort((a, b) => a.start - b.start || a.end - b.end);
    let text = '';
    let done = 0;
    for (const { start, end, newText } of placed) {
      if (start < done) throw new Error('Two edits overlap.');
      text += this.text.slice(done, start) + newText;
      done = end;
    }
    this.text = text + this.text.slice(done);
  }

  /** The edits that take edits back, for the text as it is after them. */
  reversed(edits: readonly TextEdit[]): readonly TextEdit[] {
    const after = new Page(this.uri, this.text, this.encoding);
    after.apply(edits);
    let moved = 0;
    return [...edits]
      .sort((a, b) => this.offset(a.range.start) - this.offset(b.range.start))
      .map(({ range, newText }) => {
        const start = this.offset(range.start) + moved;
        const old = this.slice(range);
        moved += newText.length - old.length;
        return { range: { start: after.position(start), end: after.position(start + newText.length) }, newText: old };
      });
  }
}
