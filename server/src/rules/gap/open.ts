import { fieldAt } from '../../language/lookup.ts';
import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { addDays, compareDates, formatDate } from '../../model/values/date.ts';
import { parsePath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { recordOf } from '../shared/record.ts';

/** How long an honest question is only a warning, in days. */
const GRACE_DAYS = 14;

interface OpenGap extends Fact {
  readonly gap: Path;
  readonly question: string;
  readonly answered: boolean;
}

export const gapOpen = rule<OpenGap>({
  id: 'gap/open',
  due: 'hand-over',
  countsAsSkipped: false,
  *check(document, context) {
    for (const { path: gap, value } of recordOf(document, 'gaps')) {
      const { answer, fixed, question, at, on } = value;
      if (fixed.state !== 'absent' || question.state === 'absent') continue;
      const named = parsePath(valueOf(at) ?? '');
      const answered = answer.state !== 'absent';
      const asked = valueOf(on);
      const isYoung = !asked || compareDates(context.today, addDays(asked, GRACE_DAYS)) <= 0;
      yield {
        path: named && fieldAt(named) ? named : gap,
        onKey: true,
        severity: answered ? 'hint' : isYoung ? 'warning' : 'follows',
        gap,
        question: question.text ?? '',
        answered,
        related: [{ path: gap, message: say('related.gap') }],
      };
    }
  },
  message: ({ question, answered }) => say(answered ? 'gap/open#answered' : 'gap/open', { question }),
  fixes({ gap, answered }, _document, context) {
    const fixed = set([...gap, 'fixed'], formatDate(context.today));
    return answered
      ? fix(say('fix.mark-fixed'), fixed)
      : fix(say('fix.answer'), set([...gap, 'answer'], context.skeleton([...gap, 'answer'])), fixed);
  },
});
