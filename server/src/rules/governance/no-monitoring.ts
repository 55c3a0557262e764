import { absence } from '../shared/absence.ts';
import { inPartOrAbsent } from '../shared/slots.ts';

export const governanceNoMonitoring = absence({
  id: 'governance/no-monitoring',
  due: 'measure',
  slots: (document) => inPartOrAbsent(document.page.governance, 'monitoring'),
});
