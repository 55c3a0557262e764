import { absence } from '../shared/absence.ts';
import { inPartOrAbsent } from '../shared/slots.ts';

export const governanceNoDisclosure = absence({
  id: 'governance/no-disclosure',
  due: 'integrate',
  slots: (document) => inPartOrAbsent(document.page.governance, 'disclosure'),
});
