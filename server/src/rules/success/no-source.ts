import { absence } from '../shared/absence.ts';
import { eachMeasure } from '../shared/measures.ts';

export const successNoSource = absence({
  id: 'success/no-source',
  due: 'hand-over',
  slots: (document) => eachMeasure(document, 'source'),
});
