import { absence } from '../shared/absence.ts';

export const inputMissing = absence({
  id: 'input/missing',
  due: 'pilot',
  slots: (document) => [document.page.input],
});
