import { absence } from '../shared/absence.ts';

export const teamMissing = absence({
  id: 'team/missing',
  gate: 'adoption',
  due: 'hand-over',
  slots: (document) => [document.page.team],
});
