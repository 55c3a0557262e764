import { unknownPerson } from '../shared/directory.ts';

export const secondOwnerUnknown = unknownPerson({
  id: 'second-owner/unknown',
  gate: 'ownership',
  due: 'hand-over',
  field: 'second-owner',
});
