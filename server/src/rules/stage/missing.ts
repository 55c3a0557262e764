import { absence } from '../shared/absence.ts';

export const stageMissing = absence({
  id: 'stage/missing',
  gate: 'ownership',
  due: 'pilot',
  slots: (document) => [document.page.stage],
  value: () => 'pilot',
  safe: true,
});
