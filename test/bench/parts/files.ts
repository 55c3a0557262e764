// Many files on the command line, as whole processes.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '../client.ts';
import { DAY, US } from '../competitors.ts';
import { inFolder, writePages } from '../pages.ts';
import { SCHEMA } from '../peers/bundle.ts';
import { times } from '../report.ts';
import type { Findings, Table } from '../report.ts';
import { median, range } from '../statistics.ts';
import { inTurns } from '../turns.ts';
import type { Bench } from './part.ts';

const LOOP = 'a loop of yaml + ajv';

interface Program {
  readonly name: string;
  /** What Node is started with to check the pages of a folder. */
  words(folder: string): readonly string[];
  /** Takes part with few files only. */
  readonly isSlow?: boolean;
}

interface Run {
  readonly table: Table;
  /** Our files a second beside the loop's. */
  readonly ratio: number;
}

export async function files(bench: Bench): Promise<Findings> {
  const all = programs(bench);
  const small = await measure(bench, all, 1000, bench.isQuick ? 1 : 3);
  const runs = [small];
  if (!bench.isQuick) {
    const fast = all.filter(({ isSlow }) => !isSlow);
    runs.push(await measure(bench, fast, 10_000, 3));
  }
  const last = runs.at(-1) ?? small;
  return {
    title: 'Many files',
    how:
      'One process checks a folder of pages that differ in a line, a hundred and the files they name in each folder of it, programs in turns; ' +
      'time is of the whole process, memory the most that was resident (VmHWM). One page in a hundred has a level of autonomy that is none, ' +
      'and a run counts only when each of those was reported. ajv-cli and the loop judge by our schema (ajv-cli takes dates for ' +
      'objects and so calls every page wrong), Spectral by the eight rules of `test/bench/peers/spectral.yaml`; ours applies all its ' +
      `rules as of ${DAY}, as in the other parts, and looks for the files that pages name.`,
    tables: runs.map(({ table }) => table),
    targets: [
      {
        wanted: `${bench.isQuick ? '1,000' : '10,000'} files: at least as fast as the loop of yaml + ajv`,
        measured: `${times(last.ratio)} its files a second`,
        isReached: last.ratio >= 1,
      },
    ],
  };
}

function programs({ peers, bundled }: Bench): readonly Program[] {
  const ours = path.join(import.meta.dirname, '../../../dist/cli.js');
  const rules = path.join(import.meta.dirname, '../peers/spectral.yaml');
  const program = (name: string): string => path.join(peers, 'node_modules', name, 'dist/index.js');
  const pattern = (folder: string): string => `${folder}/**/*.workflowdoc.yaml`;
  return [
    { name: US, words: (folder) => [ours, 'check', '--as-of', DAY, folder] },
    { name: LOOP, words: (folder) => [bundled.loop, folder] },
    {
      name: 'ajv-cli',
      words: (folder) => [program('ajv-cli'), 'validate', '--strict=false', '-s', SCHEMA, '-d', pattern(folder)],
    },
    {
      name: '@stoplight/spectral-cli',
      words: (folder) => [program('@stoplight/spectral-cli'), 'lint', '-r', rules, pattern(folder)],
      isSlow: true,
    },
  ];
}

function measure({ bundled }: Bench, all: readonly Program[], count: number, counted: number): Promise<Run> {
  return inFolder(async (home) => {
    const folder = path.join(home, 'pages');
    writePages(folder, count);
    const peaks = new Map(all.map(({ name }) => [name, new Array<number>()]));
    const measured = all.map((program) => ({
      name: program.name,
      async step() {
        const [seconds, megabytes] = await run(program, folder, count / 100, bundled.peak);
        peaks.get(program.name)?.push(megabytes);
        return seconds;
      },
    }));
    const found = await inTurns(measured, { warmUp: 0, counted, atOnce: 1 });
    const of = (name: string): number => median(found.get(name) ?? []);
    const table = {
      head: [`${count.toLocaleString('en')} files`, 'seconds', 'range', 'files a second', 'peak MB'],
      rows: [...found].map(([name, seconds]) => [
        name,
        median(seconds).toFixed(2),
        range(seconds, 2),
        Math.round(count / median(seconds)).toLocaleString('en'),
        median(peaks.get(name) ?? []).toFixed(0),
      ]),
    };
    return { table, ratio: of(LOOP) / of(US) };
  });
}

/** Runs a program; gives seconds and megabytes. */
async function run(program: Program, folder: string, faults: number, peak: string): Promise<[number, number]> {
  const [report, peakFile] = [path.join(folder, '../report'), path.join(folder, '../peak')];
  // A file, since a program that leaves at once loses what it wrote into a pipe.
  const output = openSync(report, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', peak, ...program.words(folder)], {
    cwd: folder,
    env: { ...childEnvironment(), PEAK_FILE: peakFile },
    stdio: ['ignore', output, output],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  closeSync(output);
  const words = readFileSync(report, 'utf8');
  const named = new Set(words.match(/team-\d+[/\\]faulty\.workflowdoc\.yaml/g));
  assert.equal(named.size, faults, `${program.name} (exit code ${code}) names the faulty pages\n${words.slice(-500)}`);
  return [seconds, Number(readFileSync(peakFile, 'utf8')) / 1024];
}
