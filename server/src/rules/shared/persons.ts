// The family of rules about the two people who answer for a workflow: owner and second owner.

import type { TrackStage } from '../../language/stages.ts';
import type { MessageId } from '../../messages/message.ts';
import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import type { PersonText } from '../../model/values/person.ts';
import { samePerson } from '../../model/values/person.ts';
import { blank } from '../../edit/operations.ts';
import type { Operation } from '../../edit/operations.ts';
import { formatPath } from '../../syntax/path.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import { rule } from '../rule.ts';
import type { Context, Fact, Fix, Rule } from '../rule.ts';
import { fix, set, writeInstead } from './fixes.ts';
import { systemsOf } from './systems.ts';

/** Which of the two a rule is about, and when it is due. */
export interface About {
  readonly id: MessageId;
  readonly due: TrackStage;
  readonly field: 'owner' | 'second-owner';
}

interface PersonFact extends Fact {
  readonly text: string;
}

/** Whether what stands there names a person: one name, or a role with a contact. Undefined is *cannot tell*. */
export function namesPerson(
  slot: Slot<PersonText>,
  document: WorkflowDocument,
  { systems }: Pick<Context, 'systems'>,
): boolean | undefined {
  if (slot.state === 'unclear' || slot.state === 'absent') return undefined;
  const person = slot.value;
  if (!person) return false;
  const text = person.text.trim().toLowerCase();
  if (systemsOf(document).has(text) || systems.some((system) => system.toLowerCase() === text)) return false;
  if (person.is === 'role') return person.contacts.length > 0;
  return person.is === 'person' || person.is === 'bare-contact';
}

/** A group, a role without a contact, a vendor, a placeholder. */
export function notAPerson({ id, due, field }: About): Rule {
  return rule<PersonFact>({
    id,
    due,
    *check(document, context) {
      const slot = document.page[field];
      if (slot.state === 'absent') return;
      const path = slot.path;
      const answer = namesPerson(slot, document, context);
      if (answer === undefined) yield { path, answer: 'cannot-tell', text: '' };
      else if (!answer) yield { path, text: slot.text ?? '' };
    },
    message: (fact) => say(id, { text: fact.text }),
    fixes: (fact, document, context) => namedInstead(fact, field, document, context),
  });
}

/** A person nobody could send an alert to. */
export function noContact({ id, due, field }: About): Rule {
  return rule<PersonFact>({
    id,
    due,
    *check(document, context) {
      const slot = document.page[field];
      const person = slot.value;
      if (!namesPerson(slot, document, context) || !person || person.contactState === 'some') return;
      if (person.contactState === 'unclear') yield { path: slot.path, answer: 'cannot-tell', text: person.text };
      else yield { path: slot.path, text: withoutBracket(person.text) };
    },
    message: (fact) => say(id, { name: fact.text }),
    fixes: (fact, document) => addContact(fact, document.page[field]),
  });
}

function addContact({ path, text: name }: PersonFact, { node }: Slot<PersonText>): readonly Fix[] {
  const isMapping = node?.kind === 'mapping';
  const value = isMapping ? blank('contact') : blank('contact', `${name} <`, '>');
  return fix(say('fix.add-contact', { name }), set(isMapping ? [...path, 'contact'] : path, value));
}

/** A blank for the name of one person: what stands there stays as the role, or as the contact. */
function namedInstead(
  fact: PersonFact,
  field: About['field'],
  document: WorkflowDocument,
  context: Context,
): readonly Fix[] {
  const slot = document.page[field];
  const { is, contacts = [], role } = slot.value ?? {};
  if (is === 'role') return addContact(fact, slot);
  if ((is !== 'group' && is !== 'channel') || role !== undefined) return writeInstead(fact, document, context);
  const text = withoutBracket(fact.text);
  const kept = {
    ...(is === 'group' && { role: text }),
    ...(contacts.length > 0 && { contact: contacts.join(', ') }),
  };
  const title = say('fix.write', { field: `${field}.name` });
  const name = blank('name');
  return slot.node?.kind === 'mapping'
    ? fix(title, set([field, 'name'], name), set([field, 'role'], text))
    : fix(title, set([field], { name, ...kept }));
}

/** Leaves a blank for somebody else, in a mapping in each of its fields, so that comments between them stay. */
export function emptied({ path, node: written }: Slot<PersonText>, context: Context): readonly Operation[] {
  const node = resolveAlias(written);
  return node?.kind === 'mapping'
    ? node.entries.map(({ key }) => set([...path, key.text], blank(key.text)))
    : [set(path, context.skeleton(path))];
}

/** Somebody else than the one who is named there. */
export function somebodyElse(slot: Slot<PersonText>, context: Context): readonly Fix[] {
  return fix(say('fix.write', { field: formatPath(slot.path) }), ...emptied(slot, context));
}

/** What the second owner is called, where that is somebody else than the owner. */
export function otherThanOwner(document: WorkflowDocument): string | undefined {
  return bothPersons(document, 'second-owner', 'owner') ? undefined : valueOf(document.page['second-owner'])?.name;
}

/** The text without `<todo>` at its end, where the contact is to come. */
function withoutBracket(text: string): string {
  const bracket = text.lastIndexOf('<');
  return bracket > 0 && text.endsWith('>') ? text.slice(0, bracket).trim() : text;
}

/** Two fields that must not name the same person; silent where either is no person at all. */
export function bothPersons(
  document: WorkflowDocument,
  one: 'owner' | 'second-owner',
  other: 'owner' | 'sponsor',
): boolean {
  const [a, b] = [document.page[one], document.page[other]];
  return (
    a.state === 'present' &&
    b.state === 'present' &&
    a.value !== undefined &&
    b.value !== undefined &&
    samePerson(a.value, b.value)
  );
}
