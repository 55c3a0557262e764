// Meaning room: what a date is in a document: a weekday, so many days from today, a day of the plan.

import { LAST_DAY, TRACK } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { Message, MessageId } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { addDays, daysBetween, readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { dayOfPlan } from '../rules/shared/plan.ts';

/** Day 1 of the plan; undefined without a start, and where it cannot be told. */
export function firstDay(document: WorkflowDocument, today: PlainDate): PlainDate | undefined {
  const day = dayOfPlan(document, today);
  return day === undefined ? undefined : addDays(today, 1 - day);
}

/** The day of the week. */
export function weekday(date: PlainDate): Message {
  const days = A_MONDAY === undefined ? 0 : daysBetween(A_MONDAY, date);
  const id: MessageId = WEEKDAYS[((days % 7) + 7) % 7] ?? 'editor.weekday.0';
  return say(id);
}

/** How far a date is from today. */
export function distance(date: PlainDate, today: PlainDate): Message {
  const days = daysBetween(today, date);
  if (days === 0) return say('editor.date.today');
  if (days === 1) return say('editor.date.tomorrow');
  if (days === -1) return say('editor.date.yesterday');
  return days > 0 ? say('editor.date.in-days', { days }) : say('editor.date.days-ago', { days: -days });
}

/** Which day of the plan a date is, 0 and less before it begins; undefined without a plan. */
export function planDay(date: PlainDate, document: WorkflowDocument, today: PlainDate): number | undefined {
  const first = firstDay(document, today);
  return first === undefined ? undefined : daysBetween(first, date) + 1;
}

/** The same in words, with the stage that ends then. */
export function planDayWords(date: PlainDate, document: WorkflowDocument, today: PlainDate): Message | undefined {
  const day = planDay(date, document, today);
  if (day === undefined) return undefined;
  if (day === 0) return say('editor.date.day-before-plan');
  if (day < 0) return say('editor.date.before-plan', { days: 1 - day });
  const stage = stageEndingOn(day);
  return stage ? say('editor.date.plan-end', { day, stage }) : say('editor.date.plan-day', { day });
}

/** The last days of the stages, in order, and the stage that ends then. Production has none, and a pilot none ahead. */
export function planEnds(first: PlainDate): readonly { readonly date: PlainDate; readonly day: number }[] {
  return TRACK.map((stage) => LAST_DAY[stage])
    .filter((day) => day > 0 && Number.isFinite(day))
    .map((day) => ({ date: addDays(first, day - 1), day }));
}

function stageEndingOn(day: number): TrackStage | undefined {
  return day === 0 ? undefined : TRACK.find((stage) => LAST_DAY[stage] === day);
}

const A_MONDAY = readDate('2024-01-01');

const WEEKDAYS: readonly MessageId[] = [
  'editor.weekday.0',
  'editor.weekday.1',
  'editor.weekday.2',
  'editor.weekday.3',
  'editor.weekday.4',
  'editor.weekday.5',
  'editor.weekday.6',
];
