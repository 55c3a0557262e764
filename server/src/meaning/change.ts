// Meaning room: by how much a number differs from the one it started at.

import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { compareQuantities } from '../model/values/compare.ts';
import type { Better } from '../model/values/compare.ts';
import type { Quantity } from '../model/values/quantity.ts';
import { convertTime, rateBounds } from '../model/values/time.ts';
import type { Per } from '../model/values/unit.ts';

/**
 * The change from one quantity to another: in per cent, for shares in points. Undefined where they cannot be compared,
 * where the answer depends on what a unit means (so many working days a month), and where the first one is 0. Of a range
 * the worse end counts, so without a direction there is none.
 */
export function changeOf(from: Quantity, to: Quantity, better: Better | undefined): Message | undefined {
  const [start, end] = numbersOf(from, to, better);
  if (start === undefined || end === undefined) return undefined;
  if (areShares(from, to, start, end)) return points(end - start);
  if (start === 0) return undefined;
  const ratio = end / start;
  return ratio >= MOST_IN_PER_CENT ? say('change.times', { times: rounded(ratio) }) : percent((ratio - 1) * 100);
}

/** How much of the way from one quantity to another a third one has come: 0 at the start, 1 at the end, less and more. */
export function shareOfWay(from: Quantity, to: Quantity, reached: Quantity, better: Better): number | undefined {
  const [start, end] = numbersOf(from, to, better);
  const [, now] = numbersOf(from, reached, better);
  return start === undefined || end === undefined || now === undefined || start === end
    ? undefined
    : (now - start) / (end - start);
}

/** Why two quantities cannot be compared; undefined where they can. */
export function whyNotCompared(from: Quantity, to: Quantity, better: Better | undefined): Message | undefined {
  const compared = compareQuantities(to, from, better);
  if (typeof compared !== 'string') return undefined;
  return say(`change.${compared}`, { from: from.text, to: to.text });
}

/** Both numbers in the unit of the first; empty where they cannot be compared. */
function numbersOf(from: Quantity, to: Quantity, better: Better | undefined): readonly [number?, number?] {
  const [start, end] = [endOf(from, better), endOf(to, better)];
  const factor = factorOf(from, to, end);
  const isCompared = typeof compareQuantities(to, from, better) !== 'string';
  return isCompared && start !== undefined && end !== undefined && factor !== undefined ? [start, end * factor] : [];
}

/** A change for a sentence: by how much, or only where it went, and whether that is better. Empty where nobody can tell. */
export function changeWords(from: Quantity, to: Quantity, better: Better | undefined): readonly Message[] {
  const compared = compareQuantities(to, from, better);
  if (typeof compared === 'string') return [];
  const direction = compared.order < 0 ? 'lower' : 'higher';
  const change = compared.order === 0 ? NO_CHANGE : (changeOf(from, to, better) ?? say(`change.${direction}`));
  if (better === undefined || change.id === NO_CHANGE.id) return [change];
  return [change, say(direction === better ? 'change.better' : 'change.worse')];
}

const NO_CHANGE = say('change.none');

/** Above this nobody thinks in per cent any more. */
const MOST_IN_PER_CENT = 10;

/** The end of a range that counts. */
function endOf({ value, low, high }: Quantity, better: Better | undefined): number | undefined {
  if (low === undefined || high === undefined) return value;
  return better === undefined ? undefined : better === 'lower' ? high : low;
}

/** By what the second number must be multiplied to be in the unit of the first; undefined where only bounds are known. */
function factorOf(from: Quantity, to: Quantity, end: number | undefined): number | undefined {
  if (end === 0) return 1;
  const [a, b] = [from.unit.measure, to.unit.measure];
  const time = a.kind === 'time' && b.kind === 'time' ? convertTime(1, b.unit, a.unit) : 1;
  const rate = rateFactor(from.unit.per, to.unit.per);
  return time === undefined || rate === undefined ? undefined : time * rate;
}

function rateFactor(a: Per | undefined, b: Per | undefined): number | undefined {
  if (a?.kind !== 'time' || b?.kind !== 'time') return 1;
  const { low, high } = rateBounds(b.unit, a.unit);
  return low === high ? (low * a.amount) / b.amount : undefined;
}

/** A 0 alone may be a share as well as anything else. */
function areShares(from: Quantity, to: Quantity, start: number, end: number): boolean {
  const [a, b] = [from, to].map(({ unit }) => unit.measure.kind === 'percent');
  return (a === true && (b === true || end === 0)) || (b === true && start === 0);
}

function percent(change: number): Message {
  const amount = rounded(Math.abs(change));
  return amount === '0' ? NO_CHANGE : say('change.percent', { change: signed(change, amount) });
}

function points(change: number): Message {
  const amount = rounded(Math.abs(change));
  return amount === '0' ? NO_CHANGE : say('change.points', { change: signed(change, amount) });
}

function signed(change: number, amount: string): string {
  return `${change < 0 ? '−' : '+'}${amount}`;
}

/** Two digits are enough to see what happened. */
function rounded(amount: number): string {
  return String(amount >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10);
}
