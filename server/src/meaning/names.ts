// Meaning room: the persons, systems and measures that a document names, and where.

import type { WorkflowDocument } from '../model/document.ts';
import { partsOf, valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import { samePerson } from '../model/values/person.ts';
import type { PersonText } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import { measuresOf } from '../rules/shared/measures.ts';
import type { Path } from '../syntax/path.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { writtenSlots } from './slots.ts';

/** One place at which a name stands. */
export interface Mention {
  readonly path: Path;
  /** The value as it is written. */
  readonly node: SyntaxNode;
}

export interface PersonMention extends Mention {
  readonly person: PersonText;
}

/** A person with every place that names them, in page order; `person` is the mention that says most. */
export interface NamedPerson {
  readonly person: PersonText;
  readonly mentions: readonly PersonMention[];
}

/** A system or a measure with every place that names it, in page order. */
export interface NamedThing {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Every place that names a person, or a role or contact that stands for one, in page order. */
export function personMentions(document: WorkflowDocument): readonly PersonMention[] {
  const mentions: PersonMention[] = [];
  for (const { slot, kind, inSentence } of writtenSlots(document)) {
    if (kind.type !== 'person' || inSentence || slot.state !== 'present' || !slot.node) continue;
    if (isPerson(slot.value) && NAMES_SOMEBODY.has(slot.value.is)) {
      mentions.push({ path: slot.path, node: slot.node, person: slot.value });
    }
  }
  return mentions;
}

/** The persons of a document, the one named first first. */
export function personsIn(document: WorkflowDocument): readonly NamedPerson[] {
  const persons: { person: PersonText; mentions: PersonMention[] }[] = [];
  for (const mention of personMentions(document).slice(0, MOST_MENTIONS)) {
    const known = persons.find(({ mentions }) => mentions.some(({ person }) => samePerson(person, mention.person)));
    if (!known) persons.push({ person: mention.person, mentions: [mention] });
    else {
      known.mentions.push(mention);
      if (saysMore(mention.person, known.person)) known.person = mention.person;
    }
  }
  return persons;
}

/** The systems of triggers and outputs. */
export function systemsIn({ page }: WorkflowDocument): readonly NamedThing[] {
  const parts = [...partsOf(page.trigger), ...partsOf(page.output)];
  return things(parts.map(({ value }) => value.system));
}

/** The measures of `success`, and where the results on the record name them. */
export function measuresIn(document: WorkflowDocument): readonly NamedThing[] {
  const record = valueOf(document.page.record);
  const results = record ? partsOf(record.results).map(({ value }) => value.metric) : [];
  const own = measuresOf(document).map(({ value }) => value.metric);
  const names = new Set(own.map((slot) => fold(valueOf(slot) ?? '')));
  return things([...own, ...results]).filter(({ text }) => names.has(fold(text)));
}

/** A page names a dozen people; grouping looks at no more places than this. */
const MOST_MENTIONS = 300;

const NAMES_SOMEBODY: ReadonlySet<PersonText['is']> = new Set<PersonText['is']>(['person', 'role', 'bare-contact']);

function things(slots: readonly Slot<string>[]): readonly NamedThing[] {
  const found = new Map<string, { text: string; mentions: Mention[] }>();
  for (const slot of slots) {
    const text = valueOf(slot);
    if (text === undefined || !slot.node) continue;
    const key = fold(text);
    const known = found.get(key);
    if (known) known.mentions.push({ path: slot.path, node: slot.node });
    else found.set(key, { text, mentions: [{ path: slot.path, node: slot.node }] });
  }
  return [...found.values()];
}

/** Whether one text tells more of a person than another: a name before a contact before neither. */
function saysMore(one: PersonText, other: PersonText): boolean {
  const score = ({ name, contacts }: PersonText): number =>
    (name === undefined ? 0 : 2) + (contacts.length > 0 ? 1 : 0);
  return score(one) > score(other);
}

function isPerson(value: unknown): value is PersonText {
  return typeof value === 'object' && value !== null && 'contacts' in value && 'is' in value;
}
