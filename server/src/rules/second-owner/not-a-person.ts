import { notAPerson } from '../shared/persons.ts';

export const secondOwnerNotAPerson = notAPerson({
  id: 'second-owner/not-a-person',
  due: 'hand-over',
  field: 'second-owner',
});
