import { say } from '../../messages/message.ts';
import { itemsOf, valueOf } from '../../model/slot.ts';
import { samePerson } from '../../model/values/person.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { addToList } from '../shared/fixes.ts';
import { otherThanOwner } from '../shared/persons.ts';

interface OnlyBuilder extends Fact {
  readonly name: string;
}

export const reviewOnlyBuilder = rule<OnlyBuilder>({
  id: 'review/only-builder',
  due: 'measure',
  *check(document) {
    const owner = valueOf(document.page.owner);
    const reviewer = valueOf(document.page.review)?.reviewer;
    if (!owner || !reviewer) return;
    const people = itemsOf(reviewer);
    const isComplete = people.length > 0 && people.length === reviewer.value?.length;
    if (isComplete && people.every((person) => samePerson(person, owner))) {
      yield {
        path: reviewer.path,
        name: owner.name ?? owner.text,
        related: [{ path: ['owner'], message: say('related.owner') }],
      };
    }
  },
  message: ({ name }) => say('review/only-builder', { name }),
  fixes: (_fact, document, context) => {
    const path = ['review', 'reviewer'];
    return addToList(path, otherThanOwner(document) ?? context.skeleton([...path, 0]));
  },
});
