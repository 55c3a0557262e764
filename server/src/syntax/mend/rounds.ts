// Syntax room: reads a text, mends its first fault, and so on until there is none.

import { read, type ReadResult } from '../read/read.ts';
import type { Fault } from '../read/reading.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { Draft, type Edit } from './draft.ts';
import { Findings, type Readable } from './findings.ts';
import { leaveOut, leaveOutSections } from './leave-out.ts';
import { findConflicts } from './markers.ts';
import * as lines from './text.ts';
import type { Vocabulary } from '../tree.ts';

/** What reading for one text may cost, in characters. A page is read some hundred times, the largest text twice. */
const BUDGET = 2_500_000;

/** What a token costs beside its characters; even a short text costs something. */
const TOKEN_COST = 25;
const READING_COST = 1_000;

/** How often the same line may be mended before it is left out. */
const MENDS_PER_LINE = 5;

/** How many parts of a page are reported at most when it is broken all over. */
const MOST_REPORTED = 100;

/** Mends a text that YAML rejects, given how far it could be read. Always ends, and never throws. */
export function mend(author: string, first: ReadResult, words?: Vocabulary): Readable {
  return new Mending(author, words).run(first);
}

class Mending {
  readonly #draft: Draft;
  readonly #findings: Findings;
  readonly #mends = new Map<number, number>();
  readonly #tried = new Set<string>();
  readonly #words: Vocabulary | undefined;
  #budget = BUDGET;

  constructor(author: string, words: Vocabulary | undefined) {
    this.#words = words;
    this.#draft = new Draft(author);
    this.#findings = new Findings(author);
  }

  run(first: ReadResult): Readable {
    let result = this.#pay(first);
    const conflicts = findConflicts(this.#draft.text);
    if (conflicts.length > 0) {
      for (const { slip } of conflicts.slice(0, MOST_REPORTED))
        this.#findings.list.push({ slip, focus: slip.range.start });
      this.#draft.apply(conflicts.flatMap((conflict) => conflict.edits));
      result = this.#read();
    }
    for (;;) {
      if (!result.fault || result.fault.code === 'too-deep') return this.#done(result);
      if (this.#budget < 0) return this.#done(this.#lastResort(result.fault));
      this.#mendOne(result.fault);
      result = this.#read();
    }
  }

  #read(): ReadResult {
    return this.#pay(read(this.#draft.text, this.#draft));
  }

  #pay(result: ReadResult): ReadResult {
    this.#budget -= this.#draft.text.length / 4 + TOKEN_COST * result.tokens + READING_COST;
    return result;
  }

  #mendOne(fault: Fault): void {
    const { text } = this.#draft;
    const line = this.#draft.startInAuthor(lines.lineStart(text, fault.at));
    const count = this.#mends.get(line) ?? 0;
    this.#mends.set(line, count + 1);
    const found = { text, fault, words: this.#words, tryOut: (edits: readonly Edit[]): number => this.#tryOut(edits) };
    const diagnosis = count < MENDS_PER_LINE ? diagnose(found) : undefined;
    this.#apply(diagnosis && this.#isNew(diagnosis) ? diagnosis : leaveOut(text, fault));
  }

  /** Whether a mend changes anything, and was not tried at this place before. */
  #isNew({ kind, mend }: Diagnosis): boolean {
    const { text } = this.#draft;
    if (mend.every((edit) => text.slice(edit.start, edit.end) === edit.text)) return false;
    const name = `${kind} ${this.#draft.startInAuthor(mend[0]?.start ?? 0)}`;
    const isNew = !this.#tried.has(name);
    this.#tried.add(name);
    return isNew;
  }

  #apply(diagnosis: Diagnosis): void {
    this.#findings.add(this.#draft, diagnosis);
    this.#draft.apply(diagnosis.mend);
  }

  #tryOut(edits: readonly Edit[]): number {
    const { text } = this.#draft;
    if (this.#budget < 0) return text.length;
    const attempt = new Draft(text);
    attempt.apply(edits);
    const { fault } = this.#pay(read(attempt.text));
    return fault ? attempt.startInAuthor(fault.at) : text.length;
  }

  /** Too much is wrong to go on fault by fault: of each part of the page that cannot be read, only the key stays. */
  #lastResort(fault: Fault): ReadResult {
    const end = endOfFirst(this.#draft.text);
    const sections = leaveOutSections(this.#draft.text, end, fault);
    for (const section of sections.slice(0, MOST_REPORTED)) this.#findings.add(this.#draft, section);
    this.#draft.apply(sections.flatMap((section) => section.mend));
    const rest = this.#read();
    if (!rest.fault) return rest;
    this.#draft.apply([{ start: 0, end: this.#draft.text.length, text: '' }]);
    return this.#read();
  }

  #done(result: ReadResult): Readable {
    return { draft: this.#draft, result, findings: this.#findings.list };
  }
}

/** Where the first document ends: at a marker with something before it. */
function endOfFirst(text: string): number {
  let isEmpty = true;
  for (let line: number | undefined = 0; line !== undefined; line = lines.nextLine(text, line)) {
    const isMarker = /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(line, line + 4));
    if (isMarker && !isEmpty) return line;
    if (!isMarker && !lines.isBlank(text, line) && !/^[#%]/.test(lines.lineText(text, line))) isEmpty = false;
  }
  return text.length;
}
