import { valueOf } from '../../model/slot.ts';
import { selfReview, vagueReview } from '../../wording/review.ts';
import { isGroupOnly } from '../shared/review.ts';
import { judged, mayBeName, vague } from '../shared/vague.ts';

export const reviewVague = vague({
  id: 'review/vague',
  due: 'document',
  *judge({ page }, read) {
    const review = valueOf(page.review);
    if (!review) return;
    if (page.review.oneLine && !isGroupOnly(page)) {
      yield* judged(page.review, (text) => {
        const sentence = read(text);
        // That nobody but the AI looks at it is said by review/self-review.
        const isSaid = selfReview(sentence) !== undefined || mayBeName(valueOf(review.reviewer)?.[0]?.value, sentence);
        return isSaid ? undefined : vagueReview(sentence);
      });
    }
    for (const list of [review.checks, review['reject-when']]) {
      for (const item of valueOf(list) ?? []) yield* judged(item, (text) => vagueReview(read(text)), 'optional');
    }
  },
});
