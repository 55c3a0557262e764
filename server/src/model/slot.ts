// A slot is a field of the language in one document: written or not, read or not. Missing is a value here, never a
// surprise, and so is *cannot tell*.

import type { Path } from '../syntax/path.ts';
import type { MappingEntry, SyntaxNode } from '../syntax/tree.ts';

/**
 * - `absent`: not there, or there with nothing in it.
 * - `unclear`: there, but with a fault of structure, or perhaps told by a sentence nearby: *cannot tell*.
 * - `placeholder`: TBD and the like.
 * - `answer`: `none` or `N/A (reason)`, which can be a right answer.
 * - `present`: there and read; then, and only then, it has a value.
 */
export type SlotState = 'absent' | 'unclear' | 'placeholder' | 'answer' | 'present';

export interface Slot<T> {
  readonly state: SlotState;
  readonly path: Path;
  readonly value?: T;
  /** What the author wrote, as text, where it is a scalar. */
  readonly text?: string;
  /** The node of the value, where something is written. */
  readonly node?: SyntaxNode;
  /** The entry of the mapping it stands in, where it has a key of its own. */
  readonly entry?: MappingEntry;
  /** This part is one line that stands for its main field. */
  readonly oneLine?: boolean;
  /** Nothing was noted while it was read: where the same nodes come again, the slot can be used again. */
  readonly quiet?: boolean;
}

/** The value where it was read, else undefined. */
export function valueOf<T>(slot: Slot<T> | undefined): T | undefined {
  return slot?.state === 'present' ? slot.value : undefined;
}

/** The parts of a section that may be one or many; none where it is absent or not readable. */
export function partsOf<T>(slot: Slot<readonly Slot<T>[]>): readonly (Slot<T> & { readonly value: T })[] {
  return (valueOf(slot) ?? []).filter((part): part is Slot<T> & { readonly value: T } => part.state === 'present');
}

/** The values of a list field that could be read. */
export function itemsOf<T>(slot: Slot<readonly Slot<T>[]> | undefined): readonly T[] {
  return (valueOf(slot) ?? []).flatMap((item) =>
    item.state === 'present' && item.value !== undefined ? [item.value] : [],
  );
}
