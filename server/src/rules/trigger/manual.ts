import { say } from '../../messages/message.ts';
import type { Trigger, WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { startsByHand } from '../../wording/by-hand.ts';
import type { Names } from '../../wording/by-hand.ts';
import type { Sentence } from '../../wording/sentence.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { ask } from '../shared/fixes.ts';
import { namesOf } from '../shared/people.ts';
import { asWritten, reader, textOf } from '../shared/vague.ts';

interface Manual extends Fact {
  /** The words that say so; none where `kind` does. */
  readonly words?: string;
}

export const triggerManual = rule<Manual>({
  id: 'trigger/manual',
  due: 'integrate',
  *check(document, context) {
    const read = reader(context);
    const names = namesOf(document);
    const found = partsOf(document.page.trigger).map(({ value }) => manual(value, read, names));
    // One event among them is enough, and so is one that cannot be read.
    if (found.length === allTriggers(document) && found.every((fact) => fact !== undefined)) {
      yield* found;
    }
  },
  message: ({ words }) => (words === undefined ? say('trigger/manual') : say('trigger/manual#words', { words })),
  fixes: ask,
});

/** What says that this trigger is manual. Words are judged only where no `kind` says what it is. */
function manual(
  { event, kind, schedule }: Trigger,
  read: (text: string) => Sentence,
  names: Names,
): Manual | undefined {
  if (valueOf(kind) === 'manual') return { path: kind.path };
  if (kind.state !== 'absent' || schedule.state === 'present') return undefined;
  const text = textOf(event);
  const words = text === undefined ? undefined : startsByHand(read(text), names);
  return words === undefined ? undefined : { path: event.path, words: asWritten(text ?? '', words), atMost: 'warning' };
}

function allTriggers({ page }: WorkflowDocument): number {
  return (valueOf(page.trigger) ?? []).length;
}
