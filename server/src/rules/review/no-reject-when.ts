import { absence } from '../shared/absence.ts';
import { inPart } from '../shared/slots.ts';

export const reviewNoRejectWhen = absence({
  id: 'review/no-reject-when',
  due: 'document',
  slots: (document) => inPart(document.page.review, 'reject-when'),
});
