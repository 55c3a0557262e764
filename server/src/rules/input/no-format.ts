import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const inputNoFormat = absence({
  id: 'input/no-format',
  due: 'document',
  slots: (document) => eachPart(document.page.input, 'format'),
});
