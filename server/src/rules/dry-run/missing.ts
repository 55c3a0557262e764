import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import { dryRunBySecond, dryRuns } from '../shared/dry-runs.ts';
import { isUnclear, recordPath } from '../shared/record.ts';

export const dryRunMissing = rule({
  id: 'dry-run/missing',
  due: 'hand-over',
  *check(document) {
    const path = recordPath('dry-runs');
    const { all, byOthers, unclear } = dryRuns(document);
    if (isUnclear(document, 'dry-runs') || (unclear > 0 && byOthers.length === 0))
      yield { path, answer: 'cannot-tell' };
    else if (all.length === 0) yield { path };
  },
  message: () => say('dry-run/missing'),
  fixes: (_fact, document, context) => dryRunBySecond(document, context),
});
