// Schedule room: cron expressions, read back in words and worked out. The only importer of `cronstrue`.

import cronstrue from 'cronstrue';
import { dateParts, makeDate, readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { readCron } from './cron.ts';
import type { Cron } from './cron.ts';

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
    return { kind: 'cron', text: plain, words: inWords(plain) };
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
  const cron = schedule.kind === 'cron' && isTimeZone(timeZone) ? readCron(schedule.text) : undefined;
  if (!cron) return undefined;
  const first = 'date' in from ? { date: from.date, time: '00:00' } : wallTime(from.epoch, timeZone);
  // A clock that shows no date leaves nothing to count from.
  if (!first) return undefined;
  const after = 'date' in from ? -Infinity : from.epoch;
  const times = new Map<number, WallTime>();
  for (const { date, time } of wallTimes(cron, first)) {
    // A time that clocks skip is the first one after the gap, which may be another one's time as well.
    const epoch = epochOf(date, time, timeZone);
    const shown = wallTime(epoch, timeZone);
    if (shown && epoch > after) times.set(epoch, shown);
    if (times.size === count) break;
  }
  return [...times.values()];
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

/** The times alone would leave it open on which days. Throws where the expression cannot be read. */
function inWords(cron: string): string {
  const words = cronstrue.toString(cron, { use24HourTimeFormat: true });
  const isTimesOnly = /^At [\d:, and]+$/.test(words);
  return isTimesOnly ? cronstrue.toString(cron, { use24HourTimeFormat: true, verbose: true }) : words;
}

/** Longer than any cron expression that a person reads. */
const LONGEST = 200;

const DAY = 86_400_000;
const QUARTER = 900_000;

/** How far we look ahead, in years: 29 February comes at least every eight. */
const HORIZON = 40;

/** The times at which it fires from one on, by the clock on the wall, whether clocks show them or not. */
function* wallTimes(cron: Cron, from: WallTime): Iterable<WallTime> {
  const first = dateParts(from.date);
  const times = cron.hours.flatMap((hour) => cron.minutes.map((minute) => `${twoDigits(hour)}:${twoDigits(minute)}`));
  for (let index = first.month - 1; index < HORIZON * 12; index += 1) {
    const [year, month] = [first.year + Math.floor(index / 12), (index % 12) + 1];
    for (const day of cron.daysOf(year, month)) {
      const date = makeDate(year, month, day);
      if (date === undefined || date < from.date) continue;
      for (const time of times) if (date > from.date || time >= from.time) yield { date, time };
    }
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The instant at which clocks of the zone show a time, the first one where they show it twice; else the end of the gap. */
function epochOf(date: PlainDate, time: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const offsets = [offsetAt(asIfUtc - DAY, timeZone), offsetAt(asIfUtc + DAY, timeZone)];
  const instants = offsets.map((offset) => asIfUtc - offset).sort((a, b) => a - b);
  const shown = instants.find((epoch) => epoch + offsetAt(epoch, timeZone) === asIfUtc);
  if (shown !== undefined) return shown;
  // Between the two readings lies the change; clocks jump in steps of a quarter of an hour.
  const [early = asIfUtc, late = asIfUtc] = instants;
  for (let epoch = Math.ceil(early / QUARTER) * QUARTER; epoch < late; epoch += QUARTER)
    if (epoch + offsetAt(epoch, timeZone) > asIfUtc) return epoch;
  return late;
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
  if (Number.isNaN(epoch)) return undefined;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(epoch);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  const date = readDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  return date && { date, time: `${part('hour')}:${part('minute')}` };
}

/** Whether the author means cron: `8:00 on weekdays`, `5 minutes after each shift` and `24/7` are words. */
export function isCron(text: string): boolean {
  if (!/^[\d*@]/.test(text)) return false;
  if (text.startsWith('@')) return /^@\p{L}/u.test(text);
  const fields = text.split(/\s+/);
  const names = 'sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
  const field = new RegExp(`^(?:[\\d*/,\\-#?]|l|w|${names})+$`, 'i');
  return fields.every((one) => field.test(one)) && (fields.length > 2 || text.includes('*'));
}
