import { say } from '../../messages/message.ts';
import { partsOf } from '../../model/slot.ts';
import { movesByHand } from '../../wording/by-hand.ts';
import { rule } from '../rule.ts';
import { isAnswered, isStepsUnclear, stepFixes } from '../shared/manual-steps.ts';
import type { HandFact } from '../shared/manual-steps.ts';
import { namesOf } from '../shared/people.ts';
import { asWritten, reader, textOf } from '../shared/vague.ts';

export const inputManualTransfer = rule<HandFact>({
  id: 'input/manual-transfer',
  due: 'integrate',
  kind: 'judgement',
  *check(document, context) {
    // A step that is declared with its plan, or with the reason to keep it, is the answer.
    if (isStepsUnclear(document) || isAnswered(document)) return;
    const read = reader(context);
    const names = namesOf(document);
    for (const { value } of partsOf(document.page.input)) {
      for (const slot of [value.source, value.access]) {
        const sentence = textOf(slot) ?? '';
        const words = movesByHand(read(sentence), names, 'in');
        if (words !== undefined) yield { path: slot.path, words: asWritten(sentence, words), sentence };
      }
    }
  },
  message: ({ words }) => say('input/manual-transfer', { words }),
  fixes: stepFixes,
});
