import { valueOf } from '../../model/slot.ts';
import { absence } from '../shared/absence.ts';

export const successMissing = absence({
  id: 'success/missing',
  due: 'document',
  slots: ({ page: { success } }) => {
    // Rules for scaling and stopping say nothing without a number to hold them against.
    const measures = valueOf(success)?.measures;
    return measures && measures.state !== 'present' ? [measures] : [success];
  },
});
