// Many documents judged by several at the same time: the same report, whoever does the work and whoever fails.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkTogether } from '../../server/src/cli/crew.ts';
import type { Outcome } from '../../server/src/cli/check-run.ts';
import type { FoundDocument } from '../../server/src/cli/find.ts';
import type { Helper } from '../../server/src/cli/io.ts';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';
import { FAULTY, GOOD } from './world.ts';

const documents = Array.from({ length: 100 }, (_, number) => ({
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
  const outcomes = await checkTogether(documents, helpers, (some) => judged(some, 'alone'));
  assert.deepEqual(
    outcomes.map(({ told }) => told[0]),
    documents.map(({ name }) => name),
    'each document once, in order',
  );
  return [...new Set(outcomes.map(({ told }) => told[1]!))].sort();
}

test('whoever helps, each document is judged once and in order', async () => {
  assert.deepEqual(await whoDid([]), ['alone']);
  const crew = [helper('a'), helper('b')];
  assert.deepEqual(await whoDid(crew), ['a', 'b']);
  assert.ok(crew.every(({ stopped }) => stopped));
});

test('what a helper leaves is done by the others, or alone', async () => {
  assert.deepEqual(await whoDid([helper('a', 2), helper('b')]), ['a', 'alone', 'b']);
  assert.deepEqual(await whoDid([helper('a', 1), helper('b', 1)]), ['alone']);
});

test('the program says the same with and without threads', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-crew-'));
  try {
    for (let number = 0; number < 210; number += 1) {
      const text = number === 7 ? '\0' : number % 5 === 0 ? FAULTY : GOOD;
      writeFileSync(path.join(folder, `d${number}.workflowdoc.yaml`), text);
    }
    const program = await writeBundle(BUNDLES.cli, { folder });
    const run = (args: readonly string[]): { status: number | null; stdout: string; stderr: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...args, 'check', '--as-of', '2026-11-20'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };
    const together = run([program]);
    // A program that knows no file of its own has nothing that a thread could run.
    const alone = run(['-e', `process.argv.splice(1, 0, undefined); require(${JSON.stringify(program)})`, '--']);
    assert.equal(together.status, 1);
    assert.match(together.stdout, /\n210 documents, /);
    assert.deepEqual(together, alone);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
