import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const failureNoEscalation = absence({
  id: 'failure/no-escalation',
  due: 'measure',
  slots: (document) => inPart(document.page.failure, 'escalate-to'),
});
