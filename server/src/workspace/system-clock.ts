// Workspace room: the date of the machine or the browser that this runs in. Only composition roots import this file.

import { makeDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { LiveClock, Moment } from './ports.ts';

/** Today where the user is, and the moment. */
export const systemClock: LiveClock = { today, now, onNewDay };

/** How often is looked whether it is another day, in milliseconds: clocks are put right, and machines sleep. */
const WATCH = 5 * 60_000;

function today(): PlainDate {
  const now = new Date();
  const date = makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === undefined) throw new Error('The clock of this system shows no date between the years 0 and 9999.');
  return date;
}

function now(): Moment {
  return { epoch: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function onNewDay(tell: () => void): void {
  let known = today();
  const timer: unknown = setInterval(() => {
    if (known === today()) return;
    known = today();
    tell();
  }, WATCH);
  // In Node a timer would keep the process alive; in a worker it is a number.
  if (isUnrefable(timer)) timer.unref();
}

function isUnrefable(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
