// Render room: slots without their types. The page is walked by its description, which knows the kinds by itself.

import type { AnySlot } from './sheet.ts';

/** The fields of a mapping that was read; none for everything else. */
export function plainRecord(slot: AnySlot | undefined): Readonly<Record<string, AnySlot>> {
  if (slot?.state !== 'present' || typeof slot.value !== 'object' || slot.value === null) return {};
  if (Array.isArray(slot.value)) return {};
  // The reader makes a slot for every field of a mapping, and nothing else.
  return slot.value as Readonly<Record<string, AnySlot>>;
}

/** The items of a list that was read; none for everything else. */
export function plainList(slot: AnySlot | undefined): readonly AnySlot[] {
  return slot?.state === 'present' && Array.isArray(slot.value) ? (slot.value as readonly AnySlot[]) : [];
}

/** What stands in a slot as text, also where it could not be read; undefined where it is no single value. */
export function textIn(slot: AnySlot): string | undefined {
  if (slot.text !== undefined) return slot.text;
  return slot.node?.kind === 'scalar' ? slot.node.text.trim() : undefined;
}
