import { absence } from '../shared/absence.ts';

export const workflowNoPurpose = absence({
  id: 'workflow/no-purpose',
  gate: 'value',
  due: 'document',
  slots: (document) => [document.page.purpose],
});
