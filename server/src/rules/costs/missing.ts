import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { add } from '../shared/fixes.ts';

/** What a decision cannot do without. */
const NEEDED = ['integration', 'review', 'maintenance'] as const;

interface CostsMissing extends Fact {
  readonly missing: readonly string[];
}

export const costsMissing = rule<CostsMissing>({
  id: 'costs/missing',
  due: 'decide',
  *check({ page: { costs } }) {
    if (costs.state === 'absent') yield { path: costs.path, missing: NEEDED };
    else if (costs.state !== 'present') yield { path: costs.path, answer: 'cannot-tell', missing: [] };
    const written = valueOf(costs);
    const missing = NEEDED.filter((name) => written?.[name].state === 'absent');
    if (missing.length > 0) yield { path: ['costs', missing[0]!], missing };
    else if (NEEDED.some((name) => written?.[name].state === 'unclear'))
      yield { path: costs.path, answer: 'cannot-tell', missing };
  },
  message: ({ missing }) => say('costs/missing', { missing }),
  fixes: ({ missing }, _document, context) => add(context, ...missing.map((name) => ['costs', name])),
});
