import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import { movesByHand } from '../../wording/by-hand.ts';
import { contentOf } from '../../wording/vagueness.ts';
import { rule } from '../rule.ts';
import { isStepsUnclear, stepFixes, stepTexts } from '../shared/manual-steps.ts';
import type { HandFact } from '../shared/manual-steps.ts';
import { namesOf } from '../shared/people.ts';
import { asWritten, reader, textOf } from '../shared/vague.ts';

export const manualStepsUndeclared = rule<HandFact>({
  id: 'manual-steps/undeclared',
  due: 'integrate',
  kind: 'judgement',
  *check(document, context) {
    const { state } = document.page['manual-steps'];
    // Without a list manual-steps/missing says it.
    if (state === 'absent' || state === 'placeholder' || isStepsUnclear(document)) return;
    const read = reader(context);
    const names = namesOf(document);
    const declared = new Set(stepTexts(document).flatMap((text) => contentOf(read(text)).map(({ stem }) => stem)));
    for (const slot of placesOf(document)) {
      const text = textOf(slot) ?? '';
      const sentence = read(text);
      const words = movesByHand(sentence, names, 'out');
      // A step that shares a word with the sentence may well be the one.
      const isDeclared = contentOf(sentence).some((word) => declared.has(word.stem) && !names.has(word.text));
      if (words !== undefined && !isDeclared) yield { path: slot.path, words: asWritten(text, words), sentence: text };
    }
  },
  message: ({ words }) => say('manual-steps/undeclared', { words }),
  fixes: stepFixes,
});

function placesOf({ page }: WorkflowDocument): readonly Slot<string>[] {
  return [
    ...partsOf(page.trigger).map(({ value }) => value.event),
    ...partsOf(page.task).map(({ value }) => value.does),
    ...partsOf(page.output).map(({ value }) => value.destination),
  ];
}
