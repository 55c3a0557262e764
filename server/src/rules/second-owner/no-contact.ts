import { noContact } from '../shared/persons.ts';

export const secondOwnerNoContact = noContact({
  id: 'second-owner/no-contact',
  due: 'hand-over',
  field: 'second-owner',
});
