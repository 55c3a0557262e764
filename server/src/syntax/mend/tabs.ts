// Syntax room: mending tabs where YAML wants spaces.

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

/** Of the ways to write the lines with spaces, the first that lets YAML read on furthest. */
function best(found: Case, run: readonly number[]): Edit[] {
  const { text } = found;
  let chosen: { edits: Edit[]; reached: number } | undefined;
  for (const { width, shift } of candidates(found, run)) {
    const edits = run.map((line) => spaced(text, line, width, shift));
    const reached = found.tryOut(edits);
    if (!chosen || reached > chosen.reached) chosen = { edits, reached };
    if (reached === text.length) break;
  }
  return chosen?.edits ?? [];
}

interface Candidate {
  readonly width: number;
  /** What is added to the column, so that the first line stands beside its siblings. */
  readonly shift: number;
}

/** Ways to read the tabs, the likeliest first: so that the first line stands where others of its kind do. */
function candidates({ text, fault }: Case, run: readonly number[]): Candidate[] {
  const first = run[0] ?? 0;
  const indent = indentation(text, first);
  const plain = WIDTHS.map((width) => ({ width, shift: 0 }));
  const at = (column: number): Candidate => ({ width: 2, shift: column - columnOf(indent, 2) });
  const previous = keyAbove(text, first);
  // The first line of the page has nothing to be nested in.
  if (previous === undefined) return [at(0), ...plain];
  const next = lines.nextFilledLine(text, run.at(-1) ?? first);
  const below = next === undefined ? -1 : lines.indentOf(text, next);
  if (lines.opens(text, previous)) {
    const column = keyColumn(text, previous);
    if (below > column) return [at(below), ...plain];
    const deeper = plain.filter(({ width }) => columnOf(indent, width) > column);
    return [...deeper, at(column + 2), ...plain];
  }
  const kind = lines.isDash(lines.lineText(text, first)) ? 'sequence' : 'mapping';
  const columns = fault.levels.filter((level) => level.kind === kind).map((level) => level.column);
  const exact = plain.filter(({ width }) => columns.includes(columnOf(indent, width)));
  const all = [...exact, ...columns.map(at).reverse(), ...plain];
  // A key with nothing behind it has what is below it, so it stands further out.
  const last = run.at(-1) ?? first;
  if (!lines.opens(text, last) || below <= 0) return all;
  const lastIndent = indentation(text, last);
  const holds = ({ width, shift }: Candidate): boolean => columnOf(lastIndent, width) + shift < below;
  return [...all.filter(holds), ...all.filter((candidate) => !holds(candidate))];
}

function spaced(text: string, line: number, width: number, shift: number): Edit {
  const indent = indentation(text, line);
  return { start: line, end: line + indent.length, text: ' '.repeat(Math.max(0, columnOf(indent, width) + shift)) };
}

/** The line above that is no comment. */
function keyAbove(text: string, at: number): number | undefined {
  let line = lines.previousFilledLine(text, at);
  while (line !== undefined && lines.lineText(text, line).startsWith('#')) line = lines.previousFilledLine(text, line);
  return line;
}

/** The column of what stands on a line, behind its dashes. */
function keyColumn(text: string, line: number): number {
  return lines.indentOf(text, line) + (/^(?:- +)*/.exec(lines.lineText(text, line))?.[0].length ?? 0);
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
