import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { compareDates, formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { nextReviewAfter } from '../shared/cadence.ts';
import { note } from '../shared/fixes.ts';
import { measuresOf, resultsByMeasure } from '../shared/measures.ts';
import { isUnclear, latest, recordOf, recordPath } from '../shared/record.ts';

interface StaleResults extends Fact {
  readonly metric: string;
  readonly on?: string;
}

export const successStaleResults = rule<StaleResults>({
  id: 'success/stale-results',
  due: 'production',
  kind: 'time',
  *check(document, context) {
    const every = valueOf(valueOf(document.page.cadence)?.every);
    const results = recordOf(document, 'results');
    if (!every || results.length === 0 || isUnclear(document, 'results')) return;
    const resultsOf = resultsByMeasure(document);
    for (const { value } of measuresOf(document)) {
      const metric = valueOf(value.metric);
      if (metric === undefined) continue;
      const { own, mayBeMore } = resultsOf(value);
      if (mayBeMore) continue;
      const last = latest(own);
      const on = valueOf(last?.value.on);
      if (!last) yield { path: recordPath('results'), metric };
      else if (on && compareDates(nextReviewAfter(on, every), context.today) < 0)
        yield { path: last.path, metric, on: formatDate(on) };
    }
  },
  message: ({ metric, on }) =>
    on === undefined ? say('success/stale-results#none', { metric }) : say('success/stale-results', { metric, on }),
  fixes: ({ metric }, _document, context) => note('results', context, { metric }),
});
