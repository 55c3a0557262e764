// The plan of ninety days.

import type { WorkflowDocument } from '../../model/document.ts';
import { valueOf } from '../../model/slot.ts';
import { compareDates, daysBetween } from '../../model/values/date.ts';
import type { PlainDate } from '../../model/values/date.ts';
import { latest, recordOf } from './record.ts';

/**
 * The day of the plan, day 1 being `started`, or the last `redesign` where that is later. Undefined without a start, and
 * where a start or a decision cannot be read, for then nobody can tell.
 */
export function dayOfPlan(document: WorkflowDocument, today: PlainDate): number | undefined {
  const started = valueOf(document.page.started);
  const decisions = recordOf(document, 'decisions');
  const redesigns = decisions.filter(({ value }) => valueOf(value.outcome) === 'redesign');
  const isUnclear =
    document.page.started.state === 'unclear' ||
    decisions.some(({ value }) => value.outcome.state === 'unclear') ||
    redesigns.some(({ value }) => value.on.state === 'unclear');
  if (isUnclear) return undefined;
  const redesigned = valueOf(latest(redesigns)?.value.on);
  const first = redesigned && (!started || compareDates(redesigned, started) > 0) ? redesigned : started;
  return first && daysBetween(first, today) + 1;
}
