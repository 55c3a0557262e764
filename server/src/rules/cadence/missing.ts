import { absence } from '../shared/absence.ts';

export const cadenceMissing = absence({
  id: 'cadence/missing',
  due: 'measure',
  slots: (document) => [document.page.cadence],
});
