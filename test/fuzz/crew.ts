// The processes that fuzz, one a core: each gets an order when it is done with the last one. One that hangs is stopped,
// and its order made again by another that tells each input first, so that the one that hangs is known.

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Failure, Order, Outcome } from './batch.ts';
import type { Input } from './kinds.ts';
import type { Ask, Said } from './worker.ts';

/** An order takes seconds. Whoever is silent for so many of them hangs. */
const SILENT = 300;
const SILENT_WHEN_LOUD = 30;

const ROOT = path.join(import.meta.dirname, '../..');

/** Bundles the worker as the product is bundled, since what makes tests readable makes them slower. */
export async function bundleWorker(): Promise<string> {
  const outfile = path.join(ROOT, 'out/fuzz/worker.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

/**
 * Has all orders made as long as there is time; `done` hears of each outcome and may give an order that is left to do.
 */
export async function makeAll(
  orders: readonly Order[],
  isTime: () => boolean,
  done: (outcome: Outcome) => Order | undefined,
  count = availableParallelism(),
): Promise<void> {
  const file = await bundleWorker();
  const queue = [...orders];
  const one = async (): Promise<void> => {
    let worker = start(file);
    try {
      for (let order = queue.shift(); order && isTime(); order = queue.shift()) {
        let outcome = await asked(worker, order, SILENT);
        if ('last' in outcome) {
          worker = start(file);
          outcome = await hanging(worker, order);
          worker.kill('SIGKILL');
          worker = start(file);
        }
        const more = done(outcome);
        if (more) queue.push(more);
      }
    } finally {
      worker.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, orders.length) }, one));
}

function start(file: string): ChildProcess {
  return fork(file, { cwd: ROOT, execArgv: ['--enable-source-maps'] });
}

/** The outcome, or the last input that was told by one that fell silent. */
function asked(
  worker: ChildProcess,
  ask: Ask,
  silent: number,
): Promise<Outcome | { readonly last: Input | undefined }> {
  return new Promise((resolve, reject) => {
    let last: Input | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
    };
    const timer = setTimeout(() => {
      stop();
      worker.kill('SIGKILL');
      resolve({ last });
    }, silent * 1000);
    worker.on('exit', (code, signal) => {
      stop();
      reject(new Error(`a worker ended with ${String(code ?? signal)} in ${ask.kind}, seed ${ask.seed}`));
    });
    worker.on('message', (said: Said) => {
      if ('input' in said) {
        last = said.input;
        timer.refresh();
        return;
      }
      stop();
      if ('broke' in said) reject(new Error(said.broke));
      else resolve(said.outcome);
    });
    worker.send(ask);
  });
}

/** What hangs, as a failure; where it does not hang again, what came of it. */
async function hanging(worker: ChildProcess, order: Order): Promise<Outcome> {
  const outcome = await asked(worker, { ...order, isLoud: true }, SILENT_WHEN_LOUD);
  if (!('last' in outcome)) return outcome;
  const { kind, seed } = order;
  const input = outcome.last ?? { text: '', edits: [], order: [] };
  const failure: Failure = { kind, seed, path: '', error: `no answer in ${SILENT_WHEN_LOUD} seconds`, input };
  return { ...order, made: 1, slowest: SILENT_WHEN_LOUD * 1000, failure };
}
