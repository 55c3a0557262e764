// Meaning room: how far one quantity of a measure is from another, and whether that is better.

import { say } from '../messages/message.ts';
import type { Message, MessageId } from '../messages/message.ts';
import { compareQuantities } from '../model/values/compare.ts';
import type { Better } from '../model/values/compare.ts';
import type { Quantity } from '../model/values/quantity.ts';
import { convertTime } from '../model/values/time.ts';

export interface Change {
  readonly direction: 'lower' | 'higher' | 'same';
  /** By how much: a share of the first number in per cent, or points where both are per cent. */
  readonly amount?: { readonly value: number; readonly unit: 'percent' | 'points' };
  /** Undefined when the page does not say which way is better, or nothing changed. */
  readonly isBetter?: boolean;
}

/** The way from one quantity to another; undefined when nobody can compare them. */
export function changeBetween(from: Quantity, to: Quantity, better: Better | undefined): Change | undefined {
  const compared = compareQuantities(to, from, better);
  if (typeof compared === 'string') return undefined;
  if (compared.order === 0) return { direction: 'same' };
  const direction = compared.order < 0 ? 'lower' : 'higher';
  const amount = amountBetween(from, to);
  return { direction, ...(amount && { amount }), ...(better && { isBetter: direction === better }) };
}

/** A change in words, in one or two sentences without full stops: how much, and whether that is better. */
export function changeWords({ direction, amount, isBetter }: Change): readonly Message[] {
  if (direction === 'same') return [say('editor.change.same')];
  const id: MessageId = amount ? `editor.change.${amount.unit}-${direction}` : `editor.change.${direction}`;
  const verdict = isBetter === undefined ? [] : [say(isBetter ? 'editor.change.better' : 'editor.change.worse')];
  return [say(id, { amount: amount ? rounded(amount.value) : '' }), ...verdict];
}

function amountBetween(from: Quantity, to: Quantity): Change['amount'] {
  if (from.high !== undefined || to.high !== undefined) return undefined;
  const [a, b] = [from.unit.measure, to.unit.measure];
  if (JSON.stringify(from.unit.per) !== JSON.stringify(to.unit.per)) return undefined;
  if (a.kind === 'percent' && b.kind === 'percent') {
    return { value: Math.abs(to.value - from.value), unit: 'points' };
  }
  const start = a.kind === 'time' && b.kind === 'time' ? convertTime(from.value, a.unit, b.unit) : from.value;
  const isAlike = a.kind === 'time' ? b.kind === 'time' : to.value === 0 || JSON.stringify(a) === JSON.stringify(b);
  if (start === undefined || start === 0 || !isAlike) return undefined;
  return { value: Math.abs((to.value - start) / start) * 100, unit: 'percent' };
}

/** Whole numbers from ten on; below, one decimal, so that a small change is not none. */
function rounded(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
