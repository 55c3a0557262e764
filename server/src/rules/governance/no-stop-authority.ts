import { absence } from '../shared/absence.ts';
import { inPartOrAbsent } from '../shared/slots.ts';

export const governanceNoStopAuthority = absence({
  id: 'governance/no-stop-authority',
  due: 'integrate',
  slots: (document) => inPartOrAbsent(document.page.governance, 'can-stop'),
});
