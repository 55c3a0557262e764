// Syntax room: the slips found so far, in offsets of the author.

import type { ReadResult } from '../read/read.ts';
import type { Slip, TextEdit, TextRange } from '../tree.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Draft } from './draft.ts';
import * as lines from './text.ts';

/** A slip whose path is not known yet. */
export interface Finding {
  readonly slip: Slip;
  /** A character of the field that is concerned. */
  readonly focus: number;
}

/** A text that was read, maybe after mending. */
export interface Readable {
  /** The text that was read, where it is not the author's. */
  readonly draft?: Draft;
  /** The tree, in offsets of the author. Its only fault can be that it is too deep. */
  readonly result: ReadResult;
  readonly findings: readonly Finding[];
}

/** A list of edits that may still be changed. */
type Repair = { range: TextRange; newText: string }[];

export class Findings {
  readonly list: Finding[] = [];
  /** By the starts of lines whose indentation was mended: what is still wrong there has the same cause. */
  readonly #moved = new Map<number, Repair | undefined>();
  readonly #author: string;

  constructor(author: string) {
    this.#author = author;
  }

  /** Adds what was diagnosed in the working text of the draft, before the mend is applied to it. */
  add(draft: Draft, diagnosis: Diagnosis): void {
    const { kind, args } = diagnosis;
    const range = draft.inAuthor(diagnosis.start, diagnosis.end);
    const moves = kind === 'tab' || kind === 'indentation';
    const line = lines.lineStart(this.#author, range.end);
    if (this.#moved.has(line) && (moves || kind === 'not-yaml')) {
      if (moves) this.#moveAgain(draft, diagnosis, this.#moved.get(line));
      return;
    }
    const edits = diagnosis.certain ? this.#repair(draft, diagnosis) : undefined;
    const slip: Slip = { rule: 'page/syntax', kind, range, path: [], args, ...(edits && { edits }) };
    this.list.push({ slip, focus: draft.startInAuthor(diagnosis.focus) });
    if (!moves) return;
    for (const edit of diagnosis.mend) this.#moved.set(this.#lineOf(draft, edit.start), edits);
  }

  /** The mend as edits of the author's text; none where it builds on another mend at the same place. */
  #repair(draft: Draft, { mend }: Diagnosis): Repair | undefined {
    const edits: Repair = [];
    for (const { start, end, text } of mend) {
      const range = draft.inAuthor(start, end);
      const isSame = this.#author.slice(range.start, range.end) === draft.text.slice(start, end);
      if (!isSame || this.#isTaken(range)) return undefined;
      edits.push({ range, newText: text });
    }
    return edits;
  }

  /** A line that was moved goes somewhere else in the end: so does its repair. */
  #moveAgain(draft: Draft, { mend }: Diagnosis, repair: Repair | undefined): void {
    for (const { start, end, text } of mend) {
      const line = this.#lineOf(draft, start);
      const earlier = this.#moved.has(line) ? this.#moved.get(line) : repair;
      this.#moved.set(line, earlier);
      const range = draft.inAuthor(start, end);
      const same = earlier?.find((edit) => edit.range.start <= range.start && range.end <= edit.range.end);
      if (same) same.newText = text;
      else earlier?.push({ range, newText: text });
    }
    repair?.sort((a, b) => a.range.start - b.range.start);
  }

  /** Whether another repair changes the same characters. */
  #isTaken(range: TextRange): boolean {
    const overlaps = ({ range: taken }: TextEdit): boolean => taken.start < range.end && range.start < taken.end;
    return this.list.some(({ slip }) => slip.edits?.some(overlaps));
  }

  #lineOf(draft: Draft, at: number): number {
    return lines.lineStart(this.#author, draft.startInAuthor(lines.lineStart(draft.text, at)));
  }
}
