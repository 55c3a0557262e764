import { absence } from '../shared/absence.ts';

export const cadenceMissing = absence({
  id: 'cadence/missing',
  gate: 'governance',
  due: 'measure',
  slots: (document) => [document.page.cadence],
});
