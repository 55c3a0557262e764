import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { isCron, nextTimes, readSchedule } from '../../schedule/schedule.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { replaceBy } from '../shared/fixes.ts';

interface BadSchedule extends Fact {
  readonly text: string;
  readonly never: boolean;
  readonly meant?: string;
}

export const triggerBadSchedule = rule<BadSchedule>({
  id: 'trigger/bad-schedule',
  due: 'error',
  countsAsSkipped: false,
  *check(document, { today }) {
    for (const { value } of partsOf(document.page.trigger)) {
      const text = valueOf(value.schedule)?.trim();
      if (text === undefined || !isCron(text)) continue;
      const { path } = value.schedule;
      const schedule = readSchedule(text);
      const meant = withoutSeconds(text);
      if (schedule.kind === 'unreadable') yield { path, text, never: false, ...(meant === undefined ? {} : { meant }) };
      else if (nextTimes(schedule, 'UTC', { date: today }, 1)?.length === 0) yield { path, text, never: true };
    }
  },
  message: ({ text, never }) => say(never ? 'trigger/bad-schedule#never' : 'trigger/bad-schedule', { text }),
  fixes: ({ path, meant }) => replaceBy(path, meant),
});

/** Other tools ask for seconds as well: the expression without them. */
function withoutSeconds(text: string): string | undefined {
  const five = /^0+ (.+)$/.exec(text.replace(/\s+/g, ' '))?.[1] ?? '';
  return readSchedule(five).kind === 'cron' ? five : undefined;
}
