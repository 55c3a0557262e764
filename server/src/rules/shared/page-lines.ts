// The lines of a printed page: how wide they are, how high, and which texts share one. `page-length.ts` puts a page into them.

import type { SectionName } from '../../language/page.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import type { Memory } from '../../model/memory.ts';
import { stateOfSection } from '../../model/sections.ts';
import { originOf } from '../../syntax/tree.ts';
import { lines, WIDEST, widthOf } from './text-width.ts';

/** The smallest letters that a page is printed in, in points, the largest, and what lies between two sizes. */
export const SMALLEST = 8.5;
export const [LARGEST, STEP] = [11, 0.25];
/** A sheet, without its margins, and between its columns, measured in the smallest letters. */
const SHEET = { height: 93.5, width: 65.4, between: 2 };
/** The estimate of widths is made for drawings, where too wide is better; letters in a text take so much of it. */
const LETTER = 0.87;
/** Between two short fields on one line. */
const BLANKS = 1.4;
/** So many lines of one text are counted; a page with more of them is too long in any case. */
const MOST_LINES = 400;
const LONGEST = 30_000;

/** The lines that are full so far, and the one that is not. */
export class Text {
  height = 0;
  readonly #measure: Measure;
  readonly #width: number;
  readonly #outer: Text | undefined;
  #used = 0;

  constructor(measure: Measure, width: number, outer?: Text) {
    this.#measure = measure;
    this.#width = width;
    this.#outer = outer;
  }

  /** The same text with lines that begin further in. */
  inner(by: number): Text {
    this.end();
    return new Text(this.#measure, this.#width - by, this);
  }

  /** A paragraph. */
  block(text: string): void {
    this.end();
    this.skip(this.#measure.count(text, this.#width) * this.#measure.line);
  }

  /** Something short, on the line that is under way where there is room. */
  inline(text: string): void {
    const width = widthOf(text, LETTER);
    if (this.#used === 0) this.skip(this.#measure.line);
    else if (this.#used + width > this.#width) {
      this.#used = 0;
      this.skip(this.#measure.line);
    }
    this.#used += width;
    while (this.#used > this.#width) {
      this.#used -= this.#width;
      this.skip(this.#measure.line);
    }
    this.#used += BLANKS;
  }

  /** What comes next begins on a new line. */
  end(): void {
    this.#used = 0;
  }

  skip(height: number): void {
    this.height += height;
    this.#outer?.skip(height);
  }
}

/** How many lines texts take, in letters of one size. */
export class Measure {
  /** The sheet, in letters of this size. */
  readonly height: number;
  readonly width: number;
  readonly column: number;
  readonly line: number;
  /** What does not grow with the letters takes so much less of them. */
  readonly scale: number;
  readonly #memory: Memory;
  /** What the memory is asked: for a width, in letters, and the most lines that are counted. */
  readonly #questions: Map<number, Map<number, string>>;

  /** The size of the letters. */
  readonly points: number;

  constructor(memory: Memory, points: number) {
    this.points = points;
    this.scale = SMALLEST / points;
    this.height = SHEET.height * this.scale;
    this.width = SHEET.width * this.scale;
    this.column = (this.width - SHEET.between) / 2;
    // Larger letters have more air between them.
    this.line = 0.705 + points * 0.05;
    this.#memory = memory;
    // Numbers as text cost more than the lines of most texts.
    this.#questions = memory.recall('questions about lines', '', () => new Map<number, Map<number, string>>());
  }

  /** What is found about a section that is written; where it says the same after an edit, it is found once. */
  of<T>(document: WorkflowDocument, name: SectionName, about: string, find: () => T): T {
    // A key beside it may be a field of it that has slipped out; without that key it says something else.
    if (!this.#memory.knowsObjects || !document.isLocal) return find();
    const origin = originOf(document.entries.get(name));
    // A key beside it may be there twice.
    if (!origin) return find();
    const state = stateOfSection(document, name);
    // To put the usual question into words takes longer than its answer.
    return this.#memory.recallOf(state === 'present' ? about : `${about} ${state}`, origin, find);
  }

  /** The same about several sections together. */
  ofAll<T>(document: WorkflowDocument, names: readonly SectionName[], about: string, find: () => T): T {
    if (!document.isLocal) return find();
    const subjects: unknown[] = [];
    for (const name of names) subjects.push(originOf(document.entries.get(name)), stateOfSection(document, name));
    return this.#memory.recallOfAll(about, subjects, find);
  }

  /** With its own line breaks. */
  count(text: string, width: number, size = 1): number {
    if (text.length <= LONGEST && !text.includes('\n')) return this.lines(text, width, LETTER * size, MOST_LINES);
    const paragraphs = text.slice(0, LONGEST).split('\n');
    const rest = Math.ceil(Math.max(0, text.length - LONGEST) / width / 2);
    return paragraphs.reduce((sum, one) => sum + this.lines(one, width, LETTER * size, MOST_LINES), rest);
  }

  /** In one paragraph, and at most so many. */
  lines(text: string, width: number, size: number, most: number): number {
    const letters = width / size;
    // Most texts are short enough whatever their letters are.
    if (text.length * WIDEST <= letters) return text.trim() === '' ? 0 : 1;
    return this.#memory.recall(this.#question(letters, most), text, (own) => lines(own, letters, 1, most).length);
  }

  #question(letters: number, most: number): string {
    const known = this.#questions.get(letters)?.get(most);
    if (known !== undefined) return known;
    const question = `lines of ${letters}, ${most}`;
    const questions = this.#questions.get(letters);
    if (questions) questions.set(most, question);
    else this.#questions.set(letters, new Map([[most, question]]));
    return question;
  }
}
