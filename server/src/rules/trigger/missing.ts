import { absence } from '../shared/absence.ts';

export const triggerMissing = absence({
  id: 'trigger/missing',
  gate: 'integration',
  due: 'pilot',
  slots: (document) => [document.page.trigger],
});
