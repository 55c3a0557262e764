// One scalar, read as the kind that its field asks for.

import type { ChoiceKind, Kind } from '../language/kinds.ts';
import type { Path } from '../syntax/path.ts';
import type { ScalarNode, SyntaxNode } from '../syntax/tree.ts';
import type { BadValue, FileMention, PlaceholderMention, StructureFault } from './faults.ts';
import type { SlotState } from './slot.ts';
import { isAnswer, isPlaceholder } from './values/answer.ts';
import { formatDate, readDate, suggestDate } from './values/date.ts';
import { readDuration, suggestDuration } from './values/duration.ts';
import { readFile } from './values/file.ts';
import { readPerson, suggestPerson } from './values/person.ts';
import { readQuantity } from './values/quantity.ts';
import { nearest } from './values/text.ts';

/** Where the reader collects what it notices. */
export interface Notes {
  fault(fault: StructureFault): void;
  file(mention: FileMention): void;
  placeholder(mention: PlaceholderMention): void;
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
export function readScalar(kind: Kind, node: ScalarNode, place: Place, notes: Notes): ScalarSlot {
  const text = node.text.trim();
  const unclear: ScalarSlot = { state: 'unclear', ...place, text };
  const present = (value: unknown): ScalarSlot => ({ state: 'present', ...place, text, value });
  const bad = (rule: BadValue['rule'], suggestion?: string): ScalarSlot => {
    notes.fault({ rule, path: place.path, text, ...(suggestion === undefined ? {} : { suggestion }) });
    return unclear;
  };
  if (isPlaceholder(text)) {
    notes.placeholder({ path: place.path, text });
    return { state: 'placeholder', ...place, text };
  }
  switch (kind.type) {
    case 'person': {
      const person = readPerson(text);
      return person.contactState === 'malformed' ? bad('page/bad-person', suggestPerson(text)) : present(person);
    }
    case 'file': {
      const reference = readFile(text, { textAllowed: kind.orText });
      if (reference.kind === 'relative') notes.file({ path: place.path, reference });
      return present(reference);
    }
    case 'choice':
      if (kind.values.includes(text)) return present(text);
      if (isAnswer(text)) return { state: 'answer', ...place, text };
      if (kind.meant?.(text) === undefined && kind.leaveToRule?.(text)) return unclear;
      notes.fault(unknownValue(place.path, text, kind));
      return unclear;
    case 'date': {
      const date = readDate(text);
      if (date) return present(date);
      if (isAnswer(text)) return { state: 'answer', ...place, text };
      const meant = suggestDate(text);
      return bad('page/bad-date', meant && formatDate(meant));
    }
    case 'duration':
    case 'quantity': {
      const read = kind.type === 'duration' ? readDuration(text) : readQuantity(text);
      if (read.state === 'known') return present(read.value);
      if (isAnswer(text)) return { state: 'answer', ...place, text };
      if (read.state === 'unclear' || (kind.type === 'quantity' && kind.reportedBy !== undefined)) return unclear;
      return kind.type === 'duration' ? bad('page/bad-duration', suggestDuration(text)) : bad('page/bad-quantity');
    }
    default:
      return present(text);
  }
}

function unknownValue(path: Path, text: string, kind: ChoiceKind): StructureFault {
  const near = kind.meant?.(text) ?? nearest(text, kind.values);
  return { rule: 'page/unknown-value', path, text, values: kind.values, ...(near === undefined ? {} : { near }) };
}
