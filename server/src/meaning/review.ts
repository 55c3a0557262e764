// Meaning room: when the next regular review is due.

import type { WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import type { PlainDate } from '../model/values/date.ts';
import { nextReviewAfter } from '../rules/shared/cadence.ts';
import { isUnclear, latest, recordOf } from '../rules/shared/record.ts';

/**
 * The day of the next review, counted from the last one, else from the decision to scale. Undefined where the page does
 * not tell how often, or nothing to count from.
 */
export function nextReview(document: WorkflowDocument): PlainDate | undefined {
  const every = valueOf(valueOf(document.page.cadence)?.every);
  if (!every || isUnclear(document, 'reviews')) return undefined;
  const scaled = recordOf(document, 'decisions').filter(({ value }) => valueOf(value.outcome) === 'scale');
  const last = latest(recordOf(document, 'reviews')) ?? latest(scaled);
  const on = valueOf(last?.value.on);
  return on && nextReviewAfter(on, every);
}
