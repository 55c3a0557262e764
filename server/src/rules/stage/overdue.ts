import { isOnTrack, LAST_DAY } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import { dayOfPlan } from '../shared/plan.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { note, setStage, write } from '../shared/fixes.ts';

interface Overdue extends Fact {
  readonly stage: string;
  readonly day: number;
  readonly last: number;
}

export const stageOverdue = rule<Overdue>({
  id: 'stage/overdue',
  gate: 'ownership',
  due: 'warning',
  kind: 'time',
  *check(document, context) {
    const { stage } = document;
    const day = dayOfPlan(document, context.today);
    if (!stage || !isOnTrack(stage) || day === undefined || day <= LAST_DAY[stage]) return;
    yield { path: ['stage'], stage, day, last: LAST_DAY[stage] };
  },
  message: ({ stage, day, last }) => say(last === 0 ? 'stage/overdue#pilot' : 'stage/overdue', { stage, day, last }),
  // A pilot that is long over has begun too early, or nobody can say when it was.
  fixes: ({ last, day }, _document, context) =>
    last > 0
      ? note('decisions', context)
      : day > LAST_DAY.document
        ? write(['started'], context)
        : setStage('document'),
});
