// One scalar, read as the kind that its field asks for.

import type { ChoiceKind, Kind } from '../language/kinds.ts';
import type { Path } from '../syntax/path.ts';
import type { ScalarNode, SyntaxNode } from '../syntax/tree.ts';
import type { BadValue, FileMention, PlaceholderMention, StructureFault } from './faults.ts';
import type { Memory, ReadText } from './memory.ts';
import type { SlotState } from './slot.ts';
import { isAnswer, isPlaceholder } from './values/answer.ts';
import { formatDate, readDate, suggestDate } from './values/date.ts';
import { readDuration, suggestDuration } from './values/duration.ts';
import { readFile } from './values/file.ts';
import { readPerson, suggestPerson } from './values/person.ts';
import { readQuantity } from './values/quantity.ts';
import { nearest } from './values/text.ts';

/** Where the reader collects what it notices, and what it knows from before. */
export interface Notes {
  readonly memory: Memory;
  readonly faults: StructureFault[];
  readonly files: FileMention[];
  readonly placeholders: PlaceholderMention[];
}

interface Place {
  readonly path: Path;
  readonly node: SyntaxNode;
}

interface ScalarSlot extends Place {
  state: SlotState;
  value?: unknown;
  readonly text: string;
}

/** Reads a scalar with something in it. A value that cannot be read as its kind is noted and *cannot tell*. */
export function readScalar(kind: Kind, node: ScalarNode, { path, node: written }: Place, notes: Notes): ScalarSlot {
  const text = node.text.trim();
  const { state, value, fault, file } = notes.memory.recall(kind, text, (words) => readText(kind, words));
  if (fault) notes.faults.push({ ...fault, path });
  if (file) notes.files.push({ path, reference: file });
  if (state === 'placeholder') notes.placeholders.push({ path, text });
  return state === 'present' ? { state, path, node: written, text, value } : { state, path, node: written, text };
}

/** What a text says where a kind is asked for. */
function readText(kind: Kind, text: string): ReadText {
  const bad = (rule: BadValue['rule'], suggestion?: string): ReadText => ({
    state: 'unclear',
    fault: { rule, text, ...(suggestion === undefined ? {} : { suggestion }) },
  });
  if (isPlaceholder(text)) return { state: 'placeholder' };
  switch (kind.type) {
    case 'person': {
      const person = readPerson(text);
      return person.contactState === 'malformed' ? bad('page/bad-person', suggestPerson(text)) : present(person);
    }
    case 'file': {
      const reference = readFile(text, { textAllowed: kind.orText });
      return { ...present(reference), ...(reference.kind === 'relative' && { file: reference }) };
    }
    case 'choice':
      if (kind.values.includes(text)) return present(text);
      if (isAnswer(text)) return { state: 'answer' };
      if (kind.meant?.(text) === undefined && kind.leaveToRule?.(text)) return { state: 'unclear' };
      return { state: 'unclear', fault: unknownValue(text, kind) };
    case 'date': {
      const date = readDate(text);
      if (date) return present(date);
      if (isAnswer(text)) return { state: 'answer' };
      const meant = suggestDate(text);
      return bad('page/bad-date', meant && formatDate(meant));
    }
    case 'duration':
    case 'quantity': {
      const read = kind.type === 'duration' ? readDuration(text) : readQuantity(text);
      if (read.state === 'known') return present(read.value);
      if (isAnswer(text)) return { state: 'answer' };
      if (read.state === 'unclear' || (kind.type === 'quantity' && kind.reportedBy !== undefined))
        return { state: 'unclear' };
      return kind.type === 'duration' ? bad('page/bad-duration', suggestDuration(text)) : bad('page/bad-quantity');
    }
    default:
      return present(text);
  }
}

function present(value: unknown): ReadText {
  return { state: 'present', value };
}

function unknownValue(text: string, kind: ChoiceKind): NonNullable<ReadText['fault']> {
  const near = kind.meant?.(text) ?? nearest(text, kind.values);
  return { rule: 'page/unknown-value', text, values: kind.values, ...(near === undefined ? {} : { near }) };
}
