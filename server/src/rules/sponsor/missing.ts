import { absence } from '../shared/absence.ts';

export const sponsorMissing = absence({
  id: 'sponsor/missing',
  due: 'hand-over',
  slots: (document) => [document.page.sponsor],
});
