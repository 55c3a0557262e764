// Meaning room: a walk over every field that a document writes, led by the description of the language.

import { mappingIn } from '../language/lookup.ts';
import type { Kind, MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Slot } from '../model/slot.ts';

/** A value that is written, with the kind that its field asks for; a list and a mapping are walked, not given. */
export interface WrittenSlot {
  readonly slot: Slot<unknown>;
  readonly kind: Exclude<Kind, MappingKind>;
  /** It is the one line of a part, so that its sentence may say more than its field asks for. */
  readonly inSentence: boolean;
}

/** Every single value that is written, in page order. */
export function* writtenSlots({ page }: WorkflowDocument): Iterable<WrittenSlot> {
  yield* ofMapping(PAGE, page, false);
}

function* ofMapping(kind: MappingKind, value: unknown, inSentence: boolean): Iterable<WrittenSlot> {
  if (!isRecord(value)) return;
  for (const [name, field] of Object.entries(kind.fields)) {
    const slot = value[name];
    if (isSlot(slot)) yield* ofSlot(field.kind, slot, inSentence);
  }
}

function* ofSlot(kind: Kind, slot: Slot<unknown>, inSentence: boolean): Iterable<WrittenSlot> {
  const told = inSentence || slot.oneLine === true;
  if (Array.isArray(slot.value)) {
    const items: readonly unknown[] = slot.value;
    const inside = kind.type === 'list' ? kind.of : mappingIn(kind);
    if (inside) for (const item of items) if (isSlot(item)) yield* ofSlot(inside, item, told);
  } else if (kind.type === 'mapping') {
    yield* ofMapping(kind, slot.value, told);
  } else if (slot.node) {
    yield { slot, kind, inSentence: told };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSlot(value: unknown): value is Slot<unknown> {
  return isRecord(value) && typeof value.state === 'string' && Array.isArray(value.path);
}
