// Wording: a task must name an object and a result.

import type { Sentence } from './sentence.ts';
import { addedBy, contentOf, found, judgement, nothing, open } from './vagueness.ts';
import { DATA, MACHINERY } from './words/common.ts';
import { TEMPLATE } from './words/open.ts';
import { ANY_OBJECT, BEFORE_VERB, RESULTS, ROLE_ONLY, TASK_EMPTY, TASK_OPEN, TASTE, WEAK_VERBS } from './words/task.ts';

/** Judges what the AI does. */
export const vagueTask = judgement((sentence) => {
  if (sentence.words.length === 0) return undefined;
  const content = contentOf(sentence, MACHINERY, DATA, TASK_EMPTY);
  if (content.length === 0) return nothing(sentence);
  const template = content.length <= 4 ? found(sentence, TEMPLATE) : undefined;
  if (template !== undefined) return open(template);
  const hasResult = sentence.words.some(({ stem }) => RESULTS.has(stem));
  const role = hasResult ? undefined : found(sentence, ROLE_ONLY);
  if (role !== undefined) return open(role);
  if (sentence.hasNumber) return addedBy(sentence);
  const taste = found(sentence, TASTE);
  if (taste !== undefined) return open(taste);
  // A result: whatever the rest says, it can be told whether it was done.
  if (hasResult) return addedBy(sentence);
  const words = found(sentence, ANY_OBJECT) ?? (sentence.isAnchored ? undefined : leftOpen(sentence));
  return words === undefined ? addedBy(sentence) : open(words);
});

/** What leaves the result open, where nothing is quoted or named by its form. */
function leftOpen(sentence: Sentence): string | undefined {
  const loose = found(sentence, TASK_OPEN);
  if (loose !== undefined) return loose;
  const verb = sentence.words.find(
    ({ text, stem }) => WEAK_VERBS.has(stem) || !(BEFORE_VERB.test(text) || MACHINERY.has(stem)),
  );
  if (!verb || !WEAK_VERBS.has(verb.stem)) return undefined;
  return contentOf(sentence, MACHINERY, DATA, TASK_EMPTY, WEAK_VERBS).length <= MOST_BESIDE ? verb.text : undefined;
}

/** `handles complaints about deliveries` names an object and no result; with more words there may be one. */
const MOST_BESIDE = 3;
