import { leftPerson } from '../shared/directory.ts';

export const ownerLeft = leftPerson({
  id: 'owner/left',
  due: 'document',
  field: 'owner',
});
