// The configuration through the protocol: it is judged where it is open, and documents follow it at once.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import type { CompletionItem, Hover, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder } from './pages.ts';

after(stopAll);

const DOCUMENT = EIGHT_LINES.replace('stage: pilot', 'stage: hand-over').replace(
  /^owner: .*$/m,
  'owner: Dana Whitfield',
);

interface Work {
  readonly uri: string;
  write(name: string, text: string): void;
  remove(name: string): void;
}

function work(files: Readonly<Record<string, string>> = {}): Work {
  const { uri, path: root } = folder();
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { uri, write, remove: (name) => rmSync(path.join(root, name)) };
}

async function severity(editor: Editor, page: Page): Promise<number | undefined> {
  return (await editor.diagnostics(page)).find(({ code }) => code === 'owner/no-contact')?.severity;
}

function tell(editor: Editor, uri: string, type: number): Promise<void> {
  return editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

test('a configuration that is created, changed and deleted on the disk counts at once', async () => {
  const { uri, write, remove } = work();
  const editor = await Editor.start({ folders: [uri] });
  const page = new Page(`${uri}a/page.workflowdoc.yaml`, DOCUMENT);
  await editor.open(page);
  assert.equal(await severity(editor, page), 2);
  write('.workflow-docs.yaml', 'rules: {owner/no-contact: error}\n');
  await tell(editor, `${uri}.workflow-docs.yaml`, 1);
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.equal(await severity(editor, page), 1);
  write('.workflow-docs.yaml', 'rules: {owner/no-contact: off}\n');
  await tell(editor, `${uri}.workflow-docs.yaml`, 2);
  await editor.until('a second refresh', () => editor.refreshes === 2);
  assert.equal(await severity(editor, page), undefined);
  remove('.workflow-docs.yaml');
  await tell(editor, `${uri}.workflow-docs.yaml`, 3);
  await editor.until('a third refresh', () => editor.refreshes === 3);
  assert.equal(await severity(editor, page), 2);
});

test('unsaved text of an open configuration counts before the disk, and a comment disturbs nobody', async () => {
  const { uri } = work({ '.workflow-docs.yaml': 'rules: {owner/no-contact: error}\n' });
  const editor = await Editor.start({ folders: [uri] });
  const page = new Page(`${uri}page.workflowdoc.yaml`, DOCUMENT);
  const configuration = new Page(`${uri}.workflow-docs.yaml`, 'rules: {owner/no-contact: error}\n');
  await editor.open(page);
  assert.equal(await severity(editor, page), 1);
  await editor.open(configuration);
  assert.deepEqual(await editor.diagnostics(configuration), []);
  await editor.replace(configuration, 'error', 'info');
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.equal(await severity(editor, page), 3);
  await editor.replace(configuration, '\n', ' # quiet\n');
  await editor.replace(configuration, 'info', 'hint');
  await editor.until('a second refresh', () => editor.refreshes === 2);
  assert.equal(await severity(editor, page), 4);
  await editor.close(configuration);
  await editor.until('a third refresh', () => editor.refreshes === 3);
  assert.equal(await severity(editor, page), 1);
});

test('a file that is extended, and the date, count too; a setting comes before the date', async () => {
  const { uri, write } = work({
    '.workflow-docs.yaml': 'extends: team.workflow-docs.yaml\n',
    'team.workflow-docs.yaml': '',
  });
  const editor = await Editor.start({ folders: [uri], initializationOptions: {} });
  const page = new Page(
    `${uri}page.workflowdoc.yaml`,
    DOCUMENT.replace('stage: hand-over', 'stage: hand-over\nstarted: 2026-11-10'),
  );
  await editor.open(page);
  await editor.diagnostics(page);
  write('team.workflow-docs.yaml', 'as-of: 2031-01-01\nrules: {owner/no-contact: info}\n');
  await tell(editor, `${uri}team.workflow-docs.yaml`, 2);
  await editor.until('a refresh', () => editor.refreshes === 1);
  assert.equal(await severity(editor, page), 3);
  const isOverdue = async (): Promise<boolean> =>
    (await editor.diagnostics(page)).some(({ code }) => code === 'stage/overdue');
  assert.ok(await isOverdue());
  editor.settings = { asOf: '2026-11-12' };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('a second refresh', () => editor.refreshes === 2);
  assert.ok(!(await isOverdue()));
});

test('an open configuration has findings with fixes, completion and hover of its own', async () => {
  const { uri } = work();
  const editor = await Editor.start({ folders: [uri] });
  const page = new Page(`${uri}.workflow-docs.yaml`, 'rules:\n  owner/no-contct: error\n  costs: off\n');
  await editor.open(page);
  const found = await editor.diagnostic(page, 'page/unknown-key');
  assert.equal(page.slice(found.range), 'owner/no-contct');
  const [rename, ...others] = await editor.actions(page, [found], { only: ['quickfix'] });
  assert.ok(rename && others.length === 0);
  await editor.run(page, rename);
  assert.equal(page.text, 'rules:\n  owner/no-contact: error\n  costs: off\n');
  assert.deepEqual(await editor.diagnostics(page), []);
  const at = (needle: string): unknown => ({ textDocument: { uri: page.uri }, position: page.range(needle).end });
  const { items } = await editor.ask<{ items: CompletionItem[] }>('textDocument/completion', at('costs: '));
  assert.deepEqual(
    items.map(({ label }) => label),
    ['off', 'hint', 'info', 'warning', 'error'],
  );
  const hover = await editor.ask<Hover | null>('textDocument/hover', at('owner/no'));
  assert.match(JSON.stringify(hover?.contents), /An alert without an address/);
  assert.equal(await editor.ask('workflowDocs/readiness', { uri: page.uri }), null, 'it is no document');
});

test('what holds for a document can be shown', async () => {
  const { uri } = work({ '.workflow-docs.yaml': 'rules:\n  costs: hint\n' });
  const editor = await Editor.start({ folders: [uri], initializationOptions: {}, settings: { asOf: '2026-11-20' } });
  const page = new Page(`${uri}a/page.workflowdoc.yaml`, DOCUMENT);
  await editor.open(page);
  await editor.diagnostics(page);
  const text = await editor.ask<string>('workflowDocs/effectiveConfiguration', { uri: page.uri });
  assert.match(text, /^ {2}costs: hint # \.\.\/\.workflow-docs\.yaml:2$/m);
  assert.match(text, /^as-of: 2026-11-20 # the setting/m);
  assert.equal(
    await editor.ask('workflowDocs/effectiveConfiguration', { uri: `${uri}not-open.workflowdoc.yaml` }),
    null,
  );
});

test('documents that are not open follow, and a configuration with a fault is listed', async () => {
  const { uri, write } = work({ 'a.workflowdoc.yaml': DOCUMENT, '.workflow-docs.yaml': 'rules: {}\n' });
  const editor = await Editor.start({ folders: [uri] });
  const codes = new Map<string, readonly unknown[]>();
  const token = 'watch';
  editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), token, ({ items }) => {
    for (const one of items)
      if (one.kind === 'full')
        codes.set(
          one.uri.slice(uri.length),
          one.items.map(({ code }) => code),
        );
  });
  const cancel = new CancellationTokenSource();
  const answer = editor.connection.sendRequest(
    'workspace/diagnostic',
    { identifier: 'workflow-docs', previousResultIds: [], partialResultToken: token },
    cancel.token,
  );
  answer.catch(() => undefined);
  const until = async (isTrue: () => boolean): Promise<void> => {
    for (const end = Date.now() + 10_000; !isTrue();) {
      assert.ok(Date.now() < end, JSON.stringify([...codes]));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await until(() => codes.get('a.workflowdoc.yaml')?.includes('owner/no-contact') === true);
  write('.workflow-docs.yaml', 'rules: {owner/no-contact: off}\nnonsense: 1\n');
  await tell(editor, `${uri}.workflow-docs.yaml`, 2);
  await until(() => codes.get('a.workflowdoc.yaml')?.includes('owner/no-contact') === false);
  await until(() => codes.get('.workflow-docs.yaml')?.includes('page/unknown-key') === true);
  write('.workflow-docs.yaml', 'rules: {owner/no-contact: off}\n');
  await tell(editor, `${uri}.workflow-docs.yaml`, 2);
  await until(() => codes.get('.workflow-docs.yaml')?.length === 0);
  cancel.cancel();
});

test('clients that are pushed to, and clients that tell of no files, get the same', async () => {
  const { uri, write } = work({ '.workflow-docs.yaml': 'rules: {owner/no-contact: error}\n' });
  const pushed = await Editor.start({ folders: [uri], capabilities: PLAIN });
  const page = new Page(`${uri}page.workflowdoc.yaml`, DOCUMENT);
  const configuration = new Page(`${uri}.workflow-docs.yaml`, 'rules: {owner/no-contact: error}\nrulez: 1\n');
  const last = (): number | undefined =>
    pushed.lastPush(page)?.diagnostics.find(({ code }) => code === 'owner/no-contact')?.severity;
  await pushed.open(page);
  await pushed.until('an error', () => last() === 1);
  await pushed.open(configuration);
  await pushed.until('a fault', () => pushed.lastPush(configuration)?.diagnostics.length === 1);
  await pushed.replace(configuration, 'error', 'info');
  await pushed.until('a note', () => last() === 3);
  const { didChangeWatchedFiles, ...workspace } = MODERN.workspace!;
  assert.ok(didChangeWatchedFiles);
  const pulls = await Editor.start({ folders: [uri], capabilities: { ...MODERN, workspace } });
  await pulls.open(page);
  assert.equal(await severity(pulls, page), 1);
  write('.workflow-docs.yaml', 'rules: {owner/no-contact: hint}\n');
  assert.equal(await severity(pulls, page), 4);
});
