import { unknownPerson } from '../shared/directory.ts';

export const secondOwnerUnknown = unknownPerson({
  id: 'second-owner/unknown',
  due: 'hand-over',
  field: 'second-owner',
});
