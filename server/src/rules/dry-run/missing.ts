import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import { dryRuns } from '../shared/dry-runs.ts';
import { isUnclear, recordPath } from '../shared/record.ts';

export const dryRunMissing = rule({
  id: 'dry-run/missing',
  gate: 'ownership',
  due: 'hand-over',
  kind: 'requirement',
  *check(document) {
    const path = recordPath('dry-runs');
    const { all, byOthers, unclear } = dryRuns(document);
    if (isUnclear(document, 'dry-runs') || (unclear > 0 && byOthers.length === 0))
      yield { path, answer: 'cannot-tell' };
    else if (all.length === 0) yield { path };
  },
  message: () => say('dry-run/missing'),
  fixes: ({ path }, document, context) => {
    const second = valueOf(document.page['second-owner'])?.name;
    const value = {
      on: formatDate(context.today),
      by: second ?? context.skeleton([...path, 0, 'by']),
      result: context.skeleton([...path, 0, 'result']),
    };
    return [{ title: say('fix.record-dry-run'), operations: [{ op: 'append', path, value }], safe: false }];
  },
});
