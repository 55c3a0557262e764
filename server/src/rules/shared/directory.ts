// The family of rules that hold the two owners against the people directory of the configuration.

import type { YamlValue } from '../../edit/operations.ts';
import type { KnownPerson } from '../../language/configuration.ts';
import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { compareDates } from '../../model/values/date.ts';
import type { PlainDate } from '../../model/values/date.ts';
import { nearest } from '../../model/values/text.ts';
import { samePerson } from '../../model/values/person.ts';
import type { PersonText } from '../../model/values/person.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { rule } from '../rule.ts';
import type { Context, Fact, Fix, Rule } from '../rule.ts';
import { fix, replaceBy, set } from './fixes.ts';
import { emptied, namesPerson, somebodyElse } from './persons.ts';
import type { About } from './persons.ts';

interface DirectoryFact extends Fact {
  readonly name: string;
  readonly left?: PlainDate;
  /** Whoever of the directory is most likely meant. */
  readonly near?: string;
}

/** Somebody whom nobody knows. A role is found by its contact only; whether it is anybody's else is *cannot tell*. */
export function unknownPerson(about: About): Rule {
  return directoryRule(about, (person, { people = [] }) => {
    if (found(person, people)) return undefined;
    if (person.is === 'role') return { answer: 'cannot-tell' };
    const near = nearest(
      person.name ?? '',
      people.flatMap((known) => known.person.name ?? []),
    );
    return near === undefined ? {} : { near };
  });
}

/** Somebody who is gone. */
export function leftPerson(about: About): Rule {
  return directoryRule(about, (person, { people = [], today }) => {
    const left = found(person, people)?.left;
    return left !== undefined && compareDates(left, today) <= 0 ? { left } : undefined;
  });
}

/** A rule that says nothing where there is no directory, or where the field names no person. */
function directoryRule(
  { id, due, field }: About,
  judge: (person: PersonText, context: Context) => Pick<DirectoryFact, 'answer' | 'left' | 'near'> | undefined,
): Rule {
  return rule<DirectoryFact>({
    id,
    due,
    // Somebody went, or came too late for the list: nothing was skipped.
    countsAsSkipped: false,
    *check(document, context) {
      const slot = document.page[field];
      const person = slot.value;
      if (!context.people || !person || !namesPerson(slot, document, context)) return;
      const verdict = judge(person, context);
      if (verdict) yield { path: slot.path, name: person.name ?? person.text, ...verdict };
    },
    message: ({ name, left }) => say(id, { name, ...(left !== undefined && { left }) }),
    fixes: ({ near, path }, document, context) => [
      ...replaceBy(path, near),
      ...(field === 'owner' ? bySecondOwner(document, context) : somebodyElse(document.page[field], context)),
    ],
  });
}

/** The entry of a person: found by a contact, else by the name. Of two people of one name the one who is there counts. */
function found(person: PersonText, people: readonly KnownPerson[]): KnownPerson | undefined {
  const byContact = people.find((known) => samePerson({ ...person, is: 'bare-contact' }, known.person));
  if (byContact) return byContact;
  const named = people.filter((known) => samePerson(person, known.person));
  return named.find(({ left }) => left === undefined) ?? named[0];
}

/** The second owner takes over, where that is somebody who is there; who comes second then is left to be written. */
function bySecondOwner(document: WorkflowDocument, context: Context): readonly Fix[] {
  const slot = document.page['second-owner'];
  const node = resolveAlias(slot.node);
  const person = slot.value;
  const entry = person && found(person, context.people ?? []);
  if (!node || !person || !namesPerson(slot, document, context) || !entry) return [];
  if (entry.left !== undefined && compareDates(entry.left, context.today) <= 0) return [];
  const title = say('fix.second-owner', { name: person.name ?? person.text });
  return fix(title, set(['owner'], valueIn(node)), ...emptied(slot, context));
}

/** What is written, to be written elsewhere. */
function valueIn(node: SyntaxNode | undefined): YamlValue {
  const written = resolveAlias(node);
  if (!written) return null;
  if (written.kind === 'scalar') return written.text;
  if (written.kind === 'sequence') return written.items.map(({ value }) => valueIn(value));
  return Object.fromEntries(written.entries.map(({ key, value }) => [key.text, valueIn(value)]));
}
