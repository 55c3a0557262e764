// The entry that VS Code calls in its extension host in a worker of the browser.

import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { runSuite } from './run.ts';
import type { HostProbe } from './probe.ts';

/** mocha's build for browsers gives its class to all. */
declare const Mocha: typeof MochaClass;

type WorkerMaker = new (...args: unknown[]) => { terminate(): void };

/** Counts the workers that the extension starts: it shares its own worker with the suite, which is loaded before. */
class WorkerProbe implements HostProbe {
  #running = 0;

  constructor() {
    const scope = globalThis as unknown as { Worker: WorkerMaker };
    const Original = scope.Worker;
    const count = (change: number): void => void (this.#running += change);
    // A function and not a class: what the editor has in this place gives objects of another class.
    scope.Worker = function CountedWorker(...args: unknown[]) {
      const worker = new Original(...args);
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        terminate();
        count(-1);
      };
      count(1);
      return worker;
    } as unknown as WorkerMaker;
  }

  servers(): number {
    return this.#running;
  }
}

/** Runs all tests. Rejects when one failed or none ran, which ends the host with an error. */
export function run(): Promise<void> {
  return runSuite(Mocha, new WorkerProbe());
}
