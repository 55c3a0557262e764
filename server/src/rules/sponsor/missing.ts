import { absence } from '../shared/absence.ts';

export const sponsorMissing = absence({
  id: 'sponsor/missing',
  gate: 'adoption',
  due: 'hand-over',
  slots: (document) => [document.page.sponsor],
});
