import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import { bothPersons, somebodyElse } from '../shared/persons.ts';

export const secondOwnerSameAsOwner = rule({
  id: 'second-owner/same-as-owner',
  due: 'document',
  *check(document) {
    if (!bothPersons(document, 'second-owner', 'owner')) return;
    yield { path: document.page['second-owner'].path, related: [{ path: ['owner'], message: say('related.owner') }] };
  },
  message: () => say('second-owner/same-as-owner'),
  fixes: (_fact, { page }, context) => somebodyElse(page['second-owner'], context),
});
