import { absence } from '../shared/absence.ts';
import { eachPart } from '../shared/slots.ts';

export const inputNoSensitivity = absence({
  id: 'input/no-sensitivity',
  due: 'integrate',
  slots: (document) => eachPart(document.page.input, 'sensitivity'),
});
