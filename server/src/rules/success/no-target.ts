import { absence } from '../shared/absence.ts';
import { eachMeasure } from '../shared/measures.ts';

export const successNoTarget = absence({
  id: 'success/no-target',
  due: 'document',
  slots: (document) => eachMeasure(document, 'target'),
});
