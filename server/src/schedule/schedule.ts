// Schedule room: cron expressions, read back in words and worked out. The only importer of `cronstrue` and `croner`.

import { Cron } from 'croner';
import cronstrue from 'cronstrue';
import { readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';

/**
 * What a schedule is: a cron expression; `unreadable`, what looks like one and is none; `words`, which nobody reads but
 * people.
 */
export type Schedule =
  | { readonly kind: 'cron'; readonly text: string; readonly words: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

/** A moment as a clock on a wall shows it, in the time zone that was asked for. */
export interface WallTime {
  readonly date: PlainDate;
  /** `HH:MM`. */
  readonly time: string;
}

/** When to count from: an instant in milliseconds since 1970, or the first minute of a day in the schedule's zone. */
export type From = { readonly epoch: number } | { readonly date: PlainDate };

/** Reads a schedule: cron of five fields, or `@daily` and the like; what starts otherwise is words. */
export function readSchedule(text: string): Schedule {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (!/^[\d*@]/.test(plain)) return { kind: 'words', text: plain };
  if (plain.length > LONGEST || (plain.split(' ').length !== 5 && !/^@[a-z]+$/.test(plain))) {
    return { kind: 'unreadable', text: plain };
  }
  try {
    return { kind: 'cron', text: plain, words: cronstrue.toString(plain, { use24HourTimeFormat: true }) };
  } catch {
    return { kind: 'unreadable', text: plain };
  }
}

/**
 * The next times a cron expression fires, in order: fewer than `count` when there are no more (none for 31 February).
 * Undefined when it has no times that can be worked out, or when the time zone is none.
 */
export function nextTimes(
  schedule: Schedule,
  timeZone: string,
  from: From,
  count: number,
): readonly WallTime[] | undefined {
  if (schedule.kind !== 'cron' || !isTimeZone(timeZone)) return undefined;
  try {
    const cron = new Cron(schedule.text, { timezone: timeZone, mode: '5-part', sloppyRanges: true });
    // The first minute of the day counts, and what is asked for is what comes after.
    const after = 'epoch' in from ? new Date(from.epoch) : new Date(startOf(from.date, timeZone) - 1000);
    return cron.nextRuns(count, after).flatMap((time) => wallTime(time.getTime(), timeZone) ?? []);
  } catch {
    return undefined;
  }
}

/** Whether the text is the name of a time zone (`Europe/Berlin`, `UTC`). */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The names of all time zones that this machine knows; `UTC` first. */
export function timeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
}

/** Longer than any cron expression that a person reads. */
const LONGEST = 200;

const DAY = 86_400_000;

/** The instant at which a day begins: midnight there, or the first minute that there is. */
function startOf(date: PlainDate, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`);
  let epoch = asIfUtc - offsetAt(asIfUtc, timeZone);
  // The offset at that instant may be another one than at midnight, when clocks change that day.
  epoch = asIfUtc - offsetAt(epoch, timeZone);
  return wallTime(epoch, timeZone)?.date === date ? epoch : epoch + 3_600_000;
}

/** By how much clocks of the zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(epoch: number, timeZone: string): number {
  const there = wallTime(epoch, timeZone);
  if (!there) return 0;
  const minutes = Math.round(
    (Date.parse(`${there.date}T${there.time}:00Z`) - Math.floor(epoch / 60_000) * 60_000) / 60_000,
  );
  return Math.max(-DAY, Math.min(minutes * 60_000, DAY));
}

function wallTime(epoch: number, timeZone: string): WallTime | undefined {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(epoch);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  const date = readDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  return date && { date, time: `${part('hour')}:${part('minute')}` };
}
