// Wording: a failure must say who is told, in which place, and what is done meanwhile.

import { addedBy, contentOf, found, foundFirst, judgement, nothing, open } from './vagueness.ts';
import { MACHINERY } from './words/common.ts';
import { FAILURE_EMPTY, FAILURE_OPEN } from './words/failure.ts';
import { LEFT_OPEN_CONDITION, LEFT_OPEN_TIME, TEMPLATE } from './words/open.ts';

/** Judges an alert, a fallback, or how a failure is noticed. */
export const vagueFailure = judgement((sentence) => {
  if (sentence.words.length === 0) return undefined;
  if (/\b(?:on|off)[- ](?:call|duty|shift)\b/u.test(sentence.plain)) return addedBy(sentence);
  const content = contentOf(sentence, MACHINERY, FAILURE_EMPTY);
  const swallowed = content.length <= 5 && !sentence.isAnchored ? found(sentence, FAILURE_OPEN) : undefined;
  if (swallowed !== undefined) return open(swallowed);
  const loose = content.length <= 2 ? foundFirst(sentence, TEMPLATE, LEFT_OPEN_CONDITION, LEFT_OPEN_TIME) : undefined;
  if (loose !== undefined) return open(loose);
  return content.length === 0 && !sentence.hasNumber ? nothing(sentence) : addedBy(sentence);
});
