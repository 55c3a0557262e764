// Who ran the workflow from the page alone.

import type { WorkflowDocument } from '../../model/document.ts';
import { valueOf } from '../../model/slot.ts';
import { samePerson } from '../../model/values/person.ts';
import type { Context, Fix } from '../rule.ts';
import { note } from './fixes.ts';
import { otherThanOwner } from './persons.ts';
import { recordOf } from './record.ts';

type DryRun = ReturnType<typeof recordOf<'dry-runs'>>[number];

export interface DryRuns {
  readonly all: readonly DryRun[];
  readonly byOwner: readonly DryRun[];
  readonly byOthers: readonly DryRun[];
  /** Runs of which nobody can tell whose they were. */
  readonly unclear: number;
}

/** The dry runs on the record, by who ran them. Without a readable owner every run is somebody else's. */
export function dryRuns(document: WorkflowDocument): DryRuns {
  const all = recordOf(document, 'dry-runs');
  const owner = valueOf(document.page.owner);
  const known = all.filter((run) => valueOf(run.value.by) !== undefined);
  const isOwners = (run: DryRun): boolean => owner !== undefined && samePerson(owner, run.value.by.value!);
  return {
    all,
    byOwner: known.filter(isOwners),
    byOthers: known.filter((run) => !isOwners(run)),
    unclear: all.length - known.length,
  };
}

/** Notes a run on the record: by the second owner, where that is somebody else than the owner. */
export function dryRunBySecond(document: WorkflowDocument, context: Context): readonly Fix[] {
  return note('dry-runs', context, { by: otherThanOwner(document) });
}
