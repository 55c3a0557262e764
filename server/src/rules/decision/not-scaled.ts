import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { lastDecision } from '../shared/record.ts';

interface NotScaled extends Fact {
  readonly outcome: string;
}

export const decisionNotScaled = rule<NotScaled>({
  id: 'decision/not-scaled',
  gate: 'value',
  due: 'production',
  kind: 'requirement',
  *check(document) {
    const outcome = lastDecision(document)?.outcome;
    const value = valueOf(outcome);
    if (document.stage === 'production' && outcome && value !== undefined && value !== 'scale') {
      yield { path: outcome.path, outcome: value };
    }
  },
  message: ({ outcome }) => say('decision/not-scaled', { outcome }),
});
