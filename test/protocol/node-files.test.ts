// The port for files in Node: what it says of what is there, what is not, and what nobody can tell.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isPlainDate } from '../../server/src/model/values/date.ts';
import { nodeClock, nodeFiles } from '../../server/src/workspace/node-files.ts';
import { folder } from './pages.ts';

test('files and folders are there, other names are not', async () => {
  const { path: at, uri } = folder();
  mkdirSync(path.join(at, 'ü x'));
  writeFileSync(path.join(at, 'ü x/a.md'), 'ä');
  symlinkSync('a.md', path.join(at, 'ü x/link'));
  symlinkSync('nowhere', path.join(at, 'ü x/broken'));
  const state = (name: string): Promise<string> => nodeFiles.state(uri + name);
  assert.equal(await state('%C3%BC%20x/a.md'), 'file');
  assert.equal(await state('%C3%BC%20x/link'), 'file');
  assert.equal(await state('%C3%BC%20x/'), 'folder');
  assert.equal(await state('%C3%BC%20x'), 'folder');
  for (const name of ['a.md', '%C3%BC%20x/broken', '%C3%BC%20x/a.md/inside', 'x'.repeat(5000)]) {
    assert.equal(await state(name), 'missing', name.slice(0, 30));
  }
  assert.deepEqual(await nodeFiles.read(`${uri}%C3%BC%20x/a.md`), Buffer.from('ä'));
});

test('what has another scheme, another host or a name that none can have is unknown', async () => {
  for (const uri of [
    'untitled:a.md',
    'https://example.com/a.md',
    'file://host/a.md',
    'file:///a%00b',
    'file:///a%2Fb',
    'no uri',
  ]) {
    assert.equal(await nodeFiles.state(uri), 'unknown', uri);
    assert.equal(await nodeFiles.read(uri), undefined, uri);
  }
});

test('what is no file is not read, and a pipe without an end keeps nobody waiting', async () => {
  const { path: at, uri } = folder();
  assert.equal(await nodeFiles.read(uri), undefined);
  assert.equal(await nodeFiles.read(`${uri}none`), undefined);
  if (spawnSync('mkfifo', [path.join(at, 'pipe')]).status !== 0) return;
  assert.equal(await nodeFiles.state(`${uri}pipe`), 'unknown');
  assert.equal(await nodeFiles.read(`${uri}pipe`), undefined);
});

test('today is a date', () => {
  assert.ok(isPlainDate(nodeClock.today()));
});
