// Meaning room: what a reader would work out in their head, to be shown beside the text.

import { isOnTrack } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { Measure, WorkflowDocument } from '../model/document.ts';
import { partsOf, valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import { compareDates, daysBetween, formatDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { betterOf, measuresOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { dayOfPlan } from '../rules/shared/plan.ts';
import { readSchedule } from '../schedule/schedule.ts';
import { changeOf } from './change.ts';
import { progressOf, progressWords } from './progress.ts';
import { nextReview } from './review.ts';

/** What a hint is about; each kind can be switched off. */
export const HINT_KINDS = ['day', 'schedule', 'change', 'nextReview'] as const;

export type HintKind = (typeof HINT_KINDS)[number];

export interface Hint {
  readonly kind: HintKind;
  /** Behind the value that it is about. */
  readonly offset: number;
  /** One or two parts, to be joined by a comma. */
  readonly parts: readonly Message[];
  /** Where it comes from. */
  readonly about: Message;
}

/** The hints of these kinds, in the order of the text. Never throws. */
export function hintsOf(
  document: WorkflowDocument,
  today: PlainDate,
  kinds: ReadonlySet<HintKind> = new Set(HINT_KINDS),
): readonly Hint[] {
  const wanted: readonly (readonly [HintKind, () => readonly (Hint | undefined)[]])[] = [
    ['day', () => [dayHint(document, today)]],
    ['schedule', () => scheduleHints(document)],
    ['change', () => [...changeHints(document), ...progressHints(document, today)]],
    ['nextReview', () => [reviewHint(document, today)]],
  ];
  const hints = wanted.flatMap(([kind, make]) => (kinds.has(kind) ? make() : []));
  return hints.filter((hint) => hint !== undefined).sort((a, b) => a.offset - b.offset);
}

/** How far the plan is, where it began. Off the track nobody counts days any more. */
function dayHint(document: WorkflowDocument, today: PlainDate): Hint | undefined {
  const { started } = document.page;
  const on = valueOf(started);
  const day = dayOfPlan(document, today);
  if (on === undefined || day === undefined || (document.stage && !isOnTrack(document.stage))) return undefined;
  const isRedesigned = daysBetween(on, today) + 1 !== day;
  const about = say(isRedesigned ? 'hint.day-redesign#about' : 'hint.day#about');
  return hintAt(document, 'day', started, [dayMessage(day, isRedesigned)], about);
}

function dayMessage(day: number, isRedesigned: boolean): Message {
  if (day === 0) return say('hint.day-tomorrow');
  if (day < 0) return say('hint.day-before', { days: 1 - day });
  return say(isRedesigned ? 'hint.day-redesign' : 'hint.day', { day });
}

/** `* 8 * * *` fires sixty times: the words show it. */
function scheduleHints(document: WorkflowDocument): readonly (Hint | undefined)[] {
  return partsOf(document.page.trigger).map(({ value }) => {
    const text = valueOf(value.schedule);
    const read = text === undefined ? undefined : readSchedule(text);
    if (read?.kind !== 'cron') return undefined;
    const words = say('hint.schedule', { words: read.words });
    return hintAt(document, 'schedule', value.schedule, [words], say('hint.schedule#about'));
  });
}

/** What a target is to change, and what a result has changed. */
function changeHints(document: WorkflowDocument): readonly (Hint | undefined)[] {
  const resultsOf = resultsByMeasure(document);
  return measuresOf(document).flatMap(({ value }) => [
    targetHint(document, value),
    ...resultsOf(value).own.map((result) => resultHint(document, value, result.value.value)),
  ]);
}

function targetHint(document: WorkflowDocument, measure: Measure): Hint | undefined {
  const change = changeFrom(measure, measure.target);
  if (!change) return undefined;
  const better = betterOf(measure);
  const direction = better && say(better === 'lower' ? 'change.lower-is-better' : 'change.higher-is-better');
  return hintAt(document, 'change', measure.target, direction ? [change, direction] : [change], aboutChange(measure));
}

function resultHint(document: WorkflowDocument, measure: Measure, result: Measure['target']): Hint | undefined {
  const change = changeFrom(measure, result);
  return change && hintAt(document, 'change', result, [change], aboutChange(measure));
}

/** Behind the date of a target: how it is going. */
function progressHints(document: WorkflowDocument, today: PlainDate): readonly (Hint | undefined)[] {
  const progress = progressOf(document, today);
  return measuresOf(document).map(({ value }) => {
    const { verdict, ...rest } = progress(value);
    // That there is no result is news only on the record; here it would stand on every young page.
    const words = progressWords({ verdict: verdict === 'no-result' ? 'open' : verdict, ...rest });
    return words.length === 0 ? undefined : hintAt(document, 'change', value.by, words, say('progress#about'));
  });
}

function changeFrom(measure: Measure, to: Measure['target']): Message | undefined {
  const [from, reached] = [valueOf(measure.baseline), valueOf(to)];
  return from && reached && changeOf(from, reached, betterOf(measure));
}

function aboutChange({ baseline }: Measure): Message {
  return say('change#about', { baseline: valueOf(baseline)?.text ?? '' });
}

function reviewHint(document: WorkflowDocument, today: PlainDate): Hint | undefined {
  const every = valueOf(document.page.cadence)?.every;
  const next = nextReview(document);
  if (!every || !next) return undefined;
  const isOverdue = compareDates(next.date, today) < 0;
  const message = say(isOverdue ? 'hint.review-overdue' : 'hint.review', { date: formatDate(next.date) });
  const about = say(`hint.review-after-${next.after}#about`, { date: formatDate(next.since) });
  return hintAt(document, 'nextReview', every, [message], about);
}

/** Behind the value, where that is on one line: a hint at the end of a text of several lines is about nothing. */
function hintAt(
  { tree }: WorkflowDocument,
  kind: HintKind,
  { node }: Slot<unknown>,
  parts: readonly Message[],
  about: Message,
): Hint | undefined {
  if (!node) return undefined;
  const { start, end } = node.range;
  const isOneLine = tree.lines.positionAt(start).line === tree.lines.positionAt(end).line;
  return isOneLine ? { kind, offset: end, parts, about } : undefined;
}
