// 2,000 runs of all kinds with a fixed seed, and all that ever failed. `npm run fuzz` makes a million.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { judged, runBatch } from './batch.ts';
import { Inputs, KINDS, PROPERTIES, shares } from './kinds.ts';
import { Clock } from './properties/clock.ts';
import { keptSeeds } from './seeds.ts';
import { smaller } from './smaller.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RUNS = 2000;
const SEED = 20261120;

const inputs = new Inputs(ROOT);

for (const [kind, runs] of shares(RUNS, KINDS)) {
  test(`${kind}: ${runs} runs`, async () => {
    const { failure, made } = await runBatch({ kind, seed: SEED, runs }, inputs);
    assert.equal(failure, undefined, failure && `${failure.error}\n${JSON.stringify(failure)}`);
    assert.equal(made, runs);
  });
}

for (const [name, { kind, input }] of keptSeeds(ROOT)) {
  test(`kept: ${name}`, () => judged(kind, input));
}

test('the shares of all kinds are all runs, and a run of each kind at least', () => {
  const counts = [...shares(RUNS, KINDS).values()];
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    RUNS,
  );
  assert.ok(counts.every((count) => count >= 1));
  assert.equal(KINDS.length, 4 * Object.keys(PROPERTIES).length);
});

test('what fails is found, made smaller, and an answer that hangs is a failure', async () => {
  const fails = ({ text }: { readonly text: string }): Promise<void> =>
    text.includes('@') ? Promise.reject(new Error('an at')) : Promise.resolve();
  const input = { text: 'workflow: a\nowner: b@c\ntask: d\n', edits: [], order: [] };
  assert.equal((await smaller(input, fails)).text, '@');
  class Later extends Clock {
    #now = 0;
    protected override now(): number {
      this.#now += 1000;
      return this.#now;
    }
  }
  await assert.rejects(
    new Later().time('it', () => Promise.resolve()),
    /it took 1000 ms/,
  );
});
