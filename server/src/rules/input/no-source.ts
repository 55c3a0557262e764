import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const inputNoSource = absence({
  id: 'input/no-source',
  due: 'document',
  slots: (document) => eachPart(document.page.input, 'source'),
});
