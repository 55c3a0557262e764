import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { dryRunBySecond, dryRuns } from '../shared/dry-runs.ts';

interface NoneClean extends Fact {
  readonly count: number;
}

export const dryRunNoneClean = rule<NoneClean>({
  id: 'dry-run/none-clean',
  due: 'integrate',
  *check(document) {
    const { byOthers } = dryRuns(document);
    const last = byOthers.at(-1);
    if (last && byOthers.every((run) => valueOf(run.value.result) === 'gaps')) {
      yield { path: last.value.result.path, count: byOthers.length };
    }
  },
  message: ({ count }) => say(count === 1 ? 'dry-run/none-clean#one' : 'dry-run/none-clean', { count }),
  fixes: (_fact, document, context) => dryRunBySecond(document, context),
});
