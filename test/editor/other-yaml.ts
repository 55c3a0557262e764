// Prepares the other YAML extension that a drive has beside ours: its server is installed into a cache folder, its client
// is bundled into out/editor/other-yaml.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { toolFolder } from '../../scripts/cache.ts';

const RECIPE = path.join(import.meta.dirname, 'other-yaml');

/** It goes by the name of the most used one. */
const MANIFEST = {
  publisher: 'redhat',
  name: 'vscode-yaml',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  main: './extension.js',
  activationEvents: ['onLanguage:yaml'],
};

/** Gives the folder of the extension, ready to be developed. Throws when its server cannot be installed. */
export async function prepareOtherYaml(root: string): Promise<string> {
  const server = path.join(installed(), 'node_modules/yaml-language-server/out/server/src/server.js');
  const folder = path.join(root, 'out/editor/other-yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await build({
    entryPoints: [path.join(RECIPE, 'extension.ts')],
    outfile: path.join(folder, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    define: { SERVER: JSON.stringify(server) },
    logLevel: 'warning',
  });
  return folder;
}

function installed(): string {
  const folder = toolFolder('other-yaml', RECIPE);
  if (existsSync(folder)) return folder;
  console.log(`editor: installing another YAML language server into ${folder}, once only`);
  // It gets its name when it is whole: half an install is never used.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(RECIPE, file), path.join(draft, file));
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', words, { cwd: draft, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the other YAML language server could not be installed:\n${stderr}`);
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
}
