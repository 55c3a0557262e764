import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { replaceBy } from '../shared/fixes.ts';

interface ActsUnreviewed extends Fact {
  readonly risk: string;
}

/** Silent while the risk is unknown: governance/no-risk says that. */
export const governanceActsUnreviewed = rule<ActsUnreviewed>({
  id: 'governance/acts-unreviewed',
  due: 'integrate',
  *check(document) {
    const riskSlot = valueOf(document.page.governance)?.risk;
    const risk = valueOf(riskSlot);
    if (!riskSlot || risk === undefined || risk === 'low') return;
    for (const { value } of partsOf(document.page.task)) {
      if (valueOf(value.autonomy) !== 'acts') continue;
      yield { path: value.autonomy.path, risk, related: [{ path: riskSlot.path, message: say('related.risk') }] };
    }
  },
  message: ({ risk }) => say('governance/acts-unreviewed', { risk }),
  fixes: ({ path }) => replaceBy(path, 'acts-after-review'),
});
