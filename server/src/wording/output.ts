// Wording: an output must say in which place somebody finds it; and whether work is done in that place.

import type { Sentence } from './sentence.ts';
import { addedBy, contentOf, found, foundFirst, judgement, nothing, open } from './vagueness.ts';
import { DATA, MACHINERY } from './words/common.ts';
import { LEFT_OPEN_CONDITION, TEMPLATE } from './words/open.ts';
import {
  OUTPUT_EMPTY,
  OUTPUT_LOOSE,
  OUTPUT_OPEN,
  PLACE_ON_RECORD,
  SIDE_CHANNEL,
  WORK_IN_MAIL,
} from './words/output.ts';

/** Judges a destination. Where its system is named beside it, "the ticket" or "a table" is a place. */
export const vagueOutput = judgement((sentence, hasSystem) => {
  if (sentence.words.length === 0) return undefined;
  const content = contentOf(sentence, MACHINERY, OUTPUT_EMPTY, ...(hasSystem ? [] : [DATA, OUTPUT_LOOSE]));
  if (hasSystem && PLACE_ON_RECORD.test(sentence.plain)) return addedBy(sentence);
  const loose = content.length <= 2 ? foundFirst(sentence, OUTPUT_OPEN, TEMPLATE, LEFT_OPEN_CONDITION) : undefined;
  if (loose !== undefined) return open(loose);
  return content.length === 0 ? nothing(sentence) : addedBy(sentence);
});

/** The words that name a place where somebody must remember to look; none where a name follows them. */
export function sideChannel(sentence: Sentence): string | undefined {
  if (sentence.isAnchored || WORK_IN_MAIL.test(sentence.plain)) return undefined;
  return found(sentence, SIDE_CHANNEL);
}
