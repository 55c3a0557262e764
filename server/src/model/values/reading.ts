// Values: the three answers that reading a text as some kind can give.

/**
 * `known`: the text says the value. `unclear`: it may be right, but we cannot tell (a deadline word, an unknown unit,
 * `N/A (reason)`, a placeholder); no rule may call it wrong. `bad`: it cannot be read as this kind at all.
 */
export type Reading<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'unclear' }
  | { readonly state: 'bad'; readonly why: BadReason };

/** Why a text cannot be read: no number in it, or a number without the unit that this kind needs. */
export type BadReason = 'no-number' | 'no-unit';

/** The reading that says `value`. */
export function known<T>(value: T): Reading<T> {
  return { state: 'known', value };
}

/** The reading that leaves it open. */
export function unclear<T>(): Reading<T> {
  return { state: 'unclear' };
}

/** The reading that says no, and why. */
export function bad<T>(why: BadReason): Reading<T> {
  return { state: 'bad', why };
}
