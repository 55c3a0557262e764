import { blank } from '../../edit/operations.ts';
import { absence } from '../shared/absence.ts';

export const manualStepsMissing = absence({
  id: 'manual-steps/missing',
  due: 'integrate',
  slots: (document) => [document.page['manual-steps']],
  // That there are none is for the author to say.
  value: () => blank('none, or the steps one by one'),
});
