// What changes around a page: files, folders, settings. The findings follow without an edit.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver/node';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { folder, GOOD, page } from './pages.ts';

after(stopAll);

const FILES = ['prompt.md', 'example.json', 'good.md', 'bad.md'];

/** A good page in a new folder, with the files that it names; the name of the folder needs encoding. */
function pageWithFiles(): { readonly good: Page; readonly uri: string; readonly at: (file: string) => string } {
  const { uri, path: root } = folder();
  mkdirSync(path.join(root, "it's ü/files"), { recursive: true });
  const at = (file: string): string => path.join(root, "it's ü/files", file);
  for (const file of FILES) writeFileSync(at(file), '');
  return { good: new Page(`${uri}it%27s%20%C3%BC/p.workflowdoc.yaml`, GOOD), uri, at };
}

function changed(uri: string, type: FileChangeType): unknown {
  return { changes: [{ uri, type }] };
}

async function missing(editor: Editor, where: Page): Promise<readonly string[]> {
  const all = await editor.diagnostics(where);
  return all.filter(({ code }) => code === 'page/missing-file').map(({ range }) => where.slice(range));
}

/** Without anything that is registered later, so the client must be asked again and again. */
const UNWATCHED: ClientCapabilities = { textDocument: { diagnostic: {} } };

test('the server asks to be told of files that come and go, and of settings', async () => {
  const editor = await Editor.start();
  await editor.until('two registrations', () => editor.registrations.length === 2);
  const [watch] = editor.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles');
  assert.deepEqual(watch?.registerOptions, {
    watchers: [
      { globPattern: '**/*', kind: 5 },
      { globPattern: '**/*.workflowdoc.{yaml,yml}', kind: 2 },
      { globPattern: '**/*.workflow-docs.yaml', kind: 2 },
    ],
  });
  assert.ok(editor.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'));
  const plain = await Editor.start({ capabilities: PLAIN });
  await plain.stop();
  assert.deepEqual(plain.registrations, []);
});

test('a file that vanishes is found missing once the editor tells of it, and is there again when it is', async () => {
  const { good, uri, at } = pageWithFiles();
  const editor = await Editor.start({ folders: [uri] });
  await editor.open(good);
  assert.deepEqual(await missing(editor, good), []);
  const first = await editor.pull(good);
  rmSync(at('prompt.md'));
  // Editors encode a URI as they like.
  await editor.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it's%20%c3%bc/files/prompt.md`, FileChangeType.Deleted),
  );
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.deepEqual(await missing(editor, good), ['files/prompt.md']);
  assert.equal((await editor.pull(good, first.resultId)).kind, 'full');
  writeFileSync(at('prompt.md'), '');
  await editor.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it%27s%20%C3%BC/files/prompt.md`, FileChangeType.Created),
  );
  await editor.until('a second refresh', () => editor.refreshes === 2);
  assert.deepEqual(await missing(editor, good), []);
});

test('a folder that vanishes takes its files with it', async () => {
  const { good, uri, at } = pageWithFiles();
  const editor = await Editor.start({ folders: [uri] });
  await editor.open(good);
  assert.deepEqual(await missing(editor, good), []);
  rmSync(at(''), { recursive: true });
  await editor.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it%27s%20%C3%BC/files`, FileChangeType.Deleted),
  );
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.equal((await missing(editor, good)).length, FILES.length);
});

test('files that no open page names disturb nobody', async () => {
  const { good, uri, at } = pageWithFiles();
  const editor = await Editor.start({ folders: [uri] });
  await editor.open(good);
  const first = await editor.pull(good);
  await editor.notify('workspace/didChangeWatchedFiles', changed(`${uri}other.md`, FileChangeType.Created));
  await editor.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it%27s%20%C3%BC/files/prompt`, FileChangeType.Deleted),
  );
  assert.equal((await editor.pull(good, first.resultId)).kind, 'unchanged');
  await editor.close(good);
  rmSync(at('prompt.md'));
  await editor.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it%27s%20%C3%BC/files/prompt.md`, FileChangeType.Deleted),
  );
  await editor.stop();
  assert.equal(editor.refreshes, 0);
});

test('a client that is pushed to gets new findings when a file vanishes, or when it saves', async () => {
  const { good, uri, at } = pageWithFiles();
  const { diagnostic, ...textDocument } = MODERN.textDocument!;
  assert.ok(diagnostic);
  const watching = await Editor.start({ folders: [uri], capabilities: { ...MODERN, textDocument } });
  const saving = await Editor.start({ folders: [uri], capabilities: PLAIN });
  for (const editor of [watching, saving]) {
    await editor.open(good);
    await editor.until('the first push', () => editor.published.length === 1);
  }
  rmSync(at('prompt.md'));
  await watching.notify(
    'workspace/didChangeWatchedFiles',
    changed(`${uri}it%27s%20%C3%BC/files/prompt.md`, FileChangeType.Deleted),
  );
  await saving.notify('textDocument/didSave', { textDocument: { uri: good.uri } });
  for (const editor of [watching, saving]) {
    await editor.until('the second push', () => editor.published.length === 2);
    assert.ok(editor.lastPush(good)?.diagnostics.some(({ code }) => code === 'page/missing-file'));
    assert.equal(editor.lastPush(good)?.version, 1);
  }
});

