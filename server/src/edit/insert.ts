// edit: puts new entries and items among those that are there: in page order, with the separation the author uses.

import type { MappingNode, SequenceNode } from '../syntax/tree.ts';
import type { Draft, DraftEntry } from './draft.ts';
import { placeInOrder } from './draft.ts';
import { isBlockCollection, sizeOf, valueEnd, valueStart } from './layout.ts';
import type { Collection, Layout } from './layout.ts';
import { insertion } from './parts.ts';
import type { Change, Part } from './parts.ts';
import type { Place } from './place.ts';
import { isExplicit, missingSpace, spotOf } from './place.ts';
import type { Plan } from './replace.ts';
import { entryLines, flowEntry, itemLines, lineParts, linesBelow, writeFlow } from './write.ts';
import type { Line } from './write.ts';

/** How many entries before and behind a place are looked at to see how the author sets them apart. */
const NEAR = 30;

/** Between which entries of a mapping a new one goes: behind `after`, or before `before` where none precedes it. */
export interface Neighbours {
  readonly after?: number;
  readonly before?: number;
}

/** The place of a key among the entries of a mapping, as if the one at `without` were not there. */
export function neighboursOf(mapping: MappingNode, key: string, order: readonly string[], without = -1): Neighbours {
  const indexes = mapping.entries.map((_, index) => index).filter((index) => index !== without);
  const place = placeInOrder(
    indexes.map((index) => mapping.entries[index]!.key.text),
    key,
    order,
  );
  const after = indexes[place - 1];
  const before = indexes[place];
  if (after === undefined) return before === undefined ? {} : { before };
  const follows = !order.includes(key) || isEarlier(mapping.entries[after]!.key.text, key, order);
  return follows || before === undefined ? { after } : { before };
}

/** Inserts an entry into a mapping that has entries, or braces with nothing but comments between them. */
export function insertEntry(layout: Layout, mapping: MappingNode, entry: DraftEntry, where: Neighbours): Plan {
  if (mapping.flow) return insertInFlow(layout, mapping, where, flowEntry(entry));
  const size = sizeOf(mapping);
  if (size === 0 || isExplicit(layout, mapping, where.after ?? where.before ?? 0)) return undefined;
  const indent = layout.indentAt(layout.unit(mapping, 0).start);
  return insertLines(layout, mapping, entryLines(entry, indent, layout.styleIn(mapping)), where);
}

/** Adds an item at the end of a list that has items. */
export function appendItem(layout: Layout, list: SequenceNode, item: Draft): Plan {
  if (list.flow) return insertInFlow(layout, list, { after: list.items.length - 1 }, writeFlow(item));
  const last = list.items.at(-1);
  if (!last) return undefined;
  const { start } = layout.unit(list, list.items.length - 1);
  const beside = last.value && valueStart(last.value) <= layout.lineEnd(start) ? valueStart(last.value) - start : 2;
  const lines = itemLines(item, layout.indentAt(start), Math.max(2, beside), layout.styleIn(list));
  return insertLines(layout, list, lines, { after: list.items.length - 1 });
}

/** Turns a value into a mapping that has it under `field`, and adds an entry in page order. */
export function promote(
  layout: Layout,
  place: Place,
  field: string,
  entry: DraftEntry,
  order: readonly string[],
): Plan {
  const spot = spotOf(layout, place);
  const { node } = place;
  if (!spot || !node) return undefined;
  const { text } = layout;
  const style = layout.styleIn(spot.collection);
  const first = isEarlier(entry.key, field, order);
  if (spot.flow) {
    const made = flowEntry(entry);
    if (!made) return undefined;
    const open = first ? ['{', ...made, `, ${field}: `] : [`{${field}: `];
    return [
      insertion(valueStart(node), ...open),
      insertion(valueEnd(text, node), ...(first ? [] : [', ', ...made]), '}'),
    ];
  }
  const unit = layout.unit(spot.collection, spot.index);
  const item = spot.collection.kind === 'sequence';
  const onHeadLine = valueStart(node) <= layout.lineEnd(spot.mark);
  if (item && isBlockCollection(node)) return undefined;
  const width =
    item && onHeadLine ? layout.before(valueStart(node)).length - spot.indent.length : item ? 2 : style.step.length;
  const indent = spot.indent + ' '.repeat(width);
  const lines = entryLines(entry, indent, style);
  const end = layout.unitEnd(unit);
  const changes: Change[] = shifted(layout, spot.mark, end, width);
  const [firstLine, ...otherLines] = first ? lines : [];
  const above = firstLine ? [...firstLine.parts, ...linesBelow(otherLines, style.eol), style.eol, indent] : [];
  // A comment beside the key stays there, unless it is beside an anchor, which goes with the value.
  const below = !onHeadLine && !node.anchor && !node.tag ? layout.lineEnd(spot.mark) : spot.mark;
  if (!item) changes.push(insertion(below, style.eol, indent, ...above, `${field}:${missingSpace(spot)}`));
  else if (onHeadLine) changes.push(insertion(valueStart(node), ...above, `${field}: `));
  else changes.push(insertion(spot.mark, ' ', ...above, `${field}:`));
  if (!first) changes.push(insertion(end, ...linesBelow(lines, style.eol)));
  return changes;
}

