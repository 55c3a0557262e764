import { absence } from '../shared/absence.ts';

export const outputMissing = absence({
  id: 'output/missing',
  gate: 'integration',
  due: 'pilot',
  slots: (document) => [document.page.output],
});
