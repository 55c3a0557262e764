// edit: takes entries and items out. Their comments stay where they are; those beside them get lines of their own.

import type { TextRange } from '../syntax/tree.ts';
import { commaAfter } from './insert.ts';
import { sizeOf } from './layout.ts';
import type { Collection, Layout } from './layout.ts';
import { copy, deletion } from './parts.ts';
import type { Change } from './parts.ts';
import { isExplicit, spotOf } from './place.ts';
import type { Place } from './place.ts';
import { NOTHING, replaceValue } from './replace.ts';
import type { Plan } from './replace.ts';
import { lineParts } from './write.ts';
import type { Line } from './write.ts';

/**
 * Removes the entry or item at a place. A collection that would be empty then goes with its key or dash; a key of the
 * top level stays, with nothing behind it. `moved` is a range whose comments are taken elsewhere.
 */
export function removeAt(layout: Layout, place: Place, moved?: TextRange): Plan {
  if (!place.within) return undefined;
  const { collection, place: parent, index } = place.within;
  if (sizeOf(collection) > 1 || !parent.within) return removeUnit(layout, collection, index, moved);
  if (parent.path.length > 1) return removeAt(layout, parent, moved);
  if (!collection.flow) return removeUnit(layout, collection, index, moved);
  const spot = spotOf(layout, parent);
  return spot && replaceValue(layout, spot, NOTHING);
}

/** What a unit of a block collection takes: its lines with the comments in and beside it, and below it when deeper. */
function removeUnit(layout: Layout, collection: Collection, index: number, moved: TextRange | undefined): Plan {
  if (collection.flow) return removeFromFlow(layout, collection, index);
  if (isExplicit(layout, collection, index)) return undefined;
  const unit = layout.unit(collection, index);
  const start = moved ? Math.min(moved.start, unit.start) : unit.start;
  const end = layout.unitEnd(unit);
  const indent = layout.indentAt(unit.start);
  const kept = layout
    .commentsIn(start, end)
    .filter((comment) => !isInside(comment, moved))
    .map((comment): Line => ({ indent, parts: [copy(comment.start, comment.end)] }));
  if (!layout.startsLine(unit.start)) return removeBesideDash(layout, unit.start, end, kept);
  const from = layout.lineStart(start);
  if (kept.length > 0) return [{ start: from, end, parts: joinedLines(kept, layout.style.eol) }];
  return [wholeLines(layout, collection, index, from, end)];
}

/** The first entry beside a dash: the next one, or a comment, moves up beside it. */
function removeBesideDash(layout: Layout, start: number, end: number, kept: readonly Line[]): Plan {
  if (kept.length > 0) return [{ start, end, parts: joinedLines(kept, layout.style.eol).slice(1) }];
  let next = layout.nextLine(end);
  while (next < layout.text.length && layout.isBlankLine(next)) next = layout.nextLine(next);
  return [deletion(start, Math.min(layout.text.length, next + layout.leadingSpace(next).length))];
}

/**
 * The lines of a unit with their last line end. Empty lines that would then meet, begin or end a collection go with it:
 * those before it, or those after the first one of a collection and after a block that would take them for its own.
 */
function wholeLines(layout: Layout, collection: Collection, index: number, from: number, end: number): Change {
  const { text } = layout;
  const next = layout.nextLine(end);
  const apart = next >= text.length || layout.isBlankLine(next);
  let start = from;
  if (index > 0 && (apart || index === sizeOf(collection) - 1)) {
    const limit = layout.nextLine(layout.unitEnd(layout.unit(collection, index - 1)));
    while (start > limit && layout.isBlankLine(start - 1)) start = layout.lineStart(start - 1);
  }
  if (end >= text.length) return deletion(start > layout.firstLine ? layout.lineEnd(start - 1) : start, end);
  let stop = next;
  const alone = sizeOf(collection) === 1 && start > layout.firstLine;
  const first = index === 0 && !alone && (start === layout.firstLine || !layout.commentLine(start - 1));
  if (first || (index > 0 && layout.endsKeeping(collection, index - 1))) {
    while (stop < text.length && layout.isBlankLine(stop)) stop = layout.nextLine(stop);
  }
  return deletion(start, stop);
}

/** Inside brackets or braces. What has comments inside stays: there is no good place for them. */
function removeFromFlow(layout: Layout, collection: Collection, index: number): Plan {
  const { text } = layout;
  if (!'[{'.includes(text.charAt(collection.range.start))) return undefined;
  const { start, end } = layout.unit(collection, index);
  if (layout.commentsIn(start, end).length > 0) return undefined;
  const limit = collection.range.end - 1;
  const comma = commaAfter(text, end, limit);
  const stop = comma === undefined ? end : comma + 1;
  if (layout.commentsIn(end, stop).length > 0) return [deletion(start, end), deletion(stop - 1, stop)];
  const size = sizeOf(collection);
  if (size === 1) return [deletion(start, stop)];
  const previous = index > 0 ? layout.unit(collection, index - 1).end : undefined;
  const next = index + 1 < size ? layout.unit(collection, index + 1).start : limit;
  const comment = layout.commentsIn(stop, Math.min(limit, layout.lineEnd(stop)))[0];
  if (previous !== undefined && previous > layout.lineStart(start)) {
    if (!comment) return [deletion(previous, end)];
    const own = [comma === undefined ? '' : ',', layout.style.eol, layout.leadingSpace(start)];
    return [{ start: previous, end: comment.start, parts: own }];
  }
  if (index + 1 < size && next <= layout.lineEnd(end)) return [deletion(start, next)];
  if (comment) return [deletion(start, comment.start)];
  const ownLine = layout.startsLine(start) && next > layout.lineEnd(end);
  return [ownLine ? deletion(layout.lineStart(start), layout.nextLine(stop)) : deletion(start, stop)];
}

function joinedLines(lines: readonly Line[], eol: string): Change['parts'] {
  return lines.flatMap((line, index) => [...(index > 0 ? [eol] : []), ...lineParts(line)]);
}

function isInside(range: TextRange, outer: TextRange | undefined): boolean {
  return outer !== undefined && range.start >= outer.start && range.end <= outer.end;
}
