import { leftPerson } from '../shared/directory.ts';

export const secondOwnerLeft = leftPerson({
  id: 'second-owner/left',
  due: 'hand-over',
  field: 'second-owner',
});
