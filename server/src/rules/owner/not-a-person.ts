import { notAPerson } from '../shared/persons.ts';

export const ownerNotAPerson = notAPerson({
  id: 'owner/not-a-person',
  due: 'document',
  field: 'owner',
});
