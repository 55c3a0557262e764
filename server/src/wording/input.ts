// Wording: an input must say which data, and from where; and whether it is the live source at all.

import type { Sentence } from './sentence.ts';
import { addedBy, contentOf, found, foundFirst, judgement, nothing, open } from './vagueness.ts';
import { DATA, MACHINERY } from './words/common.ts';
import { CURATED, INPUT_EMPTY, INPUT_OPEN } from './words/input.ts';
import { TEMPLATE } from './words/open.ts';

/** Judges a source. */
export const vagueInput = judgement((sentence) => {
  const content = contentOf(sentence, MACHINERY, DATA, INPUT_EMPTY);
  const loose = content.length <= 2 ? foundFirst(sentence, TEMPLATE, INPUT_OPEN) : undefined;
  if (loose !== undefined) return open(loose);
  return content.length === 0 && sentence.words.length > 0 ? nothing(sentence) : addedBy(sentence);
});

/** The words that say that it is a sample, a test set or a cleaned extract. */
export function curatedWords(sentence: Sentence): string | undefined {
  return found(sentence, CURATED);
}
