import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import { dryRunBySecond, dryRuns } from '../shared/dry-runs.ts';

export const dryRunByOwner = rule({
  id: 'dry-run/by-owner',
  due: 'hand-over',
  *check(document) {
    const { byOwner, byOthers, unclear } = dryRuns(document);
    const last = byOwner.at(-1);
    if (last && byOthers.length === 0 && unclear === 0) {
      yield { path: last.value.by.path, related: [{ path: ['owner'], message: say('related.owner') }] };
    }
  },
  message: () => say('dry-run/by-owner'),
  fixes: (_fact, document, context) => dryRunBySecond(document, context),
});
