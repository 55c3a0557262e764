// Prepares what the editor tests run in: a VS Code in a cache folder outside the checkout, and a browser to show it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { toolFolder } from '../../scripts/cache.ts';

const RECIPE = path.join(import.meta.dirname, 'host');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Whether the VS Code that is served can run here. */
export function canServe(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Gives the folder that holds code-server and its Node, installing them first when they are not there yet.
 * Throws where they cannot run, or when the install fails.
 */
export function prepareHost(): string {
  if (!canServe())
    throw new Error(
      'the VS Code of these tests runs on Linux x64 only. Left out: the editor test. ' +
        'Here `npm run test:desktop` runs its suite in a desktop VS Code, and F5 opens one by hand.',
    );
  const folder = toolFolder('editor-host', RECIPE);
  if (existsSync(path.join(folder, 'ready'))) return folder;
  const { status } = spawnSync(path.join(RECIPE, 'install.sh'), [folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('VS Code could not be installed (see above). Left out: the editor test.');
  return folder;
}

/**
 * Gives the path of a Chromium or Chrome: `CHROME_PATH`, else the first one that is installed, else (as root on
 * Debian) one that apt installs now. Throws, with the line to type, when there is none.
 */
export function prepareBrowser(): string {
  const chosen = process.env['CHROME_PATH'] ?? installedBrowser();
  if (chosen !== undefined) return chosen;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('editor: no browser is installed; installing chromium by apt-get');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'no Chromium or Chrome was found. Left out: the editor test. Install one, or name it in CHROME_PATH:\n' +
      '  sudo apt-get update && sudo apt-get install -y chromium',
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return BROWSERS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

function apt(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-q', ...words], { env, encoding: 'utf8' });
  if (status !== 0) console.error(`editor: apt-get ${words.join(' ')} failed\n${stderr}`);
}
