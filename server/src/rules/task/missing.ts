import { absence } from '../shared/absence.ts';

export const taskMissing = absence({
  id: 'task/missing',
  due: 'pilot',
  slots: (document) => [document.page.task],
});
