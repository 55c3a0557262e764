// Command line room: threads of Node that judge documents. They run the same program, which sees that it is a helper.

import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { CheckRun } from './check-run.ts';
import type { Order, Outcome, Task } from './check-run.ts';
import type { Helper } from './crew.ts';
import type { Io } from './io.ts';

/** A thread needs the time of so many documents to start. */
const FEW = 100;

/** More than so many wait for each other rather than for the disk. */
const MOST = 8;

/**
 * Megabytes for what lives shortly, which are the trees of a few documents: with much less room they live long enough to
 * be taken for lasting, with more of it nothing is gained.
 */
const YOUNG = 32;

interface Answer {
  readonly outcomes?: readonly Outcome[];
  readonly error?: string;
}

/** Threads for so many documents, one less than there is work for, since this one works too; none where it is as quick. */
export function startThreads(program: string | undefined, documents: number, order: Order): readonly Helper[] {
  const count = Math.min(availableParallelism(), MOST, Math.floor(documents / FEW)) - 1;
  if (program === undefined || count < 1) return [];
  try {
    return Array.from({ length: count }, () => threadOf(program, order));
  } catch {
    return [];
  }
}

function threadOf(program: string, order: Order): Helper {
  const worker = new Worker(program, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  /** Those who wait for an answer; the thread gives them in the order in which it was asked. */
  const waiting: { resolve(outcomes: readonly Outcome[]): void; reject(error: Error): void }[] = [];
  let isOver = false;
  const end = (): void => {
    isOver = true;
    for (const one of waiting.splice(0)) one.reject(new Error('the thread has ended'));
  };
  worker
    .on('error', end)
    .on('exit', end)
    .on('message', ({ outcomes, error }: Answer) => {
      const one = waiting.shift();
      if (outcomes) one?.resolve(outcomes);
      else one?.reject(new Error(error));
    });
  return {
    files: (tasks) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        if (isOver) end();
        else worker.postMessage(tasks);
      }),
    stop: () => void worker.terminate(),
  };
}

/** Judges what is sent to this thread, until it is ended. */
export function serve(io: Io): void {
  const run = new CheckRun(workerData as Order, io);
  const answer = async (tasks: readonly Task[]): Promise<Answer> => {
    try {
      return { outcomes: await run.files(tasks) };
    } catch (error) {
      return { error: String(error) };
    }
  };
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (tasks: readonly Task[]) => {
    last = last.then(async () => parentPort?.postMessage(await answer(tasks)));
  });
}
