import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const outputNoDeadline = absence({
  id: 'output/no-deadline',
  due: 'integrate',
  slots: (document) => eachPart(document.page.output, 'within'),
});
