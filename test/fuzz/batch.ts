// Some runs of one kind from one seed, as fast-check makes them; what fails is made smaller.

import fc from 'fast-check';
import { propertyOf } from './kinds.ts';
import type { Input, Inputs } from './kinds.ts';
import { Clock, ProcessorClock, TooSlow } from './properties/clock.ts';
import { smaller } from './smaller.ts';

/** What to do. */
export interface Order {
  readonly kind: string;
  readonly seed: number;
  readonly runs: number;
}

/** What came of it. */
export interface Outcome extends Order {
  /** Runs that were made; fewer than wanted after a failure. */
  readonly made: number;
  /** Milliseconds of the processor that the slowest answer took. */
  readonly slowest: number;
  readonly failure?: Failure;
}

/** What fails, as it is kept. */
export interface Failure {
  readonly kind: string;
  /** With these two fast-check comes to it again, as long as inputs are made as they are now. */
  readonly seed: number;
  readonly path: string;
  readonly error: string;
  readonly input: Input;
}

/** Makes the runs, and stops at the first that fails. `told` hears of each input before its run. */
export async function runBatch(
  { kind, seed, runs }: Order,
  inputs: Inputs,
  told?: (input: Input) => void,
): Promise<Outcome> {
  const clock = new Clock();
  const run = fc.asyncProperty(inputs.of(kind), async (input) => {
    told?.(input);
    await judged(kind, input, clock);
  });
  // What is made smaller by its text is smaller than what is made from fewer numbers, and sooner.
  const made = await fc.check(run, { seed, numRuns: runs, endOnFailure: true });
  const base = { kind, seed, runs, slowest: clock.slowest };
  if (!made.failed || made.counterexample === null) return { ...base, made: made.numRuns };
  const [input] = made.counterexample;
  const least = await smaller(input, (one) => judged(kind, one));
  const error = await messageOf(() => judged(kind, least));
  const path = made.counterexamplePath;
  return { ...base, made: made.numRuns, failure: { kind, seed, path, error: error ?? '', input: least } };
}

/** Rejects where the property of a kind does not hold for an input. */
export async function judged(kind: string, input: Input, clock = new Clock()): Promise<void> {
  const { property } = propertyOf(kind);
  try {
    await property(input, clock);
  } catch (error) {
    // The clock on the wall also runs for other programs.
    if (!(error instanceof TooSlow)) throw error;
    await property(input, new ProcessorClock());
  }
}

/** What an attempt says when it fails. */
export async function messageOf(attempt: () => Promise<void>): Promise<string | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
