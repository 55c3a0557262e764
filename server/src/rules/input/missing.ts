import { absence } from '../shared/absence.ts';

export const inputMissing = absence({
  id: 'input/missing',
  gate: 'data',
  due: 'pilot',
  slots: (document) => [document.page.input],
});
