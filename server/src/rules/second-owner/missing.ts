import { absence } from '../shared/absence.ts';

export const secondOwnerMissing = absence({
  id: 'second-owner/missing',
  due: 'hand-over',
  slots: (document) => [document.page['second-owner']],
});
