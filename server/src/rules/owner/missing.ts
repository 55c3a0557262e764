import { absence } from '../shared/absence.ts';

export const ownerMissing = absence({
  id: 'owner/missing',
  due: 'pilot',
  slots: (document) => [document.page.owner],
});
