// Meaning room: when the next review is due.

import type { WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import type { PlainDate } from '../model/values/date.ts';
import { nextReviewAfter } from '../rules/shared/cadence.ts';
import { isUnclear, latest, recordOf } from '../rules/shared/record.ts';

export interface NextReview {
  readonly date: PlainDate;
  /** What it is counted from: the last review, else the decision to scale. */
  readonly after: 'review' | 'scale';
  readonly since: PlainDate;
}

/** The next review; undefined without a cadence, and where nothing tells when the last one was. */
export function nextReview(document: WorkflowDocument): NextReview | undefined {
  const every = valueOf(valueOf(document.page.cadence)?.every);
  if (!every || isUnclear(document, 'reviews')) return undefined;
  const review = latest(recordOf(document, 'reviews'));
  const scaled = recordOf(document, 'decisions').filter(({ value }) => valueOf(value.outcome) === 'scale');
  const since = valueOf((review ?? latest(scaled))?.value.on);
  return since && { date: nextReviewAfter(since, every), after: review ? 'review' : 'scale', since };
}
