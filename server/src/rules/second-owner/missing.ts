import { absence } from '../shared/absence.ts';

export const secondOwnerMissing = absence({
  id: 'second-owner/missing',
  gate: 'ownership',
  due: 'hand-over',
  slots: (document) => [document.page['second-owner']],
});
