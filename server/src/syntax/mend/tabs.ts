// Syntax room: mending tabs where YAML wants spaces.

import type { Level } from '../read/reading.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import * as lines from './text.ts';

/** How many spaces a tab may stand for, the usual first. */
const WIDTHS = [2, 4, 8] as const;

/** A tab before a line, with all the lines around it that have the same fault; or a tab between a dash and a key. */
export function tab(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const start = lines.lineStart(text, fault.at);
  const first = lines.firstFilled(text, start);
  if (first !== fault.at) return tabBetween(found);
  const run = tabbedLines(text, start);
  const mend = best(found, run);
  const args = { lines: run.length, text: lines.excerpt(text, first, lines.textEnd(text, first)) };
  return { kind: 'tab', start, end: first, focus: first, args, mend, certain: true };
}

/** `-⇥- item`. */
function tabBetween({ text, fault }: Case): Diagnosis {
  let start = fault.at;
  while (/[ \t]/.test(text.charAt(start - 1))) start -= 1;
  const args = { lines: 1, text: lines.excerpt(text, fault.at, lines.textEnd(text, fault.at)) };
  const mend = [{ start, end: fault.at, text: ' ' }];
  return { kind: 'tab', start, end: fault.at, focus: fault.at, args, mend, certain: true };
}

/** The starts of the lines from this one on that are indented by tabs; keys of the page may be between them. */
function tabbedLines(text: string, start: number): number[] {
  const run: number[] = [];
  for (let line: number | undefined = start; line !== undefined; line = lines.nextFilledLine(text, line)) {
    const indent = indentation(text, line);
    if (indent.includes('\t')) run.push(line);
    else if (indent !== '' || !lines.isKey(lines.lineText(text, line))) break;
  }
  return run;
}

/** Of the ways to write the lines with spaces, the first that leaves no fault in them, else the one that gets furthest. */
function best(found: Case, run: readonly number[]): Edit[] {
  const { text } = found;
  const last = run.at(-1) ?? 0;
  let chosen: { edits: Edit[]; reached: number } | undefined;
  for (const { width, shift } of candidates(found, run[0] ?? 0)) {
    const edits = run.map((line) => spaced(text, line, width, shift));
    const reached = found.tryOut(edits);
    if (!chosen || reached > chosen.reached) chosen = { edits, reached };
    if (reached > last) break;
  }
  return chosen?.edits ?? [];
}

interface Candidate {
  readonly width: number;
  /** What is added to the column, so that the first line stands beside its siblings. */
  readonly shift: number;
}

/** Ways to read the tabs: so that the first line is where a sibling of it is, then beside the nearest sibling, then any. */
function candidates({ text, fault }: Case, first: number): Candidate[] {
  const plain = WIDTHS.map((width) => ({ width, shift: 0 }));
  const previous = lines.previousFilledLine(text, first);
  // The first line of the page has nothing to be nested in.
  if (previous === undefined) return [{ width: 2, shift: -columnOf(indentation(text, first), 2) }, ...plain];
  const opensMore = /:$/.test(text.slice(previous, lines.textEnd(text, previous)));
  if (opensMore) return plain;
  const kind = lines.isDash(lines.lineText(text, first)) ? 'sequence' : 'mapping';
  const columns = fault.levels.filter((level: Level) => level.kind === kind).map((level) => level.column);
  const exact = plain.filter(({ width }) => columns.includes(columnOf(indentation(text, first), width)));
  const nearest = columns
    .slice(-1)
    .map((column) => ({ width: 2, shift: column - columnOf(indentation(text, first), 2) }));
  return [...exact, ...nearest, ...plain];
}

function spaced(text: string, line: number, width: number, shift: number): Edit {
  const indent = indentation(text, line);
  return { start: line, end: line + indent.length, text: ' '.repeat(Math.max(0, columnOf(indent, width) + shift)) };
}

/** The column behind white space with tabs of a width. */
function columnOf(indent: string, width: number): number {
  let column = 0;
  for (const char of indent) column = char === '\t' ? column - (column % width) + width : column + 1;
  return column;
}

function indentation(text: string, line: number): string {
  return text.slice(line, lines.firstFilled(text, line));
}
