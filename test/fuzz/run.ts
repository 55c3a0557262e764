// `npm run fuzz`: a million runs over all cores. `--runs N` makes fewer or more, `--seed S` other ones, `--kind K` only
// those of a sort of text (`torn`), a property (`fixes`) or both (`torn/fixes`), `--minutes M` stops after a time. What fails is printed and kept in
// test/fuzz/seeds; what came of it all is written into docs/benchmarks.md when every kind was in it.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inWords, ORDER, replaceParts, surroundings } from '../bench/report.ts';
import type { Order, Outcome } from './batch.ts';
import { makeAll } from './crew.ts';
import { kindsOf, shares } from './kinds.ts';
import { findings, Tally } from './result.ts';
import { keepSeed } from './seeds.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const DOCUMENT = path.join(ROOT, 'docs/benchmarks.md');

/** Runs of one order: some seconds of work. */
const AT_ONCE: Readonly<Record<string, number>> = { answered: 2000, again: 500, overtaken: 300, fixes: 100 };

/** After so many failures there is enough to mend. */
const ENOUGH_FAILURES = 20;

const { runs, seed, kind, minutes } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261120' },
    kind: { type: 'string' },
    minutes: { type: 'string', default: '100000' },
  },
}).values;

await fuzz(numberOf('runs', runs), numberOf('seed', seed), kindsOf(kind));

async function fuzz(wanted: number, first: number, kinds: readonly string[]): Promise<void> {
  const where = surroundings(new Date());
  const tally = new Tally();
  const isTime = (): boolean => tally.seconds < 60 * numberOf('minutes', minutes);
  await makeAll(ordersFor(wanted, first, kinds), isTime, (outcome) => {
    tally.add(outcome);
    tellOf(outcome, tally, wanted);
    if (tally.failures.length >= ENOUGH_FAILURES) {
      console.error('fuzz: enough to mend');
      process.exit(1);
    }
    return leftOf(outcome);
  });
  const words = inWords(findings(tally, first), where);
  console.log(words);
  if (kind === undefined)
    writeFileSync(DOCUMENT, replaceParts(readFileSync(DOCUMENT, 'utf8'), new Map([['fuzz', words]]), ORDER));
  if (tally.failures.length > 0) process.exitCode = 1;
}

/** Orders of all kinds in turns, each with a seed of its own, so that each can be made again alone. */
function ordersFor(wanted: number, first: number, kinds: readonly string[]): readonly Order[] {
  const orders = [...shares(wanted, kinds)].flatMap(([name, count], index) => {
    const most = AT_ONCE[name.split('/')[1] ?? ''] ?? 100;
    return Array.from({ length: Math.ceil(count / most) }, (_, part) => ({
      place: (part + 0.5) / Math.ceil(count / most),
      order: { kind: name, seed: first + index * 100_000 + part, runs: Math.min(most, count - part * most) },
    }));
  });
  return orders.sort((one, other) => one.place - other.place).map(({ order }) => order);
}

/** What a failure has left to do, with another seed. */
function leftOf({ kind: name, seed: was, runs: all, made, failure }: Outcome): Order | undefined {
  return failure && made < all ? { kind: name, seed: was + 50_000_000, runs: all - made } : undefined;
}

function tellOf({ failure, kind: name }: Outcome, tally: Tally, wanted: number): void {
  if (failure) {
    console.error(`\nfuzz: ${name}, seed ${failure.seed}, path ${failure.path}`);
    console.error(failure.error);
    console.error(JSON.stringify(failure.input));
    console.error(`kept as ${keepSeed(ROOT, failure)}\n`);
  }
  const { made, seconds } = tally;
  if (tally.isTimeToTell())
    console.error(`fuzz: ${made} of ${wanted} runs, ${Math.round(seconds)} s, ${Math.round(made / seconds)} a second`);
}

function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} is a number from 1, not ${value}`);
  return number;
}
