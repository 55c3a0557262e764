import { DECISION_FOR, isOnTrack } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { note } from '../shared/fixes.ts';
import { isUnclear, lastDecision, recordPath } from '../shared/record.ts';

interface DecisionMissing extends Fact {
  /** Off the track: the stage, and the outcome that the last decision must have. */
  readonly offTrack?: { readonly stage: string; readonly outcome: string };
}

/** On the track a decision is due in `decide`; a stage off the track is entered by one. */
export const decisionMissing = rule<DecisionMissing>({
  id: 'decision/missing',
  due: 'decide',
  *check(document) {
    const path = recordPath('decisions');
    const last = lastDecision(document);
    if (document.stage && !isOnTrack(document.stage)) {
      const outcome = DECISION_FOR[document.stage];
      if (isUnclear(document, 'decisions') || last?.outcome.state === 'unclear' || valueOf(last?.outcome) === outcome)
        return;
      yield { path: last ? last.outcome.path : path, severity: 'error', offTrack: { stage: document.stage, outcome } };
    } else if (isUnclear(document, 'decisions')) yield { path, answer: 'cannot-tell' };
    else if (!last) yield { path };
  },
  message: ({ offTrack }) => (offTrack ? say('decision/missing#off-track', offTrack) : say('decision/missing')),
  fixes: ({ offTrack }, _document, context) => note('decisions', context, { outcome: offTrack?.outcome }),
});
