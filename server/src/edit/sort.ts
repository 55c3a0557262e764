// edit: puts the entries of a mapping into page order. Whole stretches of the author's text change places, each with the
// comments and the empty lines before it; nothing is written new.

import type { MappingNode } from '../syntax/tree.ts';
import type { Path } from '../syntax/path.ts';
import type { Layout } from './layout.ts';
import type { PageShape } from './operations.ts';
import { copy } from './parts.ts';
import type { Part } from './parts.ts';
import { follow, isExplicit, orderAt } from './place.ts';
import type { Plan } from './replace.ts';

/** Sorts the mapping at a path; no change when it is in order, undefined when it cannot be sorted without a loss. */
export function sortEntries(layout: Layout, shape: PageShape, path: Path): Plan {
  const { place, rest } = follow(layout.tree, path);
  const { node } = place;
  if (rest.length > 0 || node?.kind !== 'mapping') return undefined;
  const order = sortedIndexes(
    node.entries.map((entry) => entry.key.text),
    orderAt(place, shape),
    path.length === 0,
  );
  if (order.every((index, position) => index === position)) return [];
  if (node.flow) return sortInFlow(layout, node, order);
  return canMove(layout, node, order) ? sortLines(layout, node, order) : undefined;
}

/** Whether all entries are written plainly, and those that all empty lines below belong to keep what is below them. */
function canMove(layout: Layout, mapping: MappingNode, order: readonly number[]): boolean {
  return order.every((index, position) => {
    if (isExplicit(layout, mapping, index)) return false;
    return !layout.endsKeeping(mapping, index) || (order[position + 1] ?? order.length) === index + 1;
  });
}

/** The entries in their new order. A key that page order does not know stays behind the one it followed. */
function sortedIndexes(keys: readonly string[], order: readonly string[], top: boolean): readonly number[] {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  let current = -1;
  const placed = keys.map((key, index) => {
    const record = top && key === 'record';
    const rank = record ? order.length : ranks.get(key);
    if (rank !== undefined && !record) current = rank;
    return { index, rank: rank ?? current };
  });
  return placed.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
}

/** What belongs to an entry: the empty lines before it, and its lines with everything between them and those. */
interface Stretch {
  readonly gap: { readonly start: number; readonly end: number };
  readonly start: number;
  readonly end: number;
}

function sortLines(layout: Layout, mapping: MappingNode, order: readonly number[]): Plan {
  const stretches = stretchesOf(layout, mapping);
  const first = stretches[0]!;
  const beside = !layout.startsLine(first.start);
  const indent = layout.indentAt(layout.unit(mapping, 0).start);
  const parts: Part[] = [];
  order.forEach((index, position) => {
    const { start, end } = stretches[index]!;
    if (position > 0) {
      const above = stretches[position - 1]!;
      parts.push(copy(above.end, layout.nextLine(above.end)));
      // The first entry has no empty lines before it: it takes over those of the entry that becomes the first.
      const gap = stretches[index === 0 ? order[0]! : index]!.gap;
      if (gap.end > gap.start) parts.push(copy(gap.start, gap.end));
    }
    if (beside && index === 0 && position > 0) parts.push(indent);
    const space = beside && index > 0 && position === 0 ? layout.leadingSpace(start).length : 0;
    parts.push(copy(start + space, end));
  });
  return [{ start: first.start, end: stretches.at(-1)!.end, parts }];
}

function stretchesOf(layout: Layout, mapping: MappingNode): readonly Stretch[] {
  const stretches: Stretch[] = [];
  mapping.entries.forEach((_, index) => {
    const unit = layout.unit(mapping, index);
    const end = layout.unitEnd(unit);
    const above = stretches.at(-1);
    if (!above) {
      const start = layout.unitStart(unit);
      stretches.push({ gap: { start, end: start }, start, end });
      return;
    }
    const gapStart = layout.nextLine(above.end);
    let start = gapStart;
    while (start < unit.start && layout.isBlankLine(start)) start = layout.nextLine(start);
    stretches.push({ gap: { start: gapStart, end: start }, start, end });
  });
  return stretches;
}

/** Inside braces the entries change places and the commas stay; not where comments stand among them. */
function sortInFlow(layout: Layout, mapping: MappingNode, order: readonly number[]): Plan {
  if (layout.commentsIn(mapping.range.start, mapping.range.end).length > 0) return undefined;
  const units = mapping.entries.map((_, index) => layout.unit(mapping, index));
  const parts: Part[] = [];
  order.forEach((index, position) => {
    if (position > 0) parts.push(copy(units[position - 1]!.end, units[position]!.start));
    parts.push(copy(units[index]!.start, units[index]!.end));
  });
  return [{ start: units[0]!.start, end: units.at(-1)!.end, parts }];
}
