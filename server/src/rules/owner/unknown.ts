import { unknownPerson } from '../shared/directory.ts';

export const ownerUnknown = unknownPerson({
  id: 'owner/unknown',
  due: 'document',
  field: 'owner',
});
