import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const outputNoSystem = absence({
  id: 'output/no-system',
  due: 'document',
  slots: (document) => eachPart(document.page.output, 'system'),
});
