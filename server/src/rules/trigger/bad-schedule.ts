import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { nearest } from '../../model/values/text.ts';
import { nextTimes, readSchedule } from '../../schedule/schedule.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';

interface BadSchedule extends Fact {
  readonly text: string;
  readonly why: 'unreadable' | 'fields' | 'never';
  readonly meant?: string;
}

export const triggerBadSchedule = rule<BadSchedule>({
  id: 'trigger/bad-schedule',
  gate: 'integration',
  due: 'error',
  kind: 'requirement',
  countsAsSkipped: false,
  *check(document, { today }) {
    for (const { value } of partsOf(document.page.trigger)) {
      const text = valueOf(value.schedule)?.trim();
      if (text === undefined || !isCron(text)) continue;
      const { path } = value.schedule;
      const schedule = readSchedule(text);
      const fields = text.split(/\s+/);
      const meant = meantBy(fields);
      if (schedule.kind === 'unreadable') {
        const why = fields.length === 5 || text.startsWith('@') ? 'unreadable' : 'fields';
        yield { path, text, why, ...(meant === undefined ? {} : { meant }) };
      } else if (nextTimes(schedule, 'UTC', { date: today }, 1)?.length === 0) yield { path, text, why: 'never' };
    }
  },
  message: ({ text, why }) =>
    why === 'unreadable' ? say('trigger/bad-schedule', { text }) : say(`trigger/bad-schedule#${why}`, { text }),
  fixes: ({ path, meant }) =>
    meant === undefined
      ? []
      : [
          {
            title: say('fix.replace', { value: meant }),
            operations: [{ op: 'set', path, value: meant }],
            safe: false,
          },
        ],
});

/** Whether the author means cron: `8:00 on weekdays`, `5 minutes after each shift` and `24/7` are words. */
function isCron(text: string): boolean {
  if (!/^[\d*@]/.test(text)) return false;
  if (text.startsWith('@')) return /^@\p{L}/u.test(text);
  const fields = text.split(/\s+/);
  const names = 'sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
  const field = new RegExp(`^(?:[\\d*/,\\-#?]|l|w|${names})+$`, 'i');
  return fields.every((one) => field.test(one)) && (fields.length > 2 || text.includes('*'));
}

const ALIASES = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly', '@reboot'];

/** The cron expression that was meant: without the seconds that other tools ask for, or the alias that is near. */
function meantBy(fields: readonly string[]): string | undefined {
  const [first = ''] = fields;
  if (first.startsWith('@')) {
    const near =
      fields.length === 1
        ? nearest(
            first.slice(1),
            ALIASES.map((alias) => alias.slice(1)),
          )
        : undefined;
    return near === undefined ? undefined : `@${near}`;
  }
  if (fields.length !== 6 || !/^0+$/.test(first)) return undefined;
  const five = fields.slice(1).join(' ');
  return readSchedule(five).kind === 'cron' ? five : undefined;
}
