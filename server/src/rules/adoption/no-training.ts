import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const adoptionNoTraining = absence({
  id: 'adoption/no-training',
  due: 'integrate',
  slots: (document) => inPart(document.page.adoption, 'training'),
});
