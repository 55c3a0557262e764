import { absence } from '../shared/absence.ts';
import { inPartOrAbsent } from '../shared/slots.ts';

export const governanceNoRisk = absence({
  id: 'governance/no-risk',
  due: 'hand-over',
  slots: (document) => inPartOrAbsent(document.page.governance, 'risk'),
});
