import { noContact } from '../shared/persons.ts';

export const ownerNoContact = noContact({
  id: 'owner/no-contact',
  due: 'hand-over',
  field: 'owner',
});
