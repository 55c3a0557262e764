import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { compareDates, formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { note } from '../shared/fixes.ts';
import { nextReviewAfter } from '../shared/cadence.ts';
import { isUnclear, latest, recordOf } from '../shared/record.ts';

interface Overdue extends Fact {
  readonly last: string;
  readonly next: string;
}

export const cadenceOverdue = rule<Overdue>({
  id: 'cadence/overdue',
  due: 'production',
  kind: 'time',
  *check(document, context) {
    const every = valueOf(valueOf(document.page.cadence)?.every);
    if (!every || isUnclear(document, 'reviews')) return;
    const scaled = recordOf(document, 'decisions').filter((decision) => valueOf(decision.value.outcome) === 'scale');
    const last = latest(recordOf(document, 'reviews')) ?? latest(scaled);
    const on = valueOf(last?.value.on);
    if (!last || !on) return;
    const next = nextReviewAfter(on, every);
    if (compareDates(next, context.today) < 0) yield { path: last.path, last: formatDate(on), next: formatDate(next) };
  },
  message: ({ last, next }) => say('cadence/overdue', { last, next }),
  fixes: (_fact, document, context) =>
    note('reviews', context, { by: valueOf(valueOf(document.page.cadence)?.by)?.name }),
});
