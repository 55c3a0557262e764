import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { compareDates, formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { write } from '../shared/fixes.ts';
import { recordOf } from '../shared/record.ts';

interface Overdue extends Fact {
  readonly text: string;
  readonly by: string;
}

export const assumptionOverdue = rule<Overdue>({
  id: 'assumption/overdue',
  due: 'warning',
  kind: 'time',
  *check(document, context) {
    for (const { value } of recordOf(document, 'assumptions')) {
      const by = valueOf(value['check-by']);
      const isOpen = value.state.state === 'absent' || valueOf(value.state) === 'open';
      if (by && isOpen && compareDates(by, context.today) < 0) {
        yield { path: value['check-by'].path, text: value.text.text ?? '', by: formatDate(by) };
      }
    }
  },
  message: ({ text, by }) => say('assumption/overdue', { text, by }),
  fixes({ path }, _document, context) {
    const at = [...path.slice(0, -1), 'state'];
    const choices = ['held', 'failed'];
    return write(at, context, { blank: choices.join(' | '), choices });
  },
});
