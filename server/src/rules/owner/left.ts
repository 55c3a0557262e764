import { leftPerson } from '../shared/directory.ts';

export const ownerLeft = leftPerson({
  id: 'owner/left',
  gate: 'ownership',
  due: 'document',
  field: 'owner',
});
