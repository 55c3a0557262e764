import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { recordOf } from '../shared/record.ts';

interface NoAnswer extends Fact {
  readonly question: string;
}

export const gapNoAnswer = rule<NoAnswer>({
  id: 'gap/no-answer',
  gate: 'ownership',
  due: 'hand-over',
  kind: 'requirement',
  *check(document) {
    for (const { path, value } of recordOf(document, 'gaps')) {
      if (value.fixed.state === 'absent' || value.answer.state !== 'absent') continue;
      yield { path, question: value.question.text ?? '' };
    }
  },
  message: ({ question }) => say('gap/no-answer', { question }),
  fixes: ({ path }, _document, context) => [
    {
      title: say('fix.answer'),
      operations: [{ op: 'set', path: [...path, 'answer'], value: context.skeleton([...path, 'answer']) }],
      safe: false,
    },
  ],
});
