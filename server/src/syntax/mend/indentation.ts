// Syntax room: mending lines that are indented too much or too little.

import type { Level } from '../read/reading.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
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
  const target = nearest(found, fault.levels, kind, column, first);
  if (!target) return undefined;
  return moved(found, first, column, target.column, target.certain);
}

interface Target {
  readonly column: number;
  readonly certain: boolean;
}

/** The nearest column among the open collections of the kind; of two that are as near, the one that the next line allows. */
function nearest(
  { text }: Case,
  levels: readonly Level[],
  kind: Level['kind'],
  column: number,
  first: number,
): Target | undefined {
  const columns = [...new Set(levels.filter((level) => level.kind === kind).map((level) => level.column))];
  const distance = Math.min(...columns.map((candidate) => Math.abs(candidate - column)));
  const near = columns.filter((candidate) => Math.abs(candidate - column) === distance);
  const [outer, inner] = near;
  if (outer === undefined) return undefined;
  if (inner === undefined) return { column: outer, certain: true };
  const next = lines.nextFilledLine(text, first);
  const opens =
    lines.isKey(lines.lineText(text, first)) && /:[ \t]*$/.test(text.slice(first, lines.textEnd(text, first)));
  if (!opens || next === undefined) return { column: inner, certain: false };
  const below = lines.indentOf(text, next);
  const fitsInner = below > inner || (below === inner && lines.isDash(lines.lineText(text, next)));
  return { column: fitsInner ? inner : outer, certain: !fitsInner };
}

/** The line, and those of its kind below it that are off in the same way, at another column. */
function moved(found: Case, first: number, column: number, to: number, certain: boolean): Diagnosis {
  const { text } = found;
  const isDash = lines.isDash(lines.lineText(text, first));
  const mend: Edit[] = [];
  let start: number | undefined = lines.lineStart(text, first);
  while (start !== undefined) {
    const indent = lines.indentOf(text, start);
    if (indent < column || (indent === column && lines.isDash(lines.lineText(text, start)) !== isDash)) break;
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
