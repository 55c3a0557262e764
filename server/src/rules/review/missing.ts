import { absence } from '../shared/absence.ts';

export const reviewMissing = absence({
  id: 'review/missing',
  gate: 'governance',
  due: 'pilot',
  slots: (document) => [document.page.review],
});
