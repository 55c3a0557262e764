// The families `*/missing` and `*/no-<field>`: a part or a field that the stage asks for and that is not there.

import type { MessageId } from '../../messages/message.ts';
import { say } from '../../messages/message.ts';
import type { Gate, TrackStage } from '../../language/stages.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import type { Slot } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Context, Fact, Rule } from '../rule.ts';
import { set } from './fixes.ts';
import type { YamlValue } from '../../edit/operations.ts';
import { formatPath } from '../../syntax/path.ts';

interface Absence {
  readonly id: MessageId;
  readonly gate?: Gate;
  readonly due: TrackStage;
  /** The slots that must be there; a list, since a page may have several triggers, inputs and outputs. */
  readonly slots: (document: WorkflowDocument) => readonly Slot<unknown>[];
  /** The value that the fix inserts, where there is a better one than the language's skeleton. */
  readonly value?: (document: WorkflowDocument, context: Context, slot: Fact) => YamlValue | undefined;
  /** The inserted value is the one right answer, so the fix needs no look. */
  readonly safe?: true;
}

/** A rule for what must be there. A value that is *cannot tell* counts as such in the readiness. */
export function absence(definition: Absence): Rule {
  const { slots, value, safe = false, ...about } = definition;
  return rule({
    ...about,
    *check(document) {
      for (const slot of slots(document)) {
        if (slot.state === 'absent') yield { path: slot.path };
        else if (slot.state === 'unclear') yield { path: slot.path, answer: 'cannot-tell' as const };
      }
    },
    message: () => say(about.id),
    fixes: (fact, document, context) => [
      {
        title: say('fix.add', { field: formatPath(fact.path) }),
        operations: [set(fact.path, value?.(document, context, fact) ?? context.skeleton(fact.path))],
        safe,
      },
    ],
  });
}
