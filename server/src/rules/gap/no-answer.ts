import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { recordOf } from '../shared/record.ts';

interface NoAnswer extends Fact {
  readonly question: string;
}

export const gapNoAnswer = rule<NoAnswer>({
  id: 'gap/no-answer',
  due: 'hand-over',
  *check(document) {
    for (const { path, value } of recordOf(document, 'gaps')) {
      if (value.fixed.state === 'absent' || value.answer.state !== 'absent') continue;
      yield { path, question: value.question.text ?? '' };
    }
  },
  message: ({ question }) => say('gap/no-answer', { question }),
  fixes: ({ path }, _document, context) =>
    fix(say('fix.answer'), set([...path, 'answer'], context.skeleton([...path, 'answer']))),
});
