import { leftPerson } from '../shared/directory.ts';

export const secondOwnerLeft = leftPerson({
  id: 'second-owner/left',
  gate: 'ownership',
  due: 'hand-over',
  field: 'second-owner',
});
