// Puts the peers that others make into a cache folder outside the checkout, once.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toolFolder } from '../../../scripts/cache.ts';

const RECIPE = path.join(import.meta.dirname, 'recipe');

/** The folder with the peers' `node_modules`; installs them when they are not there yet. Throws when that fails. */
export function installPeers(): string {
  const folder = toolFolder('bench-peers', RECIPE);
  if (existsSync(folder)) return folder;
  console.error(`bench: installing the peers into ${folder}, once only (190 MB)`);
  // It gets its name when it is whole: half an install is never used, and two at a time do not meet.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(RECIPE, file), path.join(draft, file));
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: draft,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`the peers could not be installed\n${stderr}`);
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
}
