// The measures of a page, and how their numbers compare.

import type { Measure, WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import type { Better } from '../../model/values/compare.ts';
import { fold, nearest } from '../../model/values/text.ts';
import { recordOf } from './record.ts';

export type MeasureSlot = Slot<Measure> & { readonly value: Measure };

/** Every measure that could be read. */
export function measuresOf(document: WorkflowDocument): readonly MeasureSlot[] {
  const success = valueOf(document.page.success);
  return success ? partsOf(success.measures) : [];
}

/** One field of every measure. */
export function eachMeasure(document: WorkflowDocument, name: keyof Measure): readonly Slot<unknown>[] {
  return measuresOf(document).map((measure) => measure.value[name]);
}

/** The direction that is better: as written, else lower for time, cost and errors, higher for quality and adoption. */
export function betterOf(measure: Measure): Better | undefined {
  if (measure.better.state !== 'absent') return valueOf(measure.better);
  switch (valueOf(measure.kind)) {
    case 'time':
    case 'cost':
    case 'errors':
      return 'lower';
    case 'quality':
    case 'adoption':
      return 'higher';
    default:
      return undefined;
  }
}

/** What a measure is called when names are compared: whatever its case and spacing. */
export function metricKey(metric: string): string {
  return fold(metric);
}

/** Names are looked through for a near one only up to this many: a page has a handful, and a slip is one of them. */
const MOST_NAMES = 200;

/** The measure that a name most likely means which is none of theirs. */
export function nearestMetric(metric: string, names: readonly string[]): string | undefined {
  return names.length > MOST_NAMES ? undefined : nearest(metric, names);
}

type Result = ReturnType<typeof recordOf<'results'>>[number];

/** The results of a measure; `mayBeMore` when others cannot be read, or name it with a slip that page/bad-path mends. */
interface OwnResults {
  readonly own: readonly Result[];
  readonly mayBeMore: boolean;
}

/** Sorts the results on the record by measure; the answer tells those of one. */
export function resultsByMeasure(document: WorkflowDocument): (measure: Measure) => OwnResults {
  const names = measuresOf(document).flatMap(({ value }) => valueOf(value.metric) ?? []);
  const byKey = new Map<string, Result[]>(names.map((name) => [metricKey(name), []]));
  const meant = new Set<string>();
  let isUnnamed = false;
  for (const result of recordOf(document, 'results')) {
    const metric = valueOf(result.value.metric);
    if (metric === undefined) isUnnamed = true;
    else {
      const own = byKey.get(metricKey(metric));
      if (own) own.push(result);
      else meant.add(nearestMetric(metric, names) ?? '');
    }
  }
  return ({ metric }) => {
    const name = valueOf(metric) ?? '';
    return { own: byKey.get(metricKey(name)) ?? [], mayBeMore: isUnnamed || meant.has(name) };
  };
}
