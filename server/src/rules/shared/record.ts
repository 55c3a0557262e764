// The record's lists: dry runs, gaps, results, reviews, decisions.

import type { Decision, RecordPart, WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import { addDays, compareDates } from '../../model/values/date.ts';
import type { PlainDate } from '../../model/values/date.ts';
import type { Path } from '../../syntax/path.ts';

type EntryOf<N extends keyof RecordPart> =
  RecordPart[N] extends Slot<readonly Slot<infer E>[]> ? Slot<E> & { readonly value: E } : never;

/** The entries of one list of the record that could be read, in the order of the text. */
export function recordOf<N extends keyof RecordPart>(document: WorkflowDocument, name: N): readonly EntryOf<N>[] {
  return entriesOf(document.page.record, name);
}

/** The same of a record by itself. */
export function entriesOf<N extends keyof RecordPart>(slot: Slot<RecordPart>, name: N): readonly EntryOf<N>[] {
  const record = valueOf(slot);
  // The type of the slot is the one the name selects; TypeScript cannot follow it through the generic.
  return record ? (partsOf(record[name] as Slot<readonly Slot<unknown>[]>) as unknown as readonly EntryOf<N>[]) : [];
}

/** Whether the list is written but cannot be read, so that nothing can be said of what is not in it. */
export function isUnclear(document: WorkflowDocument, name: keyof RecordPart): boolean {
  const { record } = document.page;
  return record.state === 'unclear' || valueOf(record)?.[name].state === 'unclear';
}

/** Where an absence of the record is reported. */
export function recordPath(name: keyof RecordPart): Path {
  return ['record', name];
}

/**
 * The entry with the latest date; of several on one day the last. Lists are newest last, so an entry whose date cannot
 * be read is taken to be newer than those before it.
 */
export function latest<E extends { readonly value: { readonly on: Slot<PlainDate> } }>(
  entries: readonly E[],
): E | undefined {
  let best: E | undefined;
  let newest: PlainDate | undefined;
  for (const entry of entries) {
    const on = valueOf(entry.value.on);
    if (on && newest && compareDates(on, newest) < 0) continue;
    best = entry;
    newest = on ?? newest;
  }
  return best;
}

/** The last decision on the record. */
export function lastDecision(document: WorkflowDocument): Decision | undefined {
  return latest(recordOf(document, 'decisions'))?.value;
}

/** The day until which a waiver lasts where nobody says so: thirty days. */
export function endOfWaiver(today: PlainDate): PlainDate {
  return addDays(today, 30);
}
