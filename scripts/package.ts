// `npm run package`: makes the .vsix from what is built. The program for it brings a hundred packages, so it is installed
// when it is first needed, into a cache folder. `--out FILE` names another file than dist/workflow-docs-VERSION.vsix.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { toolFolder } from './cache.ts';

const RECIPE = path.join(import.meta.dirname, 'package');
const LIMIT_KB = 1536;

const { out } = parseArgs({
  options: { out: { type: 'string', default: `dist/workflow-docs-${version}.vsix` } },
}).values;

try {
  makePackage(packager(), out);
  const size = statSync(out).size / 1024;
  console.log(`package: ${out} ${size.toFixed(1)} KB of ${LIMIT_KB}`);
  if (size > LIMIT_KB) throw new Error(`the package may have ${LIMIT_KB} KB: see what is new in it`);
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** The program that makes packages; installs it when it is not there yet. */
function packager(): string {
  const folder = toolFolder('vsce', RECIPE);
  const program = path.join(folder, 'node_modules/@vscode/vsce/vsce');
  if (existsSync(program)) return program;
  console.log(`package: installing the packager into ${folder}, once only`);
  // It gets its name when it is whole: half an install is never used, and two at a time do not meet.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(RECIPE, file), path.join(draft, file));
  // It asks for Node 22 and runs on Node 20: what it does with packages is the same.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], draft);
  if (existsSync(program)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return program;
}

function makePackage(program: string, file: string): void {
  // What is packed is built already, and has no dependencies at run time.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  rmSync(file, { force: true });
  run(
    process.execPath,
    [program, 'package', ...flags, '--out', path.resolve(file)],
    path.join(import.meta.dirname, '..'),
  );
}

function run(command: string, words: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed\n${error?.message ?? stdout + stderr}`);
}
