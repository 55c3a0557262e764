// edit: gives entries another name or another place. Their comments above and beside them travel along.

import type { MappingNode, ScalarNode, TextRange } from '../syntax/tree.ts';
import type { Path } from '../syntax/path.ts';
import { isWithin, samePath } from '../syntax/path.ts';
import { draftOfNode } from './draft.ts';
import type { Draft, DraftEntry, MovedLine } from './draft.ts';
import { insertEntry, neighboursOf } from './insert.ts';
import { valueEnd, valueStart } from './layout.ts';
import type { Layout } from './layout.ts';
import type { PageShape } from './operations.ts';
import { copy } from './parts.ts';
import type { Part } from './parts.ts';
import { follow, isExplicit, orderAt, reach } from './place.ts';
import type { Place } from './place.ts';
import { removeAt } from './remove.ts';
import type { Plan } from './replace.ts';
import { quoted, writeKey } from './scalars.ts';
import { addEntry } from './set.ts';

/** Gives a key another name; undefined when that name is taken. */
export function renameKey(layout: Layout, path: Path, to: string, occurrence: number): Plan {
  const { place, rest } = follow(layout.tree, path, occurrence);
  const collection = place.within?.collection;
  if (rest.length > 0 || collection?.kind !== 'mapping') return undefined;
  const { key } = collection.entries[place.within!.index]!;
  if (key.text === to) return [];
  if (collection.entries.some((entry) => entry.key.text === to)) return undefined;
  return [{ start: key.range.start, end: key.range.end, parts: [keyLike(layout, key, to, collection.flow)] }];
}

/** Moves an entry to a path where nothing is yet. Undefined when there is something, or when comments could not come along. */
export function moveEntry(layout: Layout, shape: PageShape, from: Path, to: Path): Plan {
  const source = follow(layout.tree, from);
  const key = to.at(-1);
  const within = source.place.within;
  if (source.rest.length > 0 || within?.collection.kind !== 'mapping' || typeof key !== 'string') return undefined;
  if (isWithin(to, from)) return undefined;
  const mapping = within.collection;
  const target = reach(layout.tree, to, shape);
  if (target.rest.length === 0) return undefined;
  if (samePath(from.slice(0, -1), to.slice(0, -1))) return moveInside(layout, shape, mapping, source.place, key);
  const entry = movedEntry(layout, mapping, within.index, key);
  if (!entry) return undefined;
  const value: Draft = entry.value ?? { kind: 'scalar', value: null };
  const added = addEntry(layout, shape, target.place, target.rest, value, () => entry);
  const removed = added && removeAt(layout, source.place, entry.range);
  return removed && [...added, ...removed];
}

interface MovedEntry extends DraftEntry {
  /** What moves, with the comments that come along. */
  readonly range: TextRange;
}

/** Another name in the same mapping, and the place that goes with it. */
function moveInside(layout: Layout, shape: PageShape, mapping: MappingNode, place: Place, key: string): Plan {
  const index = place.within!.index;
  const where = neighboursOf(mapping, key, orderAt(place.within!.place, shape), index);
  const stays =
    where.after === undefined ? where.before === undefined || where.before === index + 1 : where.after === index - 1;
  if (stays) {
    const old = mapping.entries[index]!.key;
    return [{ start: old.range.start, end: old.range.end, parts: [keyLike(layout, old, key, mapping.flow)] }];
  }
  const entry = movedEntry(layout, mapping, index, key);
  const added = entry && insertEntry(layout, mapping, entry, where);
  const removed = added && removeAt(layout, place, entry.range);
  return removed && [...added, ...removed];
}

function movedEntry(layout: Layout, mapping: MappingNode, index: number, key: string): MovedEntry | undefined {
  const entry = mapping.entries[index]!;
  if (isExplicit(layout, mapping, index) || layout.endsKeeping(mapping, index)) return undefined;
  const unit = layout.unit(mapping, index);
  if (mapping.flow) return movedFromFlow(layout, mapping, index, key);
  const range = { start: layout.unitStart(unit), end: layout.unitEnd(unit) };
  const value = layout.commentsIn(range.start, range.end).length > 0 ? undefined : draftOfNode(entry.value);
  const base = layout.before(unit.start).length;
  const lines: MovedLine[] = [];
  for (let line = range.start; line < range.end || lines.length === 0; line = layout.nextLine(line)) {
    const first = line === range.start && !layout.startsLine(line);
    const start = first ? line : line + Math.min(base, layout.leadingSpace(line).length);
    const end = layout.lineEnd(line);
    const named = entry.key.range.start >= start && entry.key.range.end <= end;
    lines.push({ parts: named ? renamed(layout, start, end, entry.key, key) : pieces(start, end) });
    if (layout.nextLine(line) <= line) break;
  }
  return { key, value, lines, range };
}

/** From inside braces: on one line and without comments, or not at all. */
function movedFromFlow(layout: Layout, mapping: MappingNode, index: number, key: string): MovedEntry | undefined {
  const entry = mapping.entries[index]!;
  const range = layout.unit(mapping, index);
  const lineEnd = layout.lineEnd(range.end);
  const next = mapping.entries[index + 1]?.key.range.start ?? mapping.range.end - 1;
  if (layout.commentsIn(range.start, next <= lineEnd ? range.end : lineEnd).length > 0) return undefined;
  const { value } = entry;
  if (!value) return { key, value: { kind: 'source', parts: [] }, range };
  const start = valueStart(value);
  const end = valueEnd(layout.text, value);
  const oneLine = end <= layout.lineEnd(start);
  return { key, value: oneLine ? { kind: 'source', parts: [copy(start, end)] } : draftOfNode(value), range };
}

function pieces(start: number, end: number): readonly Part[] {
  return start === end ? [] : [copy(start, end)];
}

/** A line with another key in it; one that keeps its name keeps its characters. */
function renamed(layout: Layout, start: number, end: number, key: ScalarNode, to: string): readonly Part[] {
  if (key.text === to) return pieces(start, end);
  return [...pieces(start, key.range.start), keyLike(layout, key, to, false), ...pieces(key.range.end, end)];
}

/** Another key in the place of one: in quotes where that is, since only then the colon may touch the value in braces. */
function keyLike(layout: Layout, key: ScalarNode, to: string, flow: boolean): string {
  if (layout.text.charAt(key.range.start - 1) === '?') return ` ${writeKey(to, flow)}`;
  return /["']/.test(layout.text.charAt(key.range.start)) ? quoted(to) : writeKey(to, flow);
}
