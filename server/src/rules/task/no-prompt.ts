import { absence } from '../shared/absence.ts';
import { anyPart } from '../shared/slots.ts';

export const taskNoPrompt = absence({
  id: 'task/no-prompt',
  due: 'document',
  slots: (document) => anyPart(document.page.task, 'prompt'),
});
