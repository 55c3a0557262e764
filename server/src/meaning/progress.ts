// Meaning room: how a measure is doing: how far its latest result is on the way to the target, how many days are left, and
// whether that goes together.

import { say } from '../messages/message.ts';
import type { Message, MessageId } from '../messages/message.ts';
import type { Measure, WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { compareQuantities } from '../model/values/compare.ts';
import { compareDates, daysBetween } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { betterOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { latest } from '../rules/shared/record.ts';
import { shareOfWay, whyNotCompared } from './change.ts';
import { firstDay } from './dates.ts';

export interface Progress {
  /** `open`: the page does not tell enough for a verdict. */
  readonly verdict: 'reached' | 'on-track' | 'behind' | 'missed' | 'no-result' | 'open';
  /** How much of the way the latest result has come: 0 is the baseline, 1 the target. */
  readonly share?: number;
  /** Days until the target's date, that day included; negative when it is over. */
  readonly daysLeft?: number;
  /** Why there is no verdict, where the numbers are the reason. */
  readonly why?: Message;
}

/** How each measure of a document is doing today. */
export function progressOf(document: WorkflowDocument, today: PlainDate): (measure: Measure) => Progress {
  const resultsOf = resultsByMeasure(document);
  return (measure) => {
    const by = valueOf(measure.by);
    const daysLeft = by === undefined ? {} : { daysLeft: daysBetween(today, by) };
    const { own, mayBeMore } = resultsOf(measure);
    const last = latest(own)?.value;
    if (!last) return { verdict: mayBeMore ? 'open' : 'no-result', ...daysLeft };
    return { ...judged(document, measure, last, today), ...daysLeft };
  };
}

/** The progress in words, the days first; empty where there is nothing to tell. */
export function progressWords({ verdict, share, daysLeft }: Progress): readonly Message[] {
  const isOver = verdict === 'reached' || verdict === 'missed';
  return [
    ...(daysLeft === undefined || isOver ? [] : [daysMessage(daysLeft)]),
    ...(share === undefined || verdict === 'reached'
      ? []
      : [say('progress.share', { share: Math.round(share * 100) })]),
    ...(verdict === 'open' ? [] : [say(`progress.${verdict}` satisfies MessageId)]),
  ];
}

type Result = { readonly value: Measure['target']; readonly on: Measure['by'] };

function judged(document: WorkflowDocument, measure: Measure, last: Result, today: PlainDate): Progress {
  const [baseline, target, result] = [valueOf(measure.baseline), valueOf(measure.target), valueOf(last.value)];
  const better = betterOf(measure);
  if (!target || !result || !better) return { verdict: 'open' };
  const compared = compareQuantities(result, target, better);
  const why = whyNotCompared(target, result, better);
  if (typeof compared === 'string') return { verdict: 'open', ...(why && { why }) };
  const share = baseline && shareOfWay(baseline, target, result, better);
  const known = share === undefined ? {} : { share };
  if (compared.order !== (better === 'lower' ? 1 : -1)) return { verdict: 'reached', ...known };
  const by = valueOf(measure.by);
  if (!by) return { verdict: 'open', ...known };
  if (compareDates(by, today) < 0) return { verdict: 'missed', ...known };
  const passed = shareOfTime(document, valueOf(last.on), by, today);
  if (share === undefined || passed === undefined) return { verdict: 'open', ...known };
  return { verdict: share >= passed ? 'on-track' : 'behind', ...known };
}

/** How much of the time from the first day of the plan to the target's had passed when the result was taken. */
function shareOfTime(
  document: WorkflowDocument,
  on: PlainDate | undefined,
  by: PlainDate,
  today: PlainDate,
): number | undefined {
  const first = firstDay(document, today);
  const whole = first && daysBetween(first, by);
  return first && on && whole !== undefined && whole > 0 ? daysBetween(first, on) / whole : undefined;
}

function daysMessage(days: number): Message {
  if (days === 0) return say('progress.last-day');
  if (days === 1) return say('progress.day-left');
  return days > 0 ? say('progress.days-left', { days }) : say('progress.days-over', { days: -days });
}
