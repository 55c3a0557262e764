// Workspace room: the date of the machine or the browser that this runs in. Only composition roots import this file.

import { makeDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { LiveClock, Moment } from './ports.ts';

/** Today where the user is, and the moment. */
export const systemClock: LiveClock = { today, now, onNewDay, later };

/** How often is looked whether it is another day, in milliseconds: clocks are put right, and machines sleep. */
const WATCH = 5 * 60_000;

function shown(): PlainDate | undefined {
  const now = new Date();
  return makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function today(): PlainDate {
  const date = shown();
  if (date === undefined) throw new Error('The clock of this system shows no date.');
  return date;
}

function now(): Moment {
  return { epoch: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function onNewDay(tell: () => void): void {
  let known = shown();
  const timer: unknown = setInterval(() => {
    const now = shown();
    if (now === undefined || known === now) return;
    known = now;
    tell();
  }, WATCH);
  // In Node a timer would keep the process alive; in a worker it is a number.
  if (isUnrefable(timer)) timer.unref();
}

function later(milliseconds: number, tell: () => void): () => void {
  const timer = setTimeout(tell, milliseconds);
  return () => clearTimeout(timer);
}

function isUnrefable(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
