import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const adoptionUsersNotInvolved = absence({
  id: 'adoption/users-not-involved',
  due: 'hand-over',
  slots: (document) => inPart(document.page.adoption, 'users-involved'),
});
