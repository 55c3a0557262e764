import { absence } from '../shared/absence.ts';
import { eachMeasure } from '../shared/measures.ts';

export const successNoBaseline = absence({
  id: 'success/no-baseline',
  due: 'document',
  slots: (document) => eachMeasure(document, 'baseline'),
});
