// Runs the unit tests: every test/**/*.test.ts but those in test/editor, which need a real editor. Words after the
// command choose files by name: `npm run test:unit -- syntax lines`.
// Node 20 knows no globs for `--test`, and calls a run without tests a success: hence this script.

import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const words = process.argv.slice(2);
const files = readdirSync('test', { recursive: true })
  .map((name) => path.join('test', name))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'editor', path.sep)))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()
  .map((file) => path.resolve(file));

const silent = new Set();
// What hangs is stopped: a test that fails may leave its server behind.
const started = run({ files, concurrency: availableParallelism(), timeout: 10 * 60_000 });
started.on('test:fail', () => (process.exitCode = 1));
// A file is reported as a test of its own when nothing in it is one.
started.on('test:pass', ({ name }) => {
  if (files.includes(path.resolve(name))) silent.add(name);
});
started.on('end', () => {
  if (files.length === 0) fail('no test file was found');
  else if (process.exitCode !== 1) for (const file of silent) fail(`no test ran in ${path.relative('.', file)}`);
});
started.compose(new spec()).pipe(process.stdout);

function fail(message) {
  console.error(`test: ${message}`);
  process.exitCode = 1;
}