/**
 * Moves the lines after that of `from`, up to `to`, to the right, or to the left as far as there is white space. An empty
 * change at `to` tells how far that reaches, since what another operation adds there has to move along.
 */
export function shifted(layout: Layout, from: number, to: number, width: number): Change[] {
  const changes: Change[] = [insertion(to)];
  if (width === 0) return changes;
  for (let line = layout.nextLine(from); line < to; line = layout.nextLine(line)) {
    const space = layout.leadingSpace(line).length;
    if (width > 0 && layout.lineEnd(line) > line) changes.push(insertion(line, ' '.repeat(width)));
    else if (width < 0) changes.push({ start: line, end: line + Math.min(-width, space), parts: [] });
  }
  return changes;
}

/** Whether both keys have a place in page order, and `other` has the earlier one. */
function isEarlier(other: string, key: string, order: readonly string[]): boolean {
  const rank = order.indexOf(other);
  return rank !== -1 && rank < order.indexOf(key);
}

function insertLines(layout: Layout, collection: Collection, lines: readonly Line[], where: Neighbours): Plan {
  const { eol } = layout.style;
  const multiLine = lines.length > 1;
  if (where.after !== undefined) {
    const { after } = where;
    const at = layout.unitEnd(layout.unit(collection, after));
    const apart = !layout.endsKeeping(collection, after) && isSeparated(layout, collection, after, multiLine);
    const gap = apart ? [eol] : [];
    const next = after + 1 < sizeOf(collection) ? layout.unitStart(layout.unit(collection, after + 1)) : undefined;
    const close =
      next !== undefined && !layout.hasBlankLine(at, next) && isSeparated(layout, collection, after + 1, multiLine);
    return [insertion(at, ...gap, ...linesBelow(lines, eol), ...(close ? [eol] : []))];
  }
  const before = where.before ?? 0;
  const unit = layout.unit(collection, before);
  const at = layout.unitStart(unit);
  const gap = isSeparated(layout, collection, before, multiLine) ? [eol] : [];
  if (layout.startsLine(unit.start))
    return [insertion(at, ...lines.flatMap((line) => [...lineParts(line), eol]), ...gap)];
  const [first, ...others] = lines;
  return [insertion(at, ...first!.parts, ...linesBelow(others, eol), eol, ...gap, layout.indentAt(unit.start))];
}

/**
 * Whether there is an empty line between a new entry and the one at `index`, as most neighbours of their kind have it:
 * sections of several lines are often set apart where lines are not. The nearest ones are enough to tell.
 */
function isSeparated(layout: Layout, collection: Collection, index: number, multiLine: boolean): boolean {
  const kind = multiLine || layout.isMultiLine(layout.unit(collection, index));
  const counts = { alike: 0, alikeApart: 0, all: 0, allApart: 0 };
  const from = Math.max(0, index - NEAR);
  let previous = layout.unit(collection, from);
  for (let at = from + 1; at < Math.min(sizeOf(collection), index + NEAR); at += 1) {
    const unit = layout.unit(collection, at);
    const apart = layout.hasBlankLine(layout.unitEnd(previous), layout.unitStart(unit)) ? 1 : 0;
    const alike = (layout.isMultiLine(previous) || layout.isMultiLine(unit)) === kind ? 1 : 0;
    counts.all += 1;
    counts.allApart += apart;
    counts.alike += alike;
    counts.alikeApart += apart * alike;
    previous = unit;
  }
  return counts.alike > 0 ? counts.alikeApart * 2 > counts.alike : counts.allApart * 2 > counts.all;
}

/** Inside brackets or braces: on a line of its own where the neighbour has one, else behind or before it. */
function insertInFlow(
  layout: Layout,
  collection: Collection,
  where: Neighbours,
  parts: readonly Part[] | undefined,
): Plan {
  const { text, style } = layout;
  if (!parts || !'[{'.includes(text.charAt(collection.range.start))) return undefined;
  const size = sizeOf(collection);
  if (size === 0) return [insertion(collection.range.start + 1, ...parts)];
  if (where.after === undefined) {
    const unit = layout.unit(collection, where.before ?? 0);
    if (!layout.startsLine(unit.start)) return [insertion(unit.start, ...parts, ', ')];
    return [insertion(layout.unitStart(unit), layout.leadingSpace(unit.start), ...parts, ',', style.eol)];
  }
  const unit = layout.unit(collection, where.after);
  const next = where.after + 1 < size ? layout.unit(collection, where.after + 1).start : collection.range.end - 1;
  const comma = commaAfter(text, unit.end, collection.range.end - 1);
  if (next <= layout.lineEnd(unit.end)) return [insertion(unit.end, ', ', ...parts)];
  const line = [style.eol, layout.leadingSpace(unit.start), ...parts];
  if (!layout.startsLine(unit.start)) line[1] = ' '.repeat(layout.before(unit.start).length);
  const lineEnd = layout.lineEnd(unit.end);
  if (comma === undefined) return [insertion(unit.end, ','), insertion(lineEnd, ...line)];
  if (comma > lineEnd) return [insertion(unit.end, ', ', ...parts)];
  return [insertion(lineEnd, ...line, ',')];
}

/** Where the comma behind an entry of a flow collection stands; undefined when the last one has none. */
export function commaAfter(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === ',') return at;
    if (character === '#') while (at < limit && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
    else if (character.trim() !== '') return undefined;
  }
  return undefined;
}
