// Values: how units of time convert. Minutes to weeks convert exactly, and so do months to years; between these two
// families, and for working days, only bounds are known.

import type { TimeUnit } from './words/units.ts';

/** The least and the most that a number can be. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The exact conversion of an amount of time to another unit, or undefined when there is none (months to days). */
export function convertTime(amount: number, from: TimeUnit, to: TimeUnit): number | undefined {
  if (from === to) return amount;
  const [fromSeconds, toSeconds] = [EXACT_SECONDS[from], EXACT_SECONDS[to]];
  if (fromSeconds !== undefined && toSeconds !== undefined) return exact((amount * fromSeconds) / toSeconds);
  const [fromMonths, toMonths] = [EXACT_MONTHS[from], EXACT_MONTHS[to]];
  if (fromMonths !== undefined && toMonths !== undefined) return exact((amount * fromMonths) / toMonths);
  return undefined;
}

/** How long an amount of time is in seconds: an exact number for seconds to weeks, bounds for the others. */
export function secondBounds(amount: number, unit: TimeUnit): Bounds {
  const seconds = EXACT_SECONDS[unit];
  if (seconds !== undefined) return ordered(amount * seconds, amount * seconds);
  if (unit === 'working-day') return ordered(amount * WORKING_DAY.low, amount * WORKING_DAY.high);
  const months = amount * (EXACT_MONTHS[unit] ?? 1);
  return ordered(months * SHORTEST_MONTH, months * LONGEST_MONTH);
}

/** A usual length in minutes, for sorting and for display; comparing goes by `secondBounds`. */
export function usualMinutes(amount: number, unit: TimeUnit): number {
  const seconds = unit === 'working-day' ? DAY : EXACT_SECONDS[unit];
  return (amount * (seconds ?? (EXACT_MONTHS[unit] ?? 1) * 30.4375 * DAY)) / 60;
}

/**
 * How many of the unit `from` go into one `to`, for rates: people who count per day may mean working days and working
 * hours, so a day has 7 to 24 hours and a week 5 to 7 days.
 */
export function rateBounds(from: TimeUnit, to: TimeUnit): Bounds {
  const [low, high] = [LADDER.indexOf(rung(from)), LADDER.indexOf(rung(to))];
  if (low > high) {
    const inverse = rateBounds(to, from);
    return { low: 1 / inverse.high, high: 1 / inverse.low };
  }
  const steps = STEPS.slice(low, high);
  return {
    low: steps.reduce((product, step) => product * step.low, 1),
    high: steps.reduce((product, step) => product * step.high, 1),
  };
}

const DAY = 86_400;
const SHORTEST_MONTH = 28 * DAY;
const LONGEST_MONTH = 31 * DAY;

/** A working day is at least a day's work of seven hours, and at most its share of a week with five of them. */
const WORKING_DAY: Bounds = { low: 7 * 3600, high: (7 / 5) * DAY };

const EXACT_SECONDS: Readonly<Partial<Record<TimeUnit, number>>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: DAY,
  week: 7 * DAY,
};

const EXACT_MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, quarter: 3, year: 12 };

const LADDER: readonly TimeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

/** How many of each rung of the ladder go into the next one. */
const STEPS: readonly Bounds[] = [
  { low: 60, high: 60 },
  { low: 60, high: 60 },
  { low: 7, high: 24 },
  { low: 5, high: 7 },
  { low: 4, high: 31 / 7 },
  { low: 3, high: 3 },
  { low: 4, high: 4 },
];

function rung(unit: TimeUnit): TimeUnit {
  return unit === 'working-day' ? 'day' : unit;
}

function ordered(a: number, b: number): Bounds {
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

function exact(value: number): number {
  return Number(value.toPrecision(15));
}
