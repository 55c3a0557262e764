import { absence } from '../shared/absence.ts';
import { formatDate } from '../../model/values/date.ts';

export const stageNoStart = absence({
  id: 'stage/no-start',
  gate: 'ownership',
  due: 'document',
  slots: (document) => [document.page.started],
  value: (_document, context) => formatDate(context.today),
});
