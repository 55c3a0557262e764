import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const adoptionNoWorkStandard = absence({
  id: 'adoption/no-work-standard',
  due: 'integrate',
  slots: (document) => inPart(document.page.adoption, 'work-standard'),
});
