import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const adoptionNoFeedback = absence({
  id: 'adoption/no-feedback',
  due: 'measure',
  slots: (document) => inPart(document.page.adoption, 'feedback'),
});
