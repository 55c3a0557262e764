// What ships asks no network and compiles nothing at run time: the bundles are searched for every way to do either.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import cronstrue from 'cronstrue';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';

/** The modules of Node that each bundle may load. `net` makes the sockets that a client may ask a server to talk over. */
const MAY_LOAD: Readonly<Record<keyof typeof BUNDLES, readonly string[]>> = {
  entry: ['vscode', './client.js'],
  client: ['vscode', 'child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util'],
  server: ['./cronstrue.js', 'net', 'fs/promises', 'path', 'url', 'util'],
  cron: [],
  browserClient: ['vscode'],
  browserServer: [],
  preview: [],
  previewStyle: [],
  cli: ['crypto', 'fs', 'fs/promises', 'os', 'path', 'tty', 'url', 'util', 'worker_threads'],
};

/** Ways to compile text or to call somebody, as calls of what is there everywhere. */
const NEVER = /(?<![\w$.#"'])(?:eval|Function|fetch|XMLHttpRequest|WebSocket|EventSource|importScripts)\((?!\)\{)/;

test('the bundles load what they may, call nobody and compile nothing', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-bundles-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bundle] of Object.entries(BUNDLES)) {
    const code = readFileSync(await writeBundle(bundle, { folder }), 'utf8');
    const loaded = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module = '']) => module.replace(/^node:/, ''));
    const allowed = MAY_LOAD[name as keyof typeof BUNDLES];
    assert.deepEqual(
      [...new Set(loaded)].filter((module) => !allowed.includes(module)),
      [],
      name,
    );
    const at = NEVER.exec(code)?.index ?? -1;
    assert.equal(at === -1 ? '' : code.slice(Math.max(0, at - 40), at + 40), '', name);
  }
});

test('with short names inside, the words of a schedule are what the library says', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-cron-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const bundled = createRequire(import.meta.url)(await writeBundle(BUNDLES.cron, { folder })) as typeof cronstrue;
  const schedules = [
    '0 7 * * 1-5',
    '*/5 9-17 1 */2 MON#2',
    '0 0 L * *',
    '@daily',
    '@reboot',
    '5 0 15W * *',
    '0 0 LW * *',
  ];
  const more = ['0/20 8,12 * 1-3 6L', '1 2 3 4 5 6 2027', '0 0 L-3 * *', '*/7 * * * * *', '15,45 22-2 * jan-mar *'];
  for (const schedule of [...schedules, ...more]) {
    for (const options of [{}, { use24HourTimeFormat: true }, { use24HourTimeFormat: true, verbose: true }]) {
      assert.equal(bundled.toString(schedule, options), cronstrue.toString(schedule, options));
    }
  }
});
