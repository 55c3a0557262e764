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

/** Whether a result belongs to the measure: the same words, whatever their case and spacing. */
export function isMetric(measure: Measure, metric: string): boolean {
  const name = valueOf(measure.metric);
  return name !== undefined && fold(name) === fold(metric);
}

type Result = ReturnType<typeof recordOf<'results'>>[number];

/** The results of a measure; `mayBeMore` when others cannot be read, or name it with a slip that page/bad-path mends. */
export function resultsOf(
  document: WorkflowDocument,
  measure: Measure,
): { readonly own: readonly Result[]; readonly mayBeMore: boolean } {
  const measures = measuresOf(document).map(({ value }) => value);
  const names = measures.flatMap(({ metric }) => valueOf(metric) ?? []);
  const results = recordOf(document, 'results');
  const mayBelong = ({ value: { metric } }: Result): boolean => {
    const named = valueOf(metric);
    if (named === undefined) return true;
    return !measures.some((one) => isMetric(one, named)) && nearest(named, names) === valueOf(measure.metric);
  };
  return {
    own: results.filter(({ value }) => isMetric(measure, valueOf(value.metric) ?? '')),
    mayBeMore: results.some(mayBelong),
  };
}
