import { absence } from '../shared/absence.ts';

export const triggerMissing = absence({
  id: 'trigger/missing',
  due: 'pilot',
  slots: (document) => [document.page.trigger],
});
