import { absence } from '../shared/absence.ts';

export const teamMissing = absence({
  id: 'team/missing',
  due: 'hand-over',
  slots: (document) => [document.page.team],
});
