import { unknownPerson } from '../shared/directory.ts';

export const ownerUnknown = unknownPerson({
  id: 'owner/unknown',
  gate: 'ownership',
  due: 'document',
  field: 'owner',
});
