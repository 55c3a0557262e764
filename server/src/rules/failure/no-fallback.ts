import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const failureNoFallback = absence({
  id: 'failure/no-fallback',
  due: 'integrate',
  slots: (document) => inPart(document.page.failure, 'fallback'),
});
