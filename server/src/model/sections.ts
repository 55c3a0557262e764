// Sections that were read before: what they say stays, where they stand may be another place.

import type { Kind } from '../language/kinds.ts';
import type { MappingEntry, SyntaxNode } from '../syntax/tree.ts';
import type { WorkflowDocument } from './document.ts';
import type { FileMention, PlaceholderMention } from './faults.ts';
import type { Slot, SlotState } from './slot.ts';

/** A section without a fault, as it was first read, and what was noted of it. */
export interface ReadSection {
  readonly slot: Slot<unknown>;
  readonly files: readonly FileMention[];
  readonly placeholders: readonly PlaceholderMention[];
}

/** What a section is; it need not be read again for that. */
export function stateOfSection({ page, sections }: WorkflowDocument, name: string): SlotState | undefined {
  const slot = sections.get(name)?.slot ?? (page as Readonly<Record<string, Slot<unknown>>>)[name];
  return slot?.state;
}

type Copies = Map<SyntaxNode | MappingEntry, SyntaxNode | MappingEntry>;

/** The slot of a kind, as if it had been read from the moved copy of its entry. */
export function movedSlot(kind: Kind, slot: Slot<unknown>, to: MappingEntry): Slot<unknown> {
  const copies: Copies = new Map();
  if (slot.entry) noteEntry(slot.entry, to, copies);
  return moved(kind, slot, copies);
}

function moved(kind: Kind, slot: Slot<unknown>, copies: Copies): Slot<unknown> {
  if (!slot.node && !slot.entry) return slot;
  const node = slot.node && (copies.get(slot.node) as SyntaxNode);
  const entry = slot.entry && (copies.get(slot.entry) as MappingEntry);
  const value = 'value' in slot && { value: movedValue(kind, slot, copies) };
  return { ...slot, ...(node && { node }), ...(entry && { entry }), ...value };
}

/** A part has slots for its fields, a list for its items; every other value has no place of its own. */
function movedValue(kind: Kind, { value }: Slot<unknown>, copies: Copies): unknown {
  if (Array.isArray(value)) {
    if (kind.type !== 'list' && kind.type !== 'parts' && kind.type !== 'none-or-list') return value;
    return (value as readonly Slot<unknown>[]).map((item) => moved(kind.of, item, copies));
  }
  if (kind.type !== 'mapping') return value;
  const fields: Record<string, Slot<unknown>> = {};
  for (const name in kind.fields) {
    fields[name] = moved(kind.fields[name]!.kind, (value as Record<string, Slot<unknown>>)[name]!, copies);
  }
  return fields;
}

function noteEntry(from: MappingEntry, to: MappingEntry, copies: Copies): void {
  copies.set(from, to);
  noteNode(from.value, to.value, copies);
}

/** Both have the same form. */
function noteNode(from: SyntaxNode | undefined, to: SyntaxNode | undefined, copies: Copies): void {
  if (!from || !to) return;
  copies.set(from, to);
  if (from.kind === 'mapping' && to.kind === 'mapping') {
    for (const [index, entry] of from.entries.entries()) noteEntry(entry, to.entries[index]!, copies);
  } else if (from.kind === 'sequence' && to.kind === 'sequence') {
    for (const [index, { value }] of from.items.entries()) noteNode(value, to.items[index]!.value, copies);
  }
}
