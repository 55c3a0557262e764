import { say } from '../../messages/message.ts';
import { itemsOf, valueOf } from '../../model/slot.ts';
import { readAnswer } from '../../model/values/answer.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { add } from '../shared/fixes.ts';
import { isGroupOnly } from '../shared/review.ts';

interface NoReviewer extends Fact {
  /** The group that is named in place of a person. */
  readonly group?: string;
}

export const reviewNoReviewer = rule<NoReviewer>({
  id: 'review/no-reviewer',
  due: 'document',
  *check(document) {
    const review = valueOf(document.page.review);
    if (!review) return;
    const { reviewer } = review;
    const people = itemsOf(reviewer);
    const isNobody = people.length > 0 && people.every(({ text }) => isBareAnswer(text));
    if (reviewer.state === 'absent' || isNobody) yield { path: reviewer.path };
    else if (reviewer.state === 'unclear') yield { path: reviewer.path, answer: 'cannot-tell' };
    if (isGroupOnly(document.page)) {
      yield { path: reviewer.path, group: people.map((person) => person.text).join(', ') };
    }
  },
  message: ({ group }) =>
    group === undefined ? say('review/no-reviewer') : say('review/no-reviewer#group', { group }),
  fixes: ({ path, group }, _document, context) => (group === undefined ? add(context, path) : []),
});

/** `none` without the reason that would make it an answer. */
function isBareAnswer(text: string): boolean {
  const answer = readAnswer(text);
  return answer !== undefined && answer.reason === undefined;
}
