// Values: comparing quantities and durations as a careful reader would.

import type { Duration } from './duration.ts';
import type { Quantity } from './quantity.ts';
import { convertTime, rateBounds, secondBounds } from './time.ts';
import type { Bounds } from './time.ts';
import type { Measure, Per, Unit } from './unit.ts';

/** Which way a measure gets better. */
export type Better = 'lower' | 'higher';

/**
 * `order`: negative when the first is smaller, 0 when they are equal, positive when it is larger. `unclear`: the units
 * do not convert, or the answer depends on what a range or a unit means. `different-kinds`: both units are known and of
 * different kinds (a share and a time), so nobody can compare them.
 */
export type Comparison = { readonly order: -1 | 0 | 1 } | 'unclear' | 'different-kinds';

/**
 * Compares two quantities. Durations and rates convert, 0 compares with everything, of a range the worse end counts;
 * when `better` is not given, both ends must give the same answer. A number without a unit compares only with another.
 */
export function compareQuantities(a: Quantity, b: Quantity, better?: Better): Comparison {
  if (isZero(a) || isZero(b)) return compareEnds(a, b, better, { low: 1, high: 1 });
  const [kindA, kindB] = [kindOf(a.unit), kindOf(b.unit)];
  if (kindA !== undefined && kindB !== undefined && kindA !== kindB) return 'different-kinds';
  const rate = rateFactor(a.unit.per, b.unit.per);
  if (rate === undefined) return 'unclear';
  const [ofA, ofB] = [a.unit.measure, b.unit.measure];
  if (ofA.kind === 'time' && ofB.kind === 'time') return compareTimes(a, ofA, b, ofB, better, rate);
  return sameMeasure(a.unit, b.unit) ? compareEnds(a, b, better, rate) : 'unclear';
}

/** Compares two durations; unclear where it depends on how long a month or a working day is. */
export function compareDurations(a: Duration, b: Duration): Comparison {
  const converted = convertTime(b.amount, b.unit, a.unit);
  if (converted !== undefined) return { order: order(a.amount, converted) };
  return compareBounds(secondBounds(a.amount, a.unit), secondBounds(b.amount, b.unit));
}

/** The kind of a unit we know, or undefined for a number alone and for units that are only words. */
function kindOf(unit: Unit): 'percent' | 'time' | 'money' | 'rate' | undefined {
  const { kind } = unit.measure;
  if (kind === 'percent' || kind === 'time' || kind === 'money') return kind;
  return unit.per?.kind === 'time' ? 'rate' : undefined;
}

function isZero(quantity: Quantity): boolean {
  return quantity.value === 0 && (quantity.high ?? 0) === 0;
}

/** By how much `b` must be multiplied to be per the same as `a`; undefined when these do not convert. */
function rateFactor(a: Per | undefined, b: Per | undefined): Bounds | undefined {
  if (a === undefined && b === undefined) return { low: 1, high: 1 };
  if (a?.kind === 'thing' && b?.kind === 'thing') return a.noun === b.noun ? { low: 1, high: 1 } : undefined;
  if (a?.kind !== 'time' || b?.kind !== 'time') return undefined;
  const bounds = rateBounds(b.unit, a.unit);
  const amounts = a.amount / b.amount;
  return { low: bounds.low * amounts, high: bounds.high * amounts };
}

/** Whether the numbers mean the same; for rates the name of what is counted may be left out on one side. */
function sameMeasure(a: Unit, b: Unit): boolean {
  const [ofA, ofB] = [a.measure, b.measure];
  if (ofA.kind === 'money' && ofB.kind === 'money') return ofA.currency === ofB.currency;
  if (ofA.kind === 'count' && ofB.kind === 'count') return ofA.noun === ofB.noun;
  if (ofA.kind === ofB.kind) return true;
  return a.per?.kind === 'time' && [ofA.kind, ofB.kind].every((kind) => kind === 'none' || kind === 'count');
}

type TimeMeasure = Extract<Measure, { kind: 'time' }>;

function compareTimes(
  a: Quantity,
  ofA: TimeMeasure,
  b: Quantity,
  ofB: TimeMeasure,
  better: Better | undefined,
  rate: Bounds,
): Comparison {
  const factor = convertTime(1, ofB.unit, ofA.unit);
  if (factor !== undefined) {
    return compareEnds(a, b, better, { low: rate.low * factor, high: rate.high * factor });
  }
  return agreed(endsOf(a, better), endsOf(b, better), (endA, endB) => {
    const boundsB = secondBounds(endB, ofB.unit);
    return compareBounds(secondBounds(endA, ofA.unit), { low: boundsB.low * rate.low, high: boundsB.high * rate.high });
  });
}

/** Compares the ends that count, `b` multiplied by anything between the bounds. */
function compareEnds(a: Quantity, b: Quantity, better: Better | undefined, factor: Bounds): Comparison {
  return agreed(endsOf(a, better), endsOf(b, better), (endA, endB) => {
    const [one, other] = [endB * factor.low, endB * factor.high];
    return compareBounds({ low: endA, high: endA }, { low: Math.min(one, other), high: Math.max(one, other) });
  });
}

/** The worse end of a range, or both when nobody says which is worse. */
function endsOf(quantity: Quantity, better: Better | undefined): readonly number[] {
  const low = quantity.low ?? quantity.value;
  const high = quantity.high ?? quantity.value;
  if (better === 'lower') return [high];
  return better === 'higher' || low === high ? [low] : [low, high];
}

/** The one answer that all pairs of ends give. */
function agreed(
  a: readonly number[],
  b: readonly number[],
  compare: (endA: number, endB: number) => Comparison,
): Comparison {
  let answer: Comparison | undefined;
  for (const endA of a) {
    for (const endB of b) {
      const next = compare(endA, endB);
      if (typeof next === 'string') return next;
      if (answer !== undefined && (typeof answer === 'string' || answer.order !== next.order)) return 'unclear';
      answer = next;
    }
  }
  return answer ?? 'unclear';
}

function compareBounds(a: Bounds, b: Bounds): Comparison {
  const lowest = order(a.low, b.high);
  const highest = order(a.high, b.low);
  return lowest === highest ? { order: lowest } : 'unclear';
}

/** Differences that only come from converting do not count. */
function order(a: number, b: number): -1 | 0 | 1 {
  if (Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return 0;
  return a < b ? -1 : 1;
}
