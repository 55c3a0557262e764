import { absence } from '../shared/absence.ts';

export const manualStepsMissing = absence({
  id: 'manual-steps/missing',
  gate: 'integration',
  due: 'integrate',
  slots: (document) => [document.page['manual-steps']],
});
