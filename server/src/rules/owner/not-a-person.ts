import { notAPerson } from '../shared/persons.ts';

export const ownerNotAPerson = notAPerson({
  id: 'owner/not-a-person',
  gate: 'ownership',
  due: 'document',
  field: 'owner',
});
