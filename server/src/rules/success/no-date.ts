import { absence } from '../shared/absence.ts';
import { eachMeasure } from '../shared/measures.ts';

export const successNoDate = absence({
  id: 'success/no-date',
  due: 'document',
  slots: (document) => eachMeasure(document, 'by'),
});
