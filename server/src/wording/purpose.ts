// Wording: a title and a purpose must fit this process and no other.

import type { Sentence } from './sentence.ts';
import { addedBy, contentOf, nothing } from './vagueness.ts';
import type { Vagueness } from './vagueness.ts';
import { DATA, MACHINERY } from './words/common.ts';
import { AREAS, PURPOSE_EMPTY, TITLE_EMPTY } from './words/purpose.ts';

/** Judges a title. A number alone tells no process apart. */
export function vagueTitle(sentence: Sentence): Vagueness | undefined {
  const content = contentOf(sentence, MACHINERY, DATA, PURPOSE_EMPTY, TITLE_EMPTY);
  const names = sentence.words.some(({ stem }) => AREAS.has(stem));
  const named = content.filter(({ text }) => !/^(?:v?\d+|[a-z])$/u.test(text));
  return named.length === 0 && !names && sentence.words.length > 0 ? nothing(sentence) : addedBy(sentence);
}

/** Judges a purpose. A promise with a number can be held against something. */
export function vaguePurpose(sentence: Sentence): Vagueness | undefined {
  const content = contentOf(sentence, MACHINERY, DATA, PURPOSE_EMPTY);
  return content.length === 0 && sentence.words.length > 0 ? nothing(sentence) : addedBy(sentence);
}
