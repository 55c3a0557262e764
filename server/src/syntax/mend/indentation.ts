// Syntax room: mending lines that are indented too much or too little.

import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import { missingSpace } from './spaces.ts';
import * as lines from './text.ts';

/** A line that starts at a column where nothing can start; `first` is its first character that is no white space. */
export function misplacedLine(found: Case, first: number): Diagnosis | undefined {
  const { text, fault } = found;
  const line = text.slice(first, lines.lineEnd(text, first));
  const kind = lines.isDash(line) ? 'sequence' : lines.isKey(line) ? 'mapping' : undefined;
  const column = first - lines.lineStart(text, first);
  const root = fault.levels[0];
  if (root && root.column > column) return wholePage(found, first, column);
  if (kind === undefined) return misplacedProse(found, first);
  const above = stuckDashAbove(found, first) ?? oddLineAbove(found, first, column);
  if (above) return above;
  const columns = fault.levels.filter((level) => level.kind === kind).map((level) => level.column);
  const target = nearest(found, columns, column, first);
  const certain = target?.certain === true && !isUnderOneLine(found, first, column);
  return target && moved(found, first, column, target.column, certain);
}

/** A key under `trigger: A form is sent` may belong to that part, or be a part of its own that is too far in. */
function isUnderOneLine({ text }: Case, first: number, column: number): boolean {
  const above = lines.previousFilledLine(text, first);
  if (above === undefined || lines.opens(text, above)) return false;
  return lines.isKey(text.slice(first, lines.lineEnd(text, first))) && column >= lines.indentOf(text, above) + 2;
}

/** `-when: x` above: with the space behind its dash, this line would be in place. */
function stuckDashAbove(found: Case, first: number): Diagnosis | undefined {
  const above = lines.previousFilledLine(found.text, first);
  if (above === undefined || !/^-[A-Za-z]/.test(lines.lineText(found.text, above))) return undefined;
  return missingSpace(found, lines.firstFilled(found.text, above));
}

/** The line above is the first under its key and is off, while this one is as far in as lines of this page usually are. */
function oddLineAbove(found: Case, first: number, column: number): Diagnosis | undefined {
  const { text } = found;
  const above = lines.previousFilledLine(text, first);
  const parent = above === undefined ? undefined : lines.previousFilledLine(text, above);
  if (above === undefined || parent === undefined || !lines.opens(text, parent)) return undefined;
  const outer = lines.indentOf(text, parent);
  const indent = lines.indentOf(text, above);
  const isAlike = lines.isDash(lines.lineText(text, above)) === lines.isDash(lines.lineText(text, first));
  const isUsual = column - outer === lines.usualStep(text);
  if (!isAlike || !isUsual || indent < outer || indent === column) return undefined;
  const mend = [{ start: above, end: above + indent, text: ' '.repeat(column) }];
  return indentation(found, above + indent, mend, true);
}

interface Target {
  readonly column: number;
  readonly certain: boolean;
}

/** The nearest of some columns; of two that are as near, the one that the line below allows. */
function nearest({ text }: Case, columns: readonly number[], column: number, first: number): Target | undefined {
  const distance = Math.min(...columns.map((candidate) => Math.abs(candidate - column)));
  const near = [...new Set(columns.filter((candidate) => Math.abs(candidate - column) === distance))];
  const [outer, inner] = near;
  if (outer === undefined || inner === undefined)
    return outer === undefined ? undefined : { column: outer, certain: true };
  const next = lines.nextFilledLine(text, first);
  if (next === undefined) return { column: inner, certain: false };
  const below = lines.indentOf(text, next);
  if (!lines.opens(text, first)) return { column: inner, certain: below === inner };
  // What belongs to a key is further in than the key is; only some write the dashes of a list right under it.
  const fitsInner =
    below > inner || (below === inner && lines.isDash(lines.lineText(text, next)) && lines.usualStep(text) === 0);
  return { column: fitsInner ? inner : outer, certain: true };
}

/** The line, and those of its kind below it that are off in the same way, at another column. */
function moved(found: Case, first: number, column: number, to: number, certain: boolean): Diagnosis {
  const { text } = found;
  const isDash = lines.isDash(lines.lineText(text, first));
  const mend: Edit[] = [];
  let start: number | undefined = lines.lineStart(text, first);
  while (start !== undefined) {
    const indent = lines.indentOf(text, start);
    const isSame = lines.isDash(lines.lineText(text, start)) === isDash;
    // A line of its kind that stands where this one should is in place, and so is what comes after it.
    if (indent < column || (indent === column && !isSame) || (indent === to && isSame)) break;
    // What is in an item stands in line with the first word behind the dash, so it moves along.
    const target = indent === column ? to : isDash ? indent + to - column : indent;
    if (target !== indent) mend.push({ start, end: start + indent, text: ' '.repeat(target) });
    start = lines.nextFilledLine(text, start);
  }
  return indentation(found, first, mend, certain);
}

/** The first lines of the page are indented, a later one is not. */
function wholePage(found: Case, first: number, column: number): Diagnosis {
  const { text } = found;
  const top = found.fault.levels[0]?.column ?? 0;
  const mend: Edit[] = [];
  let start = lines.lineStart(text, first);
  for (
    let line = lines.previousFilledLine(text, start);
    line !== undefined;
    line = lines.previousFilledLine(text, line)
  ) {
    if (lines.indentOf(text, line) < top) break;
    mend.unshift({ start: line + column, end: line + top, text: '' });
    start = line;
  }
  return indentation(found, lines.firstFilled(text, start), mend, true);
}

/** A line of prose that belongs to the text before it. */
function misplacedProse(found: Case, first: number): Diagnosis | undefined {
  const { text, fault } = found;
  const previous = lines.previousFilledLine(text, first);
  if (previous === undefined) return undefined;
  const start = fault.valueStart;
  const hash = start < first && /["'[{|>]/.test(text.charAt(start)) ? -1 : text.slice(start, first).search(/[ \t]#\S/);
  if (hash !== -1) return swallowedLine(found, start, first);
  if (!/^[|>]/.test(text.charAt(start))) return undefined;
  const column = first - lines.lineStart(text, first);
  return moved(found, first, column, lines.indentOf(text, previous), true);
}

/** `Post in #ops` and more on the next line: the `#` starts a comment, so YAML rejects the rest of the sentence. */
function swallowedLine({ text, fault }: Case, start: number, first: number): Diagnosis {
  const end = lines.proseEnd(text, first, fault.levels.at(-1)?.column ?? -1);
  const hash = text.indexOf('#', start);
  return {
    kind: 'needs-quotes',
    start: hash,
    end: lines.textEnd(text, hash),
    focus: start,
    args: { text: lines.excerpt(text, start, end) },
    mend: lines.quoteEdits(text, start, end),
    certain: true,
  };
}

/** A finding about the indentation of the line of `first`. */
export function indentation({ text }: Case, first: number, mend: readonly Edit[], certain: boolean): Diagnosis {
  const end = lines.textEnd(text, first);
  return {
    kind: 'indentation',
    start: first,
    end,
    focus: first,
    args: { text: lines.excerpt(text, first, end) },
    mend,
    certain,
  };
}
