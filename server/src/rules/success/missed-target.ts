import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { compareQuantities } from '../../model/values/compare.ts';
import { compareDates, formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { note } from '../shared/fixes.ts';
import { betterOf, measuresOf, resultsByMeasure } from '../shared/measures.ts';
import { lastDecision, latest } from '../shared/record.ts';

interface MissedTarget extends Fact {
  readonly target: string;
  readonly result: string;
  readonly by: string;
}

export const successMissedTarget = rule<MissedTarget>({
  id: 'success/missed-target',
  due: 'decide',
  kind: 'time',
  *check(document, context) {
    // A decision that cannot be read may be one of the two that answer this.
    const outcome = lastDecision(document)?.outcome;
    if (outcome && !['scale', 'research'].includes(valueOf(outcome) ?? '')) return;
    const resultsOf = resultsByMeasure(document);
    for (const { value } of measuresOf(document)) {
      const [target, by, better] = [valueOf(value.target), valueOf(value.by), betterOf(value)];
      const { own, mayBeMore } = resultsOf(value);
      const last = latest(own);
      const result = valueOf(last?.value.value);
      if (mayBeMore || !target || !by || !better || !last || !result || compareDates(by, context.today) >= 0) continue;
      const compared = compareQuantities(result, target, better);
      if (typeof compared === 'string' || compared.order !== (better === 'lower' ? 1 : -1)) continue;
      yield {
        path: value.target.path,
        target: target.text,
        result: result.text,
        by: formatDate(by),
        related: [{ path: last.path, message: say('related.result') }],
      };
    }
  },
  message: ({ target, result, by }) => say('success/missed-target', { target, result, by }),
  fixes: (_fact, _document, context) => note('decisions', context),
});