test('where nobody tells of files, every pull looks again', async () => {
  const { good, uri, at } = pageWithFiles();
  const editor = await Editor.start({ folders: [uri], capabilities: UNWATCHED });
  await editor.open(good);
  assert.deepEqual(await missing(editor, good), []);
  rmSync(at('prompt.md'));
  assert.deepEqual(await missing(editor, good), ['files/prompt.md']);
});

test('what lies outside the workspace is never looked at, and folders come and go', async () => {
  const { uri, path: root } = folder();
  mkdirSync(path.join(root, 'docs'));
  const outside = new Page(`${uri}docs/p.workflowdoc.yaml`, GOOD.replace('files/prompt.md', '../not-there/prompt.md'));
  const editor = await Editor.start({ folders: [`${uri}docs`] });
  await editor.open(outside);
  assert.ok(!(await missing(editor, outside)).includes('../not-there/prompt.md'));
  const folders = (added: string[], removed: string[]): unknown => ({
    event: {
      added: added.map((one) => ({ uri: one, name: one })),
      removed: removed.map((one) => ({ uri: one, name: one })),
    },
  });
  await editor.notify('workspace/didChangeWorkspaceFolders', folders([uri.slice(0, -1)], [`${uri}docs/`]));
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.ok((await missing(editor, outside)).includes('../not-there/prompt.md'));
  await editor.notify('workspace/didChangeWorkspaceFolders', folders([], [uri]));
  await editor.until('a second refresh', () => editor.refreshes === 2);
  assert.ok(!(await missing(editor, outside)).includes('../not-there/prompt.md'));
});

test('without a workspace a page has its own folder', async () => {
  const { good } = pageWithFiles();
  const editor = await Editor.start({ folders: null });
  const other = new Page(
    good.uri,
    GOOD.replace('files/prompt.md', '../prompt.md').replace('files/good.md', 'files/gut.md'),
  );
  await editor.open(other);
  assert.deepEqual(await missing(editor, other), ['files/gut.md']);
});

test('a page that is not saved has no place that a file could be relative to', async () => {
  const editor = await Editor.start();
  const untitled = new Page('untitled:new.workflowdoc.yaml', GOOD);
  await editor.open(untitled);
  assert.deepEqual(await missing(editor, untitled), []);
});

test('the date can be set from the start, by the settings, and anew', async () => {
  const overdue = async (editor: Editor): Promise<boolean> =>
    (await editor.diagnostics(good)).some(({ code }) => code === 'stage/overdue');
  const good = page(GOOD);
  for (const initializationOptions of [{ asOf: '2027-06-01' }, { workflowDocs: { asOf: '2027-06-01' } }]) {
    const editor = await Editor.start({ initializationOptions });
    await editor.open(good);
    assert.ok(await overdue(editor));
  }
  const editor = await Editor.start({
    initializationOptions: { asOf: '2026-11-20' },
    settings: { asOf: '2027-06-01' },
  });
  await editor.open(good);
  await editor.until('the settings', () => editor.refreshes === 1);
  assert.ok(await overdue(editor), 'settings come before initialization options');
  editor.settings = { asOf: null };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('the new settings', () => editor.refreshes === 2);
  assert.ok(!(await overdue(editor)), 'without a setting the initialization options count');
});

test('a client that sends its settings instead of being asked is heard', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const good = page(GOOD);
  await editor.open(good);
  await editor.notify('workspace/didChangeConfiguration', { settings: { workflowDocs: { asOf: '2027-06-01' } } });
  await editor.until(
    'a push',
    () => editor.lastPush(good)?.diagnostics.some(({ code }) => code === 'stage/overdue') === true,
  );
});

test('settings that cannot be read are named in the log and change nothing', async () => {
  for (const garbage of [
    { asOf: 'soon' },
    { asOf: '2026-02-30' },
    { asOf: 7 },
    { asOf: ['2026-11-20'] },
    'nonsense',
    7,
    [1],
  ]) {
    const editor = await Editor.start({ settings: garbage });
    const good = page(GOOD);
    await editor.open(good);
    await editor.until('a line in the log', () => editor.log.some(({ message }) => message.includes('workflowDocs')));
    assert.deepEqual(
      (await editor.diagnostics(good)).filter(({ code }) => code === 'stage/overdue'),
      [],
    );
    await editor.stop();
  }
});
