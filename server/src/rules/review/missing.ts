import { absence } from '../shared/absence.ts';

export const reviewMissing = absence({
  id: 'review/missing',
  due: 'pilot',
  slots: (document) => [document.page.review],
});
