import { absence } from '../shared/absence.ts';

export const adoptionMissing = absence({
  id: 'adoption/missing',
  due: 'hand-over',
  slots: (document) => [document.page.adoption],
});
