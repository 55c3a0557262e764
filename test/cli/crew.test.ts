// Many documents judged by several at the same time: the same report, whoever does the work and whoever fails.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Crew } from '../../server/src/cli/crew.ts';
import type { Outcome } from '../../server/src/cli/check-run.ts';
import type { FoundDocument } from '../../server/src/cli/find.ts';
import type { Helper } from '../../server/src/cli/crew.ts';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';
import { FAULTY, GOOD } from './world.ts';

const documents = Array.from({ length: 300 }, (_, number) => ({
  path: `/w/${number}`,
  name: String(number),
  byLink: false,
}));

function judged(some: readonly FoundDocument[], by: string): Promise<Outcome[]> {
  return Promise.resolve(some.map(({ name }) => ({ problems: [], told: [name, by], hasFault: false })));
}

function helper(name: string, failsAt = Infinity): Helper & { stopped: boolean } {
  let times = 0;
  const made = {
    stopped: false,
    files: (some: readonly FoundDocument[]) => {
      times += 1;
      return times < failsAt ? judged(some, name) : Promise.reject(new Error('gone'));
    },
    stop: () => void (made.stopped = true),
  };
  return made;
}

async function whoDid(helpers: readonly Helper[]): Promise<readonly string[]> {
  const crew = new Crew(helpers, (some) => judged(some, 'self'));
  const outcomes = [await crew.judge(documents), await crew.judge(documents)];
  crew.end();
  for (const round of outcomes) {
    assert.deepEqual(
      round.map(({ told }) => told[0]),
      documents.map(({ name }) => name),
      'each document once, in order',
    );
  }
  return [...new Set(outcomes.flat().map(({ told }) => told[1]!))].sort();
}

test('whoever helps, each document is judged once and in order', async () => {
  assert.deepEqual(await whoDid([]), ['self']);
  const crew = [helper('a'), helper('b')];
  assert.deepEqual(await whoDid(crew), ['a', 'b', 'self']);
  assert.ok(crew.every(({ stopped }) => stopped));
});

test('what a helper leaves is done by the others, or by ourselves', async () => {
  assert.deepEqual(await whoDid([helper('a', 2), helper('b')]), ['a', 'b', 'self']);
  assert.deepEqual(await whoDid([helper('a', 1), helper('b', 1)]), ['self']);
});

test('a small round is shared too', async () => {
  const crew = new Crew([helper('a')], (some) => judged(some, 'self'));
  const outcomes = await crew.judge(documents.slice(0, 64));
  assert.deepEqual([...new Set(outcomes.map(({ told }) => told[1]))].sort(), ['a', 'self']);
});

test('a helper that fails late, and one that fails with two portions, leave nothing undone', async () => {
  const late: Helper = {
    files: () => new Promise((_, reject) => setTimeout(() => reject(new Error('gone')), 50)),
    stop: () => undefined,
  };
  assert.deepEqual(await whoDid([late]), ['self']);
  assert.deepEqual(await whoDid([late, helper('b')]), ['b', 'self']);
});

test('a fault of our own rejects, whatever the helpers do', async () => {
  const failing: Helper = {
    files: () => Promise.reject(new Error('gone')),
    stop: () => {
      throw new Error('cannot be stopped');
    },
  };
  const crew = new Crew([failing, helper('b')], () => Promise.reject(new Error('full disk')));
  await assert.rejects(crew.judge(documents), /full disk/);
});

test('the program says the same with and without threads', () =>
  inBundle('2026-11-20', {}, (number) => (number === 7 ? '\0' : number % 5 === 0 ? FAULTY : GOOD), [
    /\n210 documents, /,
  ]));

test('the same of what documents mean to each other, and of what holds in their folder', () => {
  const configuration = 'as-of: 2031-01-01\nrules: {workflow/duplicate-title: error, nonsense: off}\n';
  const page = (number: number): string => {
    // Rings of three, and every tenth title twice.
    const next = number - (number % 3) + ((number + 1) % 3);
    const title = `Lead triage ${number % 10 === 0 ? number % 100 : number}`;
    return `${GOOD.replace('Inbound lead triage', title).replace('stage: pilot', 'stage: integrate')}started: 2026-12-01\nrelated:\n  feeds: d${next}.workflowdoc.yaml\n`;
  };
  return inBundle(undefined, { '.workflow-docs.yaml': configuration }, page, [
    /^d0\.workflowdoc\.yaml.* error {2}workflow\/duplicate-title$/m,
    /^d209\.workflowdoc\.yaml.* {2}related\/cycle$/m,
    / {2}stage\/overdue$/m,
    /^\.workflow-docs\.yaml:2:42 .*page\/unknown-key$/m,
  ]);
});

/** Runs the program on a folder with 210 documents, in several threads and in one; what it says has to be there. */
async function inBundle(
  asOf: string | undefined,
  others: Readonly<Record<string, string>>,
  page: (number: number) => string,
  said: readonly RegExp[],
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-crew-'));
  try {
    for (const [name, text] of Object.entries(others)) writeFileSync(path.join(folder, name), text);
    for (let number = 0; number < 210; number += 1) {
      writeFileSync(path.join(folder, `d${number}.workflowdoc.yaml`), page(number));
    }
    const program = await writeBundle(BUNDLES.cli, { folder });
    const words = ['check', ...(asOf === undefined ? [] : ['--as-of', asOf]), '--hints'];
    const run = (args: readonly string[]): { status: number | null; stdout: string; stderr: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...words], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      return { status, stdout, stderr };
    };
    const together = run([program]);
    // A program that knows no file of its own has nothing that a thread could run.
    const alone = run(['-e', `process.argv.splice(1, 0, undefined); require(${JSON.stringify(program)})`, '--']);
    assert.equal(together.status, 1);
    for (const words of said) assert.match(together.stdout, words);
    assert.deepEqual(together, alone);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
