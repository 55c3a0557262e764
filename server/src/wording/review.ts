// Wording: a review must name who looks, at what, and what is wrong with an output that is rejected.

import { singular } from '../model/values/text.ts';
import { ROLE_WORDS } from '../model/values/words/people.ts';
import type { Sentence } from './sentence.ts';
import { addedBy, contentOf, found, foundFirst, judgement, nothing, open } from './vagueness.ts';
import { MACHINERY } from './words/common.ts';
import { LEFT_OPEN_CONDITION, LEFT_OPEN_TIME, TEMPLATE } from './words/open.ts';
import { AFTER_RELEASE, BEFORE_RELEASE, BY_ITSELF, REVIEW_EMPTY, REVIEW_OPEN, REVIEW_TASTE } from './words/review.ts';

/** Judges a review in one line, one of its checks, or a ground for rejection. */
export const vagueReview = judgement((sentence) => {
  if (sentence.words.length === 0) return undefined;
  const content = contentOf(sentence, MACHINERY, REVIEW_EMPTY);
  if (content.length <= 4 && !sentence.hasNumber && !sentence.isAnchored) {
    const taste = content.length <= 3 ? found(sentence, REVIEW_TASTE) : undefined;
    const words = taste ?? foundFirst(sentence, REVIEW_OPEN, TEMPLATE, LEFT_OPEN_CONDITION, LEFT_OPEN_TIME);
    if (words !== undefined) return open(words);
  }
  if (content.length === 0 && !sentence.hasNumber && !BEFORE_RELEASE.test(sentence.plain)) return nothing(sentence);
  return addedBy(sentence);
});

/** The words that say that the AI looks at what it made itself, and that nobody else does. */
export function selfReview(sentence: Sentence): string | undefined {
  const words = found(sentence, BY_ITSELF);
  if (words === undefined) return undefined;
  const others = contentOf(sentence, MACHINERY, REVIEW_EMPTY);
  // Somebody with a name or a role, and any second look, may be a person's.
  const isShared =
    others.some(({ isDefinite, text }) => isDefinite && !/[\d◆]/.test(text)) ||
    sentence.words.some(({ text }) => isPerson(text));
  return others.length > 3 || isShared || /\bthen\b/u.test(sentence.plain) ? undefined : words;
}

/** The words that say that the output is out before somebody looks at it. */
export function afterRelease(sentence: Sentence): string | undefined {
  return BEFORE_RELEASE.test(sentence.plain) ? undefined : found(sentence, AFTER_RELEASE);
}

function isPerson(word: string): boolean {
  return (
    /^(?:human|person|people)$/u.test(word) ||
    (ROLE_WORDS.has(singular(word)) && !/^(?:agent|assistant)s?$/u.test(word))
  );
}
