// What once failed is kept as a file and run again by the unit tests from then on.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Failure } from './batch.ts';

const FOLDER = path.join('test', 'fuzz', 'seeds');

/** What was kept below the root of the project, by file name. */
export function keptSeeds(root: string): ReadonlyMap<string, Failure> {
  const folder = path.join(root, FOLDER);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Failure]));
}

/** Keeps a failure; gives the file, relative to the root. */
export function keepSeed(root: string, failure: Failure): string {
  const hash = createHash('sha256').update(JSON.stringify(failure.input)).digest('hex').slice(0, 8);
  const file = path.join(FOLDER, `${failure.kind.replace('/', '-')}-${hash}.json`);
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  const [error = ''] = failure.error.split('\n');
  writeFileSync(path.join(root, file), `${JSON.stringify({ ...failure, error }, null, 2)}\n`);
  return file;
}
