// Meaning room: what is written in a field, and since when it is asked for.

import { ASKED_FOR } from '../language/asked-for.generated.ts';
import { fieldName } from '../language/field-name.ts';
import type { Kind } from '../language/kinds.ts';
import { mappingIn } from '../language/lookup.ts';
import { rankOf, TRACK } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Path } from '../syntax/path.ts';

/** The kind of a value in a few words. */
export function kindWords(kind: Kind): Message {
  switch (kind.type) {
    case 'person':
      return say(
        ({ person: 'editor.kind.person', role: 'editor.kind.role', any: 'editor.kind.anybody' } as const)[kind.accepts],
      );
    case 'file':
      return say(kind.orText ? 'editor.kind.file-or-text' : 'editor.kind.file');
    case 'choice':
      return say('editor.kind.choice', { count: kind.values.length });
    case 'list':
      return mappingIn(kind.of)
        ? say('editor.kind.entries')
        : say('editor.kind.list', { kind: textOf(kindWords(kind.of)) });
    case 'parts':
      return kindWords(kind.of);
    case 'none-or-list':
      return say('editor.kind.none-or-fields');
    case 'mapping':
      return say(kind.line === undefined ? 'editor.kind.fields' : 'editor.kind.line-or-fields');
    default:
      return say(`editor.kind.${kind.type}`);
  }
}

/** The rules that ask for a field, in the order of the contract; page/missing-field, which no stage decides, is none. */
export function rulesAskingFor(path: Path): readonly Rule[] {
  const ids = ASKED_FOR[fieldName(path)] ?? [];
  return RULES.filter(({ id, kind }) => ids.includes(id) && kind !== 'structure');
}

/** The stage from which a field is asked for; undefined when no stage asks for it. */
export function dueStage(path: Path): TrackStage | undefined {
  const stages = rulesAskingFor(path).flatMap(({ due }) => TRACK.find((stage) => stage === due) ?? []);
  return stages.sort((a, b) => rankOf(a) - rankOf(b))[0];
}
