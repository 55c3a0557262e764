import { absence } from '../shared/absence.ts';
import { anyPart } from '../shared/slots.ts';

export const inputNoExample = absence({
  id: 'input/no-example',
  due: 'hand-over',
  slots: (document) => anyPart(document.page.input, 'example'),
});
