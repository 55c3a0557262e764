import { say } from '../../messages/message.ts';
import { compareQuantities } from '../../model/values/compare.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { measuresOf } from '../shared/measures.ts';

interface UnitMismatch extends Fact {
  readonly baseline: string;
  readonly target: string;
}

export const successUnitMismatch = rule<UnitMismatch>({
  id: 'success/unit-mismatch',
  gate: 'value',
  due: 'document',
  kind: 'requirement',
  *check(document) {
    for (const { value } of measuresOf(document)) {
      const [from, to] = [valueOf(value.baseline), valueOf(value.target)];
      if (!from || !to || compareQuantities(from, to, 'lower') !== 'different-kinds') continue;
      yield {
        path: value.target.path,
        baseline: from.text,
        target: to.text,
        related: [{ path: value.baseline.path, message: say('related.baseline') }],
      };
    }
  },
  message: ({ baseline, target }) => say('success/unit-mismatch', { baseline, target }),
});
