import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const inputNoDataOwner = absence({
  id: 'input/no-data-owner',
  due: 'integrate',
  slots: (document) => eachPart(document.page.input, 'data-owner'),
});
