import { noContact } from '../shared/persons.ts';

export const ownerNoContact = noContact({
  id: 'owner/no-contact',
  gate: 'ownership',
  due: 'hand-over',
  field: 'owner',
});
