import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { selfReview } from '../../wording/review.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { write } from '../shared/fixes.ts';
import { asWritten, reader } from '../shared/vague.ts';

interface SelfReview extends Fact {
  readonly words: string;
}

export const reviewSelfReview = rule<SelfReview>({
  id: 'review/self-review',
  due: 'document',
  *check(document, context) {
    const review = valueOf(document.page.review);
    const people = valueOf(review?.reviewer) ?? [];
    const read = reader(context);
    const found = people.map(({ value }) => {
      const words = value?.contactState === 'none' ? selfReview(read(value.text)) : undefined;
      return words === undefined ? undefined : asWritten(value?.text ?? '', words);
    });
    // A person beside the machine is enough.
    if (found.length === 0 || found.some((words) => words === undefined)) return;
    const path = people.length === 1 ? people[0]!.path : review!.reviewer.path;
    yield { path, words: found.join(', '), atMost: 'warning' };
  },
  message: ({ words }) => say('review/self-review', { words }),
  fixes: ({ path }, document, context) =>
    document.page.review.oneLine ? [] : write(path, context, context.skeleton(['review', 'reviewer'])),
});
