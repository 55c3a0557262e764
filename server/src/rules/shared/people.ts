// The people that a document names.

import type { WorkflowDocument } from '../../model/document.ts';
import { itemsOf, valueOf } from '../../model/slot.ts';
import type { PersonText } from '../../model/values/person.ts';
import type { Names } from '../../wording/by-hand.ts';

/** Every word of their names, in lower case: how sentences on the page call them. */
export function namesOf(document: WorkflowDocument): Names {
  let names: ReadonlySet<string> | undefined;
  return { has: (name) => (names ??= readNames(document)).has(name) };
}

function readNames({ page }: WorkflowDocument): ReadonlySet<string> {
  const people: (PersonText | undefined)[] = [
    ...[page.owner, page['second-owner'], page.sponsor].map((slot) => valueOf(slot)),
    ...itemsOf(valueOf(page.review)?.reviewer).filter(({ name }) => !/[.;]|(?:\S+ ){4}/u.test(name ?? '')),
    ...itemsOf(valueOf(page.failure)?.alert).filter(({ name }) => !/[.;]|(?:\S+ ){4}/u.test(name ?? '')),
  ];
  const names = people.flatMap((person) =>
    (person?.is === 'person' ? (person.name ?? '') : '').split(/[^\p{L}\p{M}'’]+/u),
  );
  return new Set(names.filter((name) => name.length > 1).map((name) => name.toLowerCase()));
}
