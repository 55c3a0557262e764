// `npm run bench`: measures, prints, and writes docs/benchmarks.md. `--only start,edit` measures some parts and replaces
// only those in the document; `--quick` makes fewer repetitions and only prints.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { competitors } from './competitors.ts';
import { bundlePeers } from './peers/bundle.ts';
import { installPeers } from './peers/install.ts';
import { burst } from './parts/burst.ts';
import { edit } from './parts/edit.ts';
import { files } from './parts/files.ts';
import { memory } from './parts/memory.ts';
import type { Bench, Part } from './parts/part.ts';
import { preview } from './parts/preview.ts';
import { start } from './parts/start.ts';
import { suggest } from './parts/suggest.ts';
import { inWords, ORDER, replaceParts, surroundings } from './report.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const DOCUMENT = path.join(ROOT, 'docs/benchmarks.md');

/** The parts that are measured here. */
const PARTS: Readonly<Record<string, Part>> = { start, edit, burst, suggest, memory, files, preview };

const { only, quick } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
}).values;

try {
  await measure(chosen(only), quick);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  // Servers that are still there hold the process: it could not end by itself.
  process.exit(1);
}

async function measure(names: readonly string[], isQuick: boolean): Promise<void> {
  const peers = installPeers();
  const bundled = await bundlePeers();
  const servers = competitors(path.join(ROOT, 'dist/server.js'), peers, bundled);
  const bench: Bench = { servers, peers, bundled, isQuick };
  for (const name of names) {
    const where = surroundings(new Date());
    console.error(`bench: ${name}`);
    const findings = await PARTS[name]!(bench);
    const words = inWords(findings, where);
    console.log(`${words}\n`);
    // Part by part, so that a fault of a later one does not cost what was measured before it.
    if (!isQuick) keep(name, words);
    for (const failure of findings.failures ?? []) {
      console.error(`bench: ${failure}`);
      process.exitCode = 1;
    }
  }
}

function keep(name: string, words: string): void {
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '';
  writeFileSync(DOCUMENT, replaceParts(before, new Map([[name, words]]), ORDER));
}

function chosen(names: string | undefined): readonly string[] {
  if (names === undefined) return Object.keys(PARTS);
  const wanted = names.split(',');
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`no part is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  return wanted;
}
