import { absence } from '../shared/absence.ts';
import { anyPart } from '../shared/slots.ts';

export const inputNoEdgeCases = absence({
  id: 'input/no-edge-cases',
  due: 'hand-over',
  slots: (document) => anyPart(document.page.input, 'edge-cases'),
});
