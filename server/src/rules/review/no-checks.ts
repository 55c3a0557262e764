import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const reviewNoChecks = absence({
  id: 'review/no-checks',
  due: 'document',
  slots: (document) => inPart(document.page.review, 'checks'),
});
