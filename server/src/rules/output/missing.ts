import { absence } from '../shared/absence.ts';

export const outputMissing = absence({
  id: 'output/missing',
  due: 'pilot',
  slots: (document) => [document.page.output],
});
