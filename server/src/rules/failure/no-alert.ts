import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const failureNoAlert = absence({
  id: 'failure/no-alert',
  due: 'integrate',
  slots: (document) => inPart(document.page.failure, 'alert'),
});
