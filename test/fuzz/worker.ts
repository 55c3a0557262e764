// One of the processes that fuzz: takes an order, makes its runs, says what came of it.

import { runBatch } from './batch.ts';
import type { Order, Outcome } from './batch.ts';
import { Inputs } from './kinds.ts';
import type { Input } from './kinds.ts';

/** What a worker is asked; `isLoud` has it tell each input before its run, which shows the one that hangs. */
export interface Ask extends Order {
  readonly isLoud?: boolean;
}

/** What a worker says. */
export type Said = { readonly outcome: Outcome } | { readonly input: Input } | { readonly broke: string };

const inputs = new Inputs(process.cwd());
const say = (said: Said): boolean => process.send?.(said) ?? false;

process.on('message', (ask: Ask) => {
  const told = ask.isLoud === true ? (input: Input): void => void say({ input }) : undefined;
  runBatch(ask, inputs, told).then(
    (outcome) => say({ outcome }),
    (error: unknown) => say({ broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
