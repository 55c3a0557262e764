import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const failureNoDetection = absence({
  id: 'failure/no-detection',
  due: 'measure',
  slots: (document) => inPart(document.page.failure, 'detect'),
});
