import { absence } from '../shared/absence.ts';

export const ownerMissing = absence({
  id: 'owner/missing',
  gate: 'ownership',
  due: 'pilot',
  slots: (document) => [document.page.owner],
});
