import { absence } from '../shared/absence.ts';

export const failureMissing = absence({
  id: 'failure/missing',
  due: 'integrate',
  slots: (document) => [document.page.failure],
});
