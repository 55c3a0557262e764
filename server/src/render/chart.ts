// Render room: a measure as a small drawing: where it started, where it is, where it has to be. The numbers stand in
// words beside it, so the drawing is for the eye alone.

import type { PlainDate } from '../model/values/date.ts';
import { daysBetween } from '../model/values/date.ts';
import type { Quantity } from '../model/values/quantity.ts';
import { convertTime } from '../model/values/time.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** A result, and the day it was read on. */
export interface Reading {
  readonly value: Quantity;
  readonly on: PlainDate;
}

/** What there is to draw. */
export interface Course {
  readonly baseline: Quantity;
  readonly target: Quantity;
  readonly by: PlainDate;
  /** The first day of the plan. */
  readonly from: PlainDate | undefined;
  readonly results: readonly Reading[];
}

const [WIDTH, HEIGHT] = [130, 54];
/** Room for the dots at the sides, and for the numbers above and below. */
const [EDGE, ABOVE] = [5, 13];
const MOST_RESULTS = 60;

/** The drawing; nothing where the numbers cannot be drawn on one scale. */
export function chartHtml({ baseline, target, by, from, results }: Course): Html | undefined {
  const readings = results
    .slice(-MOST_RESULTS)
    .map(({ value, on }) => ({ on, value: scaled(value, baseline) }))
    .sort((a, b) => daysBetween(b.on, a.on));
  const [start, end] = [middleOf(baseline), scaled(target, baseline)];
  const numbers = [start, end, ...readings.map(({ value }) => value)];
  if (end === undefined || !numbers.every((number) => number !== undefined && Number.isFinite(number)))
    return undefined;
  const [low, high] = [Math.min(...(numbers as number[])), Math.max(...(numbers as number[]))];
  if (low === high) return undefined;
  const first = from ?? readings[0]?.on ?? by;
  const last = [by, ...readings.map(({ on }) => on)].reduce((a, b) => (daysBetween(a, b) > 0 ? b : a));
  const days = Math.max(1, daysBetween(first, last));
  const x = (on: PlainDate): string => round(EDGE + (Math.max(0, daysBetween(first, on)) / days) * (WIDTH - 2 * EDGE));
  const y = (value = 0): string => round(ABOVE + ((high - value) / (high - low)) * (HEIGHT - 2 * ABOVE));
  const line = [`M${EDGE} ${y(start)}`, ...readings.map(({ on, value }) => `L${x(on)} ${y(value)}`)].join('');
  const dots = readings.map(
    ({ on, value }) => html`<circle class="chart-dot" cx="${x(on)}" cy="${y(value)}" r="2.6" />`,
  );
  const now = readings.at(-1);
  const falls = now === undefined || (now.value ?? 0) <= start;
  const word = (at: string, value: number, isBelow: boolean): Html => {
    const [left, height] = [Number(at), Number(y(value)) + (isBelow ? 12 : -5)];
    const anchor = left < WIDTH / 3 ? 'start' : left > (2 * WIDTH) / 3 ? 'end' : 'middle';
    return html`<text class="chart-word" x="${at}" y="${round(height)}" text-anchor="${anchor}">${round(value)}</text>`;
  };
  // Beside each other the two numbers would cover one another.
  const reading = now && Number(x(now.on)) > WIDTH / 3 ? word(x(now.on), now.value ?? 0, false) : undefined;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    <path class="chart-goal" d="M${EDGE} ${y(end)}H${WIDTH - EDGE}" />
    <path class="chart-line" d="${line}" />
    <circle class="chart-start" cx="${EDGE}" cy="${y(start)}" r="2.6" />
    ${dots}${word(String(EDGE), start, !falls)}${reading}
    <path class="chart-flag" d="M${x(by)} ${y(end)}m-3.6 0l3.6-3.6 3.6 3.6-3.6 3.6z" />
  </svg>`;
}

/** The number of a quantity in the unit of another; undefined where they are of different kinds. */
function scaled(one: Quantity, like: Quantity): number | undefined {
  const [a, b] = [one.unit.measure, like.unit.measure];
  const number = middleOf(one);
  if (number !== 0 && JSON.stringify(one.unit.per) !== JSON.stringify(like.unit.per)) return undefined;
  if (a.kind === 'time' && b.kind === 'time') {
    const factor = convertTime(1, a.unit, b.unit);
    return factor === undefined ? undefined : number * factor;
  }
  return a.kind === b.kind || number === 0 || a.kind === 'none' || b.kind === 'none' ? number : undefined;
}

function middleOf({ value, low, high }: Quantity): number {
  return low !== undefined && high !== undefined ? (low + high) / 2 : value;
}

function round(number: number): string {
  return String(Math.round(number * 10) / 10);
}
