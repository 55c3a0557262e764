// Names room: what a name is: somebody or something that a document names, with every place that does.

import type { WrittenWords } from '../edit/words.ts';
import type { PersonText } from '../model/values/person.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';

/** A name, a role or a contact, as it stands in a value. */
export type Words = WrittenWords;

/** One place that names somebody or something. */
export interface Occurrence {
  readonly path: Path;
  /** What to show: the name, else the contact, else the whole value. */
  readonly range: TextRange;
  /** All that stands there about it; a cursor in it is at this place. */
  readonly extent: TextRange;
  /** An alias stands there for the value. */
  readonly isAlias: boolean;
  /** What it is called there; a person may be known by a contact alone. */
  readonly label?: Words;
  /** It is called by a role that one person holds. */
  readonly isRole: boolean;
  readonly contacts: readonly Words[];
  /** The whole person, where the value is nothing else; a sentence says more than that. */
  readonly person?: PersonText;
}

export interface Name {
  readonly kind: 'person' | 'system' | 'measure';
  /** What it is called where that is said best. */
  readonly text: string;
  /** The place that says what it is: a person's contact, a measure's numbers; else the first. One of `occurrences`. */
  readonly definition: Occurrence;
  /** In page order; never empty. */
  readonly occurrences: readonly Occurrence[];
}

/** A person by name, by role or by contact. */
export interface PersonName extends Name {
  readonly kind: 'person';
  /** As written at the place that says most. */
  readonly person: PersonText;
}

/** A name, and at which of its places somebody is. */
export interface NameHere {
  readonly name: Name;
  readonly here: Occurrence;
}
