// The program as it is started: real files, real streams, the exit code that the shell sees.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { nodeDisk } from '../../server/src/cli/node-io.ts';
import { FAULTY, GOOD } from './world.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = path.join(ROOT, 'server/src/cli/main.ts');
const ESCAPE = '\u001b';
const TSX = import.meta.resolve('tsx');

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, which is gone after the tests. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(cwd: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

test('files are checked, mended and told to the shell', async () => {
  const folder = folderWith({ 'a/x.workflowdoc.yaml': FAULTY, 'b.workflowdoc.yml': GOOD });
  const [found, piped, wrong] = await Promise.all([
    start(folder, ['check']),
    start(folder, ['check', '-', '--fix'], FAULTY),
    start(folder, ['check', 'nope']),
  ]);
  assert.equal(found.code, 1);
  assert.match(found.out, /^a\/x\.workflowdoc\.yaml:4:1 {2}error {2}page\/unknown-key\n/);
  assert.ok(!found.out.includes(ESCAPE), 'no colour into a pipe');
  assert.deepEqual({ code: piped.code, out: piped.out }, { code: 0, out: GOOD });
  assert.deepEqual(wrong, { code: 2, out: '', err: 'nope: no such file\n' });
  const fixed = await start(folder, ['check', '--fix', '--color', 'always']);
  assert.equal(fixed.code, 0);
  assert.ok(fixed.out.includes(`${ESCAPE}[1m`));
  assert.equal(readFileSync(path.join(folder, 'a/x.workflowdoc.yaml'), 'utf8'), GOOD);
});

test('a reader that stops early is no fault', async () => {
  const folder = folderWith(
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.workflowdoc.yaml`, FAULTY])),
  );
  const ended = await new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, 'check', '--format', 'json'], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => resolve({ code, out: '', err }));
  });
  assert.deepEqual(ended, { code: 1, out: '', err: '' });
});

test('a file is replaced at once, keeps its mode, and leaves nothing behind', async () => {
  const folder = folderWith({ 'x.workflowdoc.yaml': FAULTY });
  const file = path.join(folder, 'x.workflowdoc.yaml');
  chmodSync(file, 0o640);
  const before = statSync(file).ino;
  await nodeDisk.replace(file, Buffer.from(GOOD));
  assert.equal(readFileSync(file, 'utf8'), GOOD);
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.notEqual(statSync(file).ino, before, 'the old bytes were not written over');
  assert.deepEqual(readdirSync(folder), ['x.workflowdoc.yaml']);
  await assert.rejects(nodeDisk.replace(path.join(folder, 'gone.workflowdoc.yaml'), Buffer.from('')), {
    code: 'ENOENT',
  });
  assert.deepEqual(readdirSync(folder), ['x.workflowdoc.yaml']);
});

test('the disk tells files, folders, links and sizes', async () => {
  const folder = folderWith({ 'a.txt': 'four', 'sub/b.txt': '' });
  symlinkSync('sub', path.join(folder, 'link'));
  const at = (name: string): string => path.join(folder, name);
  const entries = [...(await nodeDisk.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(entries, [
    { name: 'a.txt', kind: 'file' },
    { name: 'link', kind: 'link' },
    { name: 'sub', kind: 'folder' },
  ]);
  assert.equal(await nodeDisk.look(at('a.txt')), 'file');
  assert.equal(await nodeDisk.look(at('link')), 'folder');
  assert.deepEqual([await nodeDisk.isLink(at('link')), await nodeDisk.isLink(at('sub'))], [true, false]);
  assert.equal(await nodeDisk.realPath(at('link/b.txt')), path.join(await nodeDisk.realPath(folder), 'sub/b.txt'));
  assert.equal(Buffer.from((await nodeDisk.read(at('a.txt'), 4))!).toString(), 'four');
  assert.equal(await nodeDisk.read(at('a.txt'), 3), undefined);
  assert.equal((await nodeDisk.read(at('sub/b.txt'), 3))?.length, 0);
  await assert.rejects(nodeDisk.read(at('sub'), 1_000_000), { code: 'EISDIR' });
});

test(
  'a file without a size, such as a device that never ends, is read up to the limit',
  { timeout: 5000 },
  async () => {
    if (process.platform === 'win32') return;
    assert.equal(await nodeDisk.read('/dev/zero', 200_000), undefined);
  },
);
