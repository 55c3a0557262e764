import { partsOf } from '../../model/slot.ts';
import { vagueTask } from '../../wording/task.ts';
import { judged, vague } from '../shared/vague.ts';

export const taskVague = vague({
  id: 'task/vague',
  due: 'document',
  *judge({ page }, read) {
    for (const { value } of partsOf(page.task)) yield* judged(value.does, (text) => vagueTask(read(text)));
  },
});
