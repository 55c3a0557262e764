import { absence } from '../shared/absence.ts';
import { anyPart } from '../shared/slots.ts';

export const taskNoLimits = absence({
  id: 'task/no-limits',
  due: 'hand-over',
  slots: (document) => anyPart(document.page.task, 'never'),
});
