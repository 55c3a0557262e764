import { absence } from '../shared/absence.ts';

export const successMissing = absence({
  id: 'success/missing',
  gate: 'value',
  due: 'document',
  slots: (document) => [document.page.success],
});
