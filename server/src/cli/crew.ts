// Command line room: many documents, judged by several at the same time. What comes out is the same, in the same order.

import type { Order, Outcome, Task } from './check-run.ts';

/** Somebody who judges documents: another thread of this machine. */
export interface Helper {
  /** Judges documents, in their order. Rejects when that cannot be done here; then it cannot be done any more. */
  files(tasks: readonly Task[]): Promise<readonly Outcome[]>;
  /** Sends it home. */
  stop(): void;
}

/** Those who help with so many documents; none where there are few, or nobody is there. */
export type CallHelpers = (documents: number, order: Order) => readonly Helper[];

/** So many documents are given to a helper at a time: enough to be worth the way, few enough to end together. */
const PORTION = 32;

/** Judges documents with the help of others, and does what they cannot do, and all where there are none. */
export class Crew {
  readonly #helpers: Set<Helper>;
  readonly #self: (tasks: readonly Task[]) => Promise<readonly Outcome[]>;

  constructor(helpers: readonly Helper[], self: (tasks: readonly Task[]) => Promise<readonly Outcome[]>) {
    this.#helpers = new Set(helpers);
    this.#self = self;
  }

  /** Judges documents; the outcomes are in their order. */
  async judge(tasks: readonly Task[]): Promise<readonly Outcome[]> {
    if (this.#helpers.size === 0) return this.#self(tasks);
    const outcomes: (readonly Outcome[])[] = [];
    const left: number[] = [];
    let next = 0;
    const portion = (index: number): readonly Task[] => tasks.slice(index * PORTION, (index + 1) * PORTION);
    const help = async (helper: Helper): Promise<void> => {
      while (next * PORTION < tasks.length) {
        const index = next;
        next += 1;
        try {
          outcomes[index] = await helper.files(portion(index));
        } catch {
          left.push(index);
          this.#dismiss(helper);
          return;
        }
      }
    };
    // First one for everybody; then each helper has its next one before the last is done, so that nobody waits for us.
    const helping = [...this.#helpers].map(help);
    let own = next++;
    const helped = Promise.all([...helping, ...[...this.#helpers].map(help)]);
    // Whatever becomes of it is told when it is waited for, below.
    helped.catch(() => undefined);
    for (; own * PORTION < tasks.length; own = next++) {
      outcomes[own] = await this.#self(portion(own));
      await othersTurn();
    }
    await helped;
    for (const index of left) outcomes[index] = await this.#self(portion(index));
    return outcomes.flat();
  }

  /** Sends the helpers home. */
  end(): void {
    for (const helper of this.#helpers) this.#dismiss(helper);
  }

  #dismiss(helper: Helper): void {
    this.#helpers.delete(helper);
    helper.stop();
  }
}

/** Lets in what the helpers have sent meanwhile. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
