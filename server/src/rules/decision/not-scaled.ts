import { DECISION_FOR, OFF_TRACK } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { note, setStage } from '../shared/fixes.ts';
import { lastDecision } from '../shared/record.ts';

interface NotScaled extends Fact {
  readonly outcome: string;
}

export const decisionNotScaled = rule<NotScaled>({
  id: 'decision/not-scaled',
  due: 'production',
  *check(document) {
    const outcome = lastDecision(document)?.outcome;
    const value = valueOf(outcome);
    if (document.stage === 'production' && outcome && value !== undefined && value !== 'scale') {
      yield { path: outcome.path, outcome: value };
    }
  },
  message: ({ outcome }) => say('decision/not-scaled', { outcome }),
  fixes: ({ outcome }, _document, context) => [
    ...OFF_TRACK.filter((stage) => DECISION_FOR[stage] === outcome).flatMap(setStage),
    ...note('decisions', context, { outcome: 'scale' }),
  ],
});
