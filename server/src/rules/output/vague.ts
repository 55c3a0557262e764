import { partsOf } from '../../model/slot.ts';
import { vagueOutput } from '../../wording/output.ts';
import { judged, vague } from '../shared/vague.ts';

export const outputVague = vague({
  id: 'output/vague',
  due: 'document',
  *judge({ page }, read) {
    for (const { value } of partsOf(page.output)) {
      const hasSystem = value.system.state === 'present';
      yield* judged(value.destination, (text) => vagueOutput(read(text), hasSystem));
    }
  },
});
