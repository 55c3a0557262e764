import { partsOf } from '../../model/slot.ts';
import { vagueInput } from '../../wording/input.ts';
import { judged, vague } from '../shared/vague.ts';

export const inputVague = vague({
  id: 'input/vague',
  due: 'document',
  *judge({ page }, read) {
    for (const { value } of partsOf(page.input)) {
      yield* judged(value.source, (text) => vagueInput(read(text)), 'optional');
    }
  },
});
