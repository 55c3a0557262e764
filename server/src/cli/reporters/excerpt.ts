// Command line room: the line of a finding, and where under it the carets go.

import type { LineIndex } from '../../syntax/lines.ts';
import type { Range } from '../report.ts';
import { cellsOf } from './cells.ts';
import type { Cell } from './cells.ts';

export interface Excerpt {
  /** The line as it is shown: cut to the room there is, and safe to print. */
  readonly line: string;
  /** The columns before the first caret, and how many carets there are (at least one). */
  readonly indent: number;
  readonly carets: number;
}

/** How much of a line is looked at on either side: more than a terminal shows. */
const REACH = 200;

const BYTE_ORDER_MARK = 0xfeff;

const CUT = '…';

/** The first line of a range in at most `room` columns; undefined where that line is empty. */
export function excerptOf(text: string, lines: LineIndex, { start, end }: Range, room: number): Excerpt | undefined {
  // A line may be a megabyte and have ten thousand findings: only what is near the mark is looked at.
  const lineStart = lines.startOf(start.line);
  const length = lineEnd(text, lineStart, lines.startOf(start.line + 1)) - lineStart;
  const mark = text.charCodeAt(lineStart) === BYTE_ORDER_MARK ? 1 : 0;
  const from = Math.max(mark, start.character - REACH);
  const to = Math.min(length, start.character + REACH);
  const last = end.line > start.line ? length : end.character;
  const part = text.slice(lineStart + from, lineStart + to);
  if (part.trim() === '') return undefined;
  const cells = cellsOf(part);
  const isMarked = ({ start: at }: Cell, index: number): boolean => {
    const next = cells[index + 1]?.start ?? to - from;
    return from + next > start.character && from + at < Math.max(last, start.character + 1);
  };
  const first = cells.findIndex(isMarked);
  const marked = cells.filter(isMarked).length;
  // An empty range at the end of the line stands behind its last character.
  const place = first === -1 ? { first: cells.length, count: 0 } : { first, count: marked };
  return fitted(cells, place, room, { before: from > mark, after: to < length });
}

/** Where a line ends that goes to `next`, without its line end. */
function lineEnd(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Cuts the cells so that the marked ones are seen, with what stands before them if there is room. */
function fitted(
  cells: readonly Cell[],
  { first, count }: { readonly first: number; readonly count: number },
  room: number,
  more: { readonly before: boolean; readonly after: boolean },
): Excerpt {
  const isWhole = !more.before && !more.after && widthOf(cells) <= room;
  const begin = isWhole ? 0 : beginFor(cells, first, count, room, more);
  const isCutBefore = begin > 0 || more.before;
  let used = isCutBefore ? 1 : 0;
  const isRestSeen = !more.after && used + widthOf(cells.slice(begin)) <= room;
  let end = isRestSeen ? cells.length : begin;
  while (end < cells.length && used + cells[end]!.width <= room - 1) used += cells[end++]!.width;
  const isCutAfter = end < cells.length || more.after;
  const shown = cells.slice(begin, end);
  const body = shown.map((cell) => cell.text).join('');
  return {
    line: `${isCutBefore ? CUT : ''}${body}${isCutAfter ? CUT : ''}`,
    indent: (isCutBefore ? 1 : 0) + widthOf(cells.slice(begin, first)),
    carets: Math.max(1, widthOf(cells.slice(first, Math.min(first + count, end)))),
  };
}

/** Where the shown part begins: at the start of the line if the mark is seen then, else shortly before the mark. */
function beginFor(
  cells: readonly Cell[],
  first: number,
  count: number,
  room: number,
  more: { readonly before: boolean; readonly after: boolean },
): number {
  if (!more.before && widthOf(cells.slice(0, first + count)) < room - 1) return 0;
  // With a third of the room before the mark, most of what it is about comes behind it; near the end there is more room.
  const before = fromBehind(cells, first, Math.floor(room / 3));
  return more.after ? before : Math.min(before, fromBehind(cells, cells.length, room - 1));
}

/** Where to begin so that about so many columns stand before a cell. */
function fromBehind(cells: readonly Cell[], index: number, columns: number): number {
  let begin = index;
  for (let used = 0; begin > 0 && used + cells[begin - 1]!.width <= columns; begin -= 1)
    used += cells[begin - 1]!.width;
  return begin;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
