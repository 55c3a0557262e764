// Completion room: dates that are meant most often, each with what it means.

import { fieldName } from '../language/field-name.ts';
import { distance, firstDay, planDay, planDayWords, planEnds, weekday } from '../meaning/dates.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { addDays, addMonths, compareDates, formatDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Completion } from './completion.ts';
import type { CompletionItem } from './item.ts';
import type { ValuePlace } from './place.ts';
import { valueItem } from './value-item.ts';

interface Suggestion {
  readonly date: PlainDate;
  /** What it is here, where its distance from today is not what matters. */
  readonly meaning?: Message;
}

/** The dates of a field: what has happened happened today or before, what is planned comes by the plan's days. */
export function dateItems({ analysis }: Completion, place: ValuePlace): readonly CompletionItem[] {
  const { document, today } = analysis;
  const first = firstDay(document, today);
  const seen = new Set<string>();
  return suggestions(fieldName(place.path), today, first).flatMap(({ date, meaning }) => {
    if (seen.has(date)) return [];
    seen.add(date);
    const inPlan = planDayWords(date, document, today);
    const day = planDay(date, document, today) ?? 0;
    const far = distance(date, today);
    const parts = [weekday(date), ...(inPlan ? [inPlan] : []), far];
    const remark = meaning ?? (date !== today && day > 0 ? say('editor.date.plan-day', { day }) : far);
    const words = [remark, ...parts].map((part) => textOf(part)).join(' ');
    return [valueItem(place, formatDate(date), { kind: 'date', remark, detail: parts, filter: `${date} ${words}` })];
  });
}

function suggestions(field: string, today: PlainDate, first: PlainDate | undefined): readonly Suggestion[] {
  const now: Suggestion = { date: today };
  switch (field) {
    case 'started':
      return [now, { date: nextMonday(today), meaning: say('editor.date.next-monday') }];
    case 'success.measures.by':
    case 'record.assumptions.check-by':
      return [...planned(today, first), ...inDays(today, 30, 90)];
    case 'record.waivers.until':
      return [...inDays(today, 30, 90), ...planned(today, first)];
    case 'record.approvals.until':
      return [{ date: addMonths(today, 12), meaning: say('editor.date.year') }, ...inDays(today, 30, 90)];
    default:
      return [now, { date: addDays(today, -1) }, ...passed(today, first)];
  }
}

/** The ends of the plan's stages that are still to come, the last one first where a target is set by it. */
function planned(today: PlainDate, first: PlainDate | undefined): readonly Suggestion[] {
  return first ? planEnds(first).filter(({ date }) => compareDates(date, today) > 0) : [];
}

function passed(today: PlainDate, first: PlainDate | undefined): readonly Suggestion[] {
  if (!first) return [];
  return [{ date: first }, ...planEnds(first)].filter(({ date }) => compareDates(date, today) < 0);
}

function inDays(today: PlainDate, ...days: readonly number[]): readonly Suggestion[] {
  return days.map((count) => ({ date: addDays(today, count), meaning: say('editor.date.in-days', { days: count }) }));
}

function nextMonday(today: PlainDate): PlainDate {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const date = addDays(today, ahead);
    if (weekday(date).id === 'editor.weekday.0') return date;
  }
  return addDays(today, 7);
}
