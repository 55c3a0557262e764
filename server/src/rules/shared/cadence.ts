// How long a cadence period is, and when the next review is due.

import type { ValueOf } from '../../language/kinds.ts';
import type { PAGE } from '../../language/page.ts';
import { addDays, addMonths } from '../../model/values/date.ts';
import type { PlainDate } from '../../model/values/date.ts';

type Cadence = ValueOf<(typeof PAGE)['fields']['cadence']['kind']['fields']['every']['kind']>;

/** One cadence period after a date; months are calendar months. */
export function nextReviewAfter(date: PlainDate, every: Cadence): PlainDate {
  switch (every) {
    case 'week':
      return addDays(date, 7);
    case 'two-weeks':
      return addDays(date, 14);
    case 'month':
      return addMonths(date, 1);
    case 'quarter':
      return addMonths(date, 3);
  }
}
