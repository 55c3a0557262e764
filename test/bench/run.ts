// `npm run bench`: measures, prints, and writes docs/benchmarks.md.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { editToDiagnostics } from './edit-to-diagnostics.ts';
import type { EditToDiagnostics } from './edit-to-diagnostics.ts';

const DOCS = path.join(import.meta.dirname, '../../docs');

/** What the median may cost, in bare parses of the same text. */
const LIMIT = 4;

const results = await editToDiagnostics();
const report = inWords(results);
mkdirSync(DOCS, { recursive: true });
writeFileSync(path.join(DOCS, 'benchmarks.md'), report);
process.stdout.write(report);
const over = results.filter(({ server, parse }) => server.p50 > LIMIT * parse.p50);
if (over.length > 0) {
  process.stderr.write(`bench: over ${LIMIT} times the bare parse: ${over.map(({ page }) => page).join(', ')}\n`);
  process.exitCode = 1;
}

function inWords(all: readonly EditToDiagnostics[]): string {
  const rows = all.map(
    ({ page, bytes, edits, server, parse }) =>
      `| ${page} | ${bytes.toLocaleString('en')} | ${edits} | ${ms(server.p50)} | ${ms(server.p95)} | ${ms(parse.p50)} | ${ms(parse.p95)} | ${(server.p50 / parse.p50).toFixed(2)} |`,
  );
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`.',
    '',
    '## From an edit to its diagnostics',
    '',
    'A character is typed into a page and the diagnostics are pulled over standard input and output, as an editor does. The',
    'time runs from the edit to the answer. In the same run, after each edit, the package `yaml` parses the same text and',
    `nothing else (\`parseDocument\`). The median may be at most ${LIMIT} times that of the bare parse. Milliseconds.`,
    '',
    '| page | bytes | edits | diagnostics p50 | p95 | bare parse p50 | p95 | ratio of medians |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`,
    '',
  ].join('\n');
}

function ms(value: number): string {
  return value.toFixed(2);
}
