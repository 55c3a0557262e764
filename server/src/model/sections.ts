// Sections that were read before: what they say stays, where they stand may be another place.

import type { Kind } from '../language/kinds.ts';
import type { MappingEntry, SyntaxNode } from '../syntax/tree.ts';
import type { WorkflowDocument } from './document.ts';
import type { Slot, SlotState } from './slot.ts';

type Page = WorkflowDocument['page'];

/** A section that says what it says now, for those who do not ask where it stands: that may be another place by now. */
export function asRead<N extends keyof Page>({ page, sections }: WorkflowDocument, name: N): Page[N] {
  return (sections.get(name)?.slot as Page[N] | undefined) ?? page[name];
}

/** What a section is; it need not be moved to its place for that. */
export function stateOfSection(document: WorkflowDocument, name: string): SlotState | undefined {
  return name in document.page ? asRead(document, name as keyof Page).state : undefined;
}

/**
 * The slot of a kind, as if it had been read from the moved copy of the entry that it was read from. Its fields are made
 * when they are asked for.
 */
export function movedSection(kind: Kind, slot: Slot<unknown>, to: MappingEntry): Slot<unknown> {
  return movedTo(kind, slot, to.value, to, later);
}

/** The same of an item of a list, at once. */
export function movedItem(kind: Kind, slot: Slot<unknown>, to: SyntaxNode): Slot<unknown> {
  return movedTo(kind, slot, to, undefined, atOnce);
}

type Setter = (object: Record<string, unknown>, name: string, make: () => unknown) => void;

function movedTo(
  kind: Kind,
  slot: Slot<unknown>,
  node: SyntaxNode | undefined,
  entry: MappingEntry | undefined,
  set: Setter,
): Slot<unknown> {
  if (!node && !entry) return slot;
  const copy: { -readonly [name in keyof Slot<unknown>]: Slot<unknown>[name] } = { ...slot };
  if (entry) copy.entry = entry;
  if (node && slot.node) copy.node = node;
  if (node && 'value' in slot) copy.value = movedValue(kind, slot, node, set);
  return copy;
}

/** A part has slots for its fields, a list for its items; every other value has no place of its own. */
function movedValue(kind: Kind, { value, node: from }: Slot<unknown>, to: SyntaxNode, set: Setter): unknown {
  if (Array.isArray(value)) {
    if (kind.type !== 'list' && kind.type !== 'parts' && kind.type !== 'none-or-list') return value;
    return (value as readonly Slot<unknown>[]).map((item) => moved(kind.of, item, from, to));
  }
  // Where a list or one item stands for several there is one slot.
  const of = kind.type === 'mapping' ? kind : undefined;
  if (!of) return value;
  const fields: Record<string, unknown> = {};
  for (const name in of.fields) {
    const field = (value as Record<string, Slot<unknown>>)[name]!;
    if (field.node || field.entry) set(fields, name, () => moved(of.fields[name]!.kind, field, from, to));
    else fields[name] = field;
  }
  return fields;
}

/** A slot whose part or list stood at `from` and stands at `to`, which has the same form. */
function moved(kind: Kind, slot: Slot<unknown>, from: SyntaxNode | undefined, to: SyntaxNode): Slot<unknown> {
  const { entry, node, path } = slot;
  if (entry && from?.kind === 'mapping' && to.kind === 'mapping') {
    const at = to.entries[from.entries.indexOf(entry)];
    return movedTo(kind, slot, at?.value, at, atOnce);
  }
  // What stands for a list or a part is written in its place.
  if (node === from) return movedTo(kind, slot, to, undefined, atOnce);
  const item = to.kind === 'sequence' ? to.items[Number(path.at(-1))] : undefined;
  return movedTo(kind, slot, item?.value, undefined, atOnce);
}

/** Gives an object a property that is made when it is asked for. */
export function later(object: object, name: string, make: () => unknown): void {
  let made: unknown;
  Object.defineProperty(object, name, { enumerable: true, get: () => (made ??= make()) });
}

function atOnce(object: Record<string, unknown>, name: string, make: () => unknown): void {
  object[name] = make();
}
