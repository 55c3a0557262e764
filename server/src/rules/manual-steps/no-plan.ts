import { say } from '../../messages/message.ts';
import { partsOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { add } from '../shared/fixes.ts';

interface NoPlan extends Fact {
  readonly step: string;
}

export const manualStepsNoPlan = rule<NoPlan>({
  id: 'manual-steps/no-plan',
  due: 'integrate',
  *check(document) {
    for (const { value } of partsOf(document.page['manual-steps'])) {
      const { plan, 'keep-because': reason, step } = value;
      const path = plan.path;
      if (plan.state === 'absent' && reason.state === 'absent') yield { path, step: step.text ?? '' };
      else if (plan.state === 'unclear' || reason.state === 'unclear') yield { path, answer: 'cannot-tell', step: '' };
    }
  },
  message: ({ step }) => say('manual-steps/no-plan', { step }),
  fixes: ({ path }, _document, context) =>
    ['plan', 'keep-because'].flatMap((name) => add(context, [...path.slice(0, -1), name])),
});
