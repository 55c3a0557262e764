import { partsOf, valueOf } from '../../model/slot.ts';
import { absence } from '../shared/absence.ts';

/** A schedule needs no system, and a manual trigger is reported as such. */
export const triggerNoSystem = absence({
  id: 'trigger/no-system',
  due: 'integrate',
  slots: (document) =>
    partsOf(document.page.trigger)
      .filter(({ value }) => value.schedule.state !== 'present' || value.kind.state !== 'absent')
      .filter(({ value }) => !['schedule', 'manual'].includes(valueOf(value.kind) ?? ''))
      .map(({ value }) =>
        value.kind.state === 'unclear' && value.system.state === 'absent'
          ? { ...value.system, state: 'unclear' as const }
          : value.system,
      ),
});
