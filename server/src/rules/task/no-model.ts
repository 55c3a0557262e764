import { absence } from '../shared/absence.ts';
import { anyPart } from '../shared/slots.ts';

export const taskNoModel = absence({
  id: 'task/no-model',
  due: 'hand-over',
  slots: (document) => anyPart(document.page.task, 'model'),
});
