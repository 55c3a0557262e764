import { absence } from '../shared/absence.ts';
import { inPartOrAbsent } from '../shared/slots.ts';

export const governanceNoChangeLog = absence({
  id: 'governance/no-change-log',
  due: 'measure',
  slots: (document) => inPartOrAbsent(document.page.governance, 'change-log'),
});
