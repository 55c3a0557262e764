import { say } from '../../messages/message.ts';
import { compareQuantities } from '../../model/values/compare.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { betterOf, measuresOf } from '../shared/measures.ts';

interface NotBetter extends Fact {
  readonly baseline: string;
  readonly target: string;
  readonly better: string;
  /** They may have changed places. */
  readonly isTurned: boolean;
}

export const successNotBetter = rule<NotBetter>({
  id: 'success/not-better',
  due: 'document',
  *check(document) {
    for (const { value } of measuresOf(document)) {
      const [from, to, better] = [valueOf(value.baseline), valueOf(value.target), betterOf(value)];
      if (!from || !to || !better) continue;
      const compared = compareQuantities(to, from, better);
      if (typeof compared === 'string' || compared.order === (better === 'lower' ? -1 : 1)) continue;
      yield {
        path: value.target.path,
        baseline: from.text,
        target: to.text,
        better,
        isTurned: compared.order !== 0 && to.high === undefined,
        related: [{ path: value.baseline.path, message: say('related.baseline') }],
      };
    }
  },
  message: ({ baseline, target, better }) => say('success/not-better', { baseline, target, better }),
  fixes: ({ path, baseline, target, isTurned }) =>
    isTurned ? fix(say('fix.swap'), set([...path.slice(0, -1), 'baseline'], target), set(path, baseline)) : [],
});
