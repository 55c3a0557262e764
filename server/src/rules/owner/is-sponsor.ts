import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import { bothPersons, somebodyElse } from '../shared/persons.ts';

export const ownerIsSponsor = rule({
  id: 'owner/is-sponsor',
  due: 'integrate',
  *check(document) {
    if (!bothPersons(document, 'owner', 'sponsor')) return;
    yield { path: document.page.owner.path, related: [{ path: ['sponsor'], message: say('related.sponsor') }] };
  },
  message: () => say('owner/is-sponsor'),
  fixes: (_fact, document, context) => somebodyElse(document.page.sponsor, context),
});
