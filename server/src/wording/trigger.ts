// Wording: what starts a workflow must be an event, or a time by the clock.

import { VENDORS } from '../model/values/words/vendors.ts';
import { addedBy, contentOf, foundFirst, judgement, nothing, open } from './vagueness.ts';
import { DATA, MACHINERY } from './words/common.ts';
import { LEFT_OPEN_CONDITION, LEFT_OPEN_TIME, TEMPLATE } from './words/open.ts';
import { DEFINITE_TIME, TRIGGER_EMPTY, TRIGGER_LOOSE, TRIGGER_OPEN } from './words/trigger.ts';

/** Judges an event. Where its system is named beside it, "a new message" is one. */
export const vagueTrigger = judgement((sentence, hasSystem) => {
  const content = contentOf(sentence, MACHINERY, TRIGGER_EMPTY, ...(hasSystem ? [] : [DATA, TRIGGER_LOOSE])).filter(
    ({ text }) => !VENDORS.has(text),
  );
  const isTimed = DEFINITE_TIME.test(sentence.plain);
  if (content.length <= MOST_BESIDE) {
    const untimed = isTimed ? [] : [TRIGGER_OPEN, LEFT_OPEN_TIME, LEFT_OPEN_CONDITION];
    const loose = foundFirst(sentence, TEMPLATE, ...untimed);
    if (loose !== undefined) return open(loose);
  }
  const isCalled = CALLED_BY.exec(sentence.plain)?.[1] ?? '';
  if (content.length === 0 && !isTimed && !VENDORS.has(isCalled) && sentence.words.length > 0) return nothing(sentence);
  return addedBy(sentence);
});

/** Somebody else's system calls, and with what it calls is its event. */
const CALLED_BY = /^(?:an? |the )?(?:incoming |new )?(?:webhook|callback|api call) (?:from|of|by) (\p{L}+)$/u;

/** With more words beside it, what is left open is a remark on something definite. */
const MOST_BESIDE = 3;
