// What must not bring the server down: hostile pages, broken messages, clients that go away.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundleServer } from './bundle.ts';
import { Editor, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder, GOOD, MESSY, page } from './pages.ts';

after(stopAll);

const MEGABYTE = 1024 * 1024;

/** Pages that nobody wrote by hand, and how many findings they may have (more would be noise). */
const HOSTILE: Readonly<Record<string, { readonly text: string; readonly only?: string }>> = {
  'nothing at all': { text: '', only: 'page/empty' },
  '10,000 levels': { text: '['.repeat(10_000), only: 'page/syntax' },
  '10,000 levels of keys': {
    text: Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level)}a:\n`)
      .join('')
      .slice(0, MEGABYTE - 1),
    only: 'page/syntax',
  },
  '5 MB on one line': { text: `workflow: ${'x'.repeat(5 * MEGABYTE)}\n`, only: 'page/syntax' },
  binary: { text: `\u0000\u0001${'\ufffd\u0000'.repeat(1000)}`, only: 'page/syntax' },
  '100,000 keys': { text: Array.from({ length: 100_000 }, (_, key) => `k${key}: v\n`).join(''), only: 'page/syntax' },
  '50,000 anchors': {
    text: `x-a: [${Array.from({ length: 50_000 }, (_, name) => `&a${name} 1`).join(', ')}]\n`,
    only: 'page/syntax',
  },
  'an alias bomb': {
    text: `x-0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, level) => `x-${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`).join('')}${EIGHT_LINES}`,
  },
  'a million quotes': { text: `workflow: ${'"'.repeat(MEGABYTE / 2)}\n` },
  'a million brackets': { text: `workflow: ${'[{'.repeat(MEGABYTE / 4)}\n` },
  'a million tabs': { text: `workflow: x\n${'\t\n'.repeat(9_000)}` },
  'halves of characters': { text: `workflow: \ud83e\nowner: \udd8a\n` },
};

for (const [name, { text, only }] of Object.entries(HOSTILE)) {
  test(`${name}: answered, and the server goes on`, async () => {
    const editor = await Editor.start();
    const hostile = page(text, 'hostile');
    const messy = page(MESSY, 'messy');
    await editor.open(hostile);
    const started = performance.now();
    const found = await editor.diagnostics(hostile);
    const taken = performance.now() - started;
    if (only !== undefined)
      assert.deepEqual(
        found.map(({ code }) => code),
        [only],
      );
    assert.ok(found.length > 0 && found.length < 1000, `${found.length} findings`);
    // A hang, not a figure: the figures are in the benchmark, and this machine may be busy.
    assert.ok(taken < 20_000, `${Math.round(taken)} ms`);
    await editor.actions(hostile, found.slice(0, 3));
    await editor.open(messy);
    assert.ok((await editor.diagnostics(messy)).some(({ code }) => code === 'page/unknown-key'));
  });
}

test('a message that is none is answered with an error and logged, and the next one as if nothing had been', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const expected = await editor.diagnostics(messy);
  await assert.rejects(editor.ask('textDocument/codeAction', { textDocument: { uri: messy.uri }, range: 'here' }));
  await assert.rejects(editor.ask('textDocument/diagnostic', {}));
  await assert.rejects(editor.ask('textDocument/no-such-thing', {}));
  await editor.until('the log', () => editor.log.filter(({ type }) => type === 1).length >= 2);
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: messy.uri, version: 2 },
    contentChanges: [{ nonsense: true }],
  });
  await editor.notify('textDocument/didClose', { textDocument: { uri: 'file:///never-opened.workflowdoc.yaml' } });
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///never-opened.workflowdoc.yaml', version: 2 },
    contentChanges: [{ text: '' }],
  });
  await editor.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: '%%%', type: 1 },
      { uri: '', type: 9 },
    ],
  });
  await editor.notify('no-such/notification', { a: 1 });
  assert.deepEqual(await editor.diagnostics(messy), expected);
});

test('URIs that are none are no reason to stop', async () => {
  const editor = await Editor.start({ folders: ['not a uri', 'file:///ok'] });
  for (const uri of [
    'x.workflowdoc.yaml',
    '%zz.workflowdoc.yaml',
    'file://host/share/x.workflowdoc.yaml',
    'file:///a%00b.workflowdoc.yaml',
    '://.workflowdoc.yml',
  ]) {
    const odd = new Page(uri, GOOD);
    await editor.open(odd);
    assert.ok(Array.isArray(await editor.diagnostics(odd)), uri);
    await editor.close(odd);
  }
});

test('files that cannot be looked at are nobody’s fault', async () => {
  const { path: root, uri } = folder();
  mkdirSync(path.join(root, 'files'));
  mkdirSync(path.join(root, 'locked/inside'), { recursive: true });
  for (const file of ['example.json', 'good.md', 'bad.md']) writeFileSync(path.join(root, 'files', file), '');
  chmodSync(path.join(root, 'locked'), 0);
  const editor = await Editor.start({ folders: [uri] });
  const text = (prompt: string, index: number): string =>
    GOOD.replace('files/prompt.md', prompt).replace(/^workflow: .*$/m, `workflow: Delay notices, part ${index}`);
  const names = [
    'locked/inside/prompt.md',
    'files/example.json/x.md',
    `${'long'.repeat(200)}/x.md`,
    'a%00b/x.md',
    'files',
  ];
  for (const [index, name] of names.entries()) {
    const odd = new Page(`${uri}p${index}.workflowdoc.yaml`, text(name, index));
    await editor.open(odd);
    assert.ok(
      (await editor.diagnostics(odd)).every(({ code }) => code === 'page/missing-file'),
      name,
    );
  }
  chmodSync(path.join(root, 'locked'), 0o755);
});

test('good-bye: shutdown and exit end the process with 0, an exit alone with 1', async () => {
  const polite = await Editor.start();
  assert.equal(await polite.stop(), 0);
  const rude = await Editor.start();
  await rude.notify('exit');
  assert.equal(await rude.exited(), 1);
});

test('a client whose pipe breaks takes the server with it', async () => {
  const editor = await Editor.start();
  editor.process.stdin?.destroy();
  assert.equal(await editor.exited(), 1);
});

test('a client whose process is gone takes the server with it, even when somebody holds the pipe open', async () => {
  const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const editor = await Editor.start({ processId: client.pid ?? null });
  client.kill('SIGKILL');
  await once(client, 'exit');
  assert.equal(await editor.exited(), 1);
});

test('Node’s own channel works as the pipe does, and its end is the server’s end', async () => {
  const editor = await Editor.start({ transport: 'node-ipc' });
  const messy = page(MESSY);
  await editor.open(messy);
  assert.ok((await editor.diagnostics(messy)).length > 0);
  assert.equal(await editor.stop(), 0);
  // The watch over this process would keep the server alive.
  const left = await Editor.start({ transport: 'node-ipc', processId: process.pid });
  left.process.disconnect();
  assert.equal(await left.exited(), 1);
});

test('started by hand it says what it is, and standard output stays empty', async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [await bundleServer()], {
    encoding: 'utf8',
    input: '',
  });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /--stdio/);
  assert.match(stderr, /editor/);
});
