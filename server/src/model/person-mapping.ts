// A person written as `{name, contact, role}`.

import { sortKeys } from './keys.ts';
import type { Notes } from './scalars.ts';
import type { Slot } from './slot.ts';
import { PERSON } from '../language/page.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingNode, SyntaxNode } from '../syntax/tree.ts';
import { isPlaceholder } from './values/answer.ts';
import { readPerson } from './values/person.ts';
import type { PersonText } from './values/person.ts';

interface Place {
  readonly path: Path;
  readonly node: SyntaxNode;
}

/** Reads the mapping form of a person; one without a name needs a role and a contact, else it is page/bad-person. */
export function readPersonMapping(node: MappingNode, place: Place, notes: Notes): Slot<PersonText> {
  const keys = sortKeys(node, PERSON, place.path);
  notes.faults.push(...keys.faults);
  const texts = (name: string): string[] => textsIn(keys.entries.get(name)?.value);
  const [name] = texts('name');
  const [role] = texts('role');
  const contacts = texts('contact');
  if (keys.faults.length > 0) return { state: 'unclear', ...place };
  const whom = name ?? (contacts.length > 0 ? role : undefined);
  if (whom === undefined) {
    notes.faults.push({ rule: 'page/bad-person', path: place.path, text: role ?? contacts.join(', ') });
    return { state: 'unclear', ...place };
  }
  if (isPlaceholder(whom)) {
    notes.placeholders.push({ path: place.path, text: whom });
    return { state: 'placeholder', ...place, text: whom };
  }
  const written = contacts.length > 0 ? `${whom} <${contacts.join(', ')}>` : whom;
  const read = notes.memory.recall(readPerson, written, readPerson);
  // What the author calls a name is a name, also where it reads like a role; a group stays one.
  const value: PersonText =
    name === undefined
      ? read
      : { ...read, is: read.is === 'group' ? read.is : 'person', name, ...(role === undefined ? {} : { role }) };
  return { state: 'present', ...place, value, text: written };
}

function textsIn(node: SyntaxNode | undefined): string[] {
  const written = resolveAlias(node);
  if (written?.kind === 'scalar')
    return written.value === null || written.text.trim() === '' ? [] : [written.text.trim()];
  if (written?.kind === 'sequence') return written.items.flatMap((item) => textsIn(item.value));
  return [];
}
