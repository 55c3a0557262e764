// Diagnostics of documents that are not open: told once, told again when something changes, and silence meanwhile.

import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, ProgressType } from 'vscode-languageserver/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, MODERN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder, MESSY } from './pages.ts';

after(stopAll);
// Each folder is removed when the process ends.
process.setMaxListeners(40);

/** How long nobody touches anything, and how many bytes the server may send in that time. */
const IDLE = { milliseconds: 30_000, bytes: 0 };

const NAMES_PROMPT = EIGHT_LINES.replace(/^task: .*$/m, 'task: {does: Scores the lead, prompt: prompts/one.md}');

function titled(title: string): string {
  return EIGHT_LINES.replace('Inbound lead triage', title);
}

/** One request for the workspace, and what came of it. */
class Watch {
  /** How many reports there were, and the codes of the last one of each document. */
  reports = 0;
  readonly codes = new Map<string, readonly unknown[]>();
  readonly ids = new Map<string, string>();
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  /** The error of an answer that is none. */
  error: unknown;
  isAnswered = false;
  readonly #cancel = new CancellationTokenSource();

  constructor(editor: Editor, previous: ReadonlyMap<string, string> = new Map(), isPartial = true) {
    const token = `watch-${Math.random()}`;
    const previousResultIds = [...previous].map(([uri, value]) => ({ uri, value }));
    editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), token, (part) => this.#take(part));
    const params = { identifier: 'workflow-docs', previousResultIds, ...(isPartial && { partialResultToken: token }) };
    this.answer = editor.connection.sendRequest('workspace/diagnostic', params, this.#cancel.token);
    this.answer.then(
      (report) => {
        this.isAnswered = true;
        this.#take(report);
      },
      (error: unknown) => (this.error = error),
    );
  }

  cancel(): void {
    this.#cancel.cancel();
  }

  of(uri: string): readonly unknown[] | undefined {
    return this.codes.get(uri);
  }

  #take({ items }: WorkspaceDiagnosticReport): void {
    for (const report of items) {
      assert.equal(report.kind, 'full');
      assert.equal(report.version, null);
      this.reports += 1;
      this.codes.set(
        report.uri,
        report.items.map(({ code }) => code),
      );
      if (report.resultId !== undefined) this.ids.set(report.uri, report.resultId);
    }
  }
}

interface Folder {
  readonly uri: string;
  write(name: string, text: string): string;
  readonly at: (name: string) => string;
}

function workspace(): Folder {
  const { uri, path: root } = folder();
  const at = (name: string): string => path.join(root, name);
  return {
    uri,
    at,
    write(name, text) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
      return uri + name;
    },
  };
}

function happened(editor: Editor, uri: string, type: 'created' | 'changed' | 'deleted'): Promise<void> {
  const number = { created: 1, changed: 2, deleted: 3 }[type];
  return editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: number }] });
}

/** Waits for what comes; replies to requests give it time to come. */
async function until(editor: Editor, what: string, isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!isTrue()) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await editor.ask('workspace/symbol', { query: 'nobody is called this' });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('documents of the folder are told once, and then nothing is sent while nothing changes', async () => {
  const { uri, write } = workspace();
  const messy = write('deep/er/messy.workflowdoc.yaml', MESSY);
  const eight = write("it's ü.workflowdoc.yml", titled('Parcel claims'));
  write('node_modules/a.workflowdoc.yaml', MESSY);
  write('ordinary.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'the report', () => watch.reports === 2);
  assert.deepEqual(new Set(watch.codes.keys()), new Set([messy, eight.replace("it's ü", "it's%20%C3%BC")]));
  assert.ok(watch.of(messy)?.includes('page/unknown-key'));
  let bytes = 0;
  editor.process.stdout?.on('data', (chunk: Buffer) => (bytes += chunk.length));
  await new Promise((resolve) => setTimeout(resolve, IDLE.milliseconds));
  assert.ok(bytes <= IDLE.bytes, `${bytes} bytes in ${IDLE.milliseconds} ms`);
  assert.equal(watch.isAnswered, false);
});

test('what is created, changed, renamed and deleted is told, and only that', async () => {
  const { uri, write, at } = workspace();
  const first = write('first.workflowdoc.yaml', MESSY);
  write('second.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'the first reports', () => watch.reports === 2);
  write('first.workflowdoc.yaml', `${MESSY}more: 1\n`);
  await happened(editor, first, 'changed');
  await until(editor, 'the change', () => watch.reports === 3);
  const third = write('new folder/third.workflowdoc.yaml', MESSY);
  await happened(editor, `${uri}new%20folder`, 'created');
  await until(editor, 'the new folder', () => watch.reports === 4);
  const encoded = third.replace(' ', '%20');
  assert.ok(watch.of(encoded)?.includes('page/unknown-key'));
  renameSync(at('new folder/third.workflowdoc.yaml'), at('moved.workflowdoc.yaml'));
  await editor.notify('workspace/didRenameFiles', {
    files: [{ oldUri: encoded, newUri: `${uri}moved.workflowdoc.yaml` }],
  });
  await until(editor, 'both names', () => watch.reports === 6);
  assert.deepEqual(watch.of(encoded), []);
  assert.ok(watch.of(`${uri}moved.workflowdoc.yaml`)?.includes('page/unknown-key'));
  rmSync(at('moved.workflowdoc.yaml'));
  await editor.notify('workspace/didDeleteFiles', { files: [{ uri: `${uri}moved.workflowdoc.yaml` }] });
  await until(editor, 'the end', () => watch.reports === 7);
  assert.deepEqual(watch.of(`${uri}moved.workflowdoc.yaml`), []);
  // The same said once more by the disk, and a document that says the same as before.
  await happened(editor, `${uri}moved.workflowdoc.yaml`, 'deleted');
  await happened(editor, `${uri}second.workflowdoc.yaml`, 'changed');
  write('made.workflowdoc.yaml', MESSY);
  await editor.notify('workspace/didCreateFiles', { files: [{ uri: `${uri}made.workflowdoc.yaml` }] });
  await until(editor, 'the last one', () => watch.reports === 8);
  assert.equal(watch.isAnswered, false);
});

test('a file that a closed document names is missed when it goes', async () => {
  const { uri, write, at } = workspace();
  write('prompts/one.md', '');
  const page = write('p.workflowdoc.yaml', NAMES_PROMPT);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'the first report', () => watch.reports === 1);
  assert.ok(!watch.of(page)?.includes('page/missing-file'));
  rmSync(at('prompts'), { recursive: true });
  await happened(editor, `${uri}prompts`, 'deleted');
  await until(editor, 'the second report', () => watch.reports === 2);
  assert.ok(watch.of(page)?.includes('page/missing-file'));
});

test('a client that knows what is so is told only what is new', async () => {
  const { uri, write } = workspace();
  const first = write('first.workflowdoc.yaml', MESSY);
  const second = write('second.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'the first reports', () => watch.reports === 2);
  watch.cancel();
  await assert.rejects(watch.answer, { code: LSPErrorCodes.RequestCancelled });
  write('first.workflowdoc.yaml', EIGHT_LINES);
  await happened(editor, first, 'changed');
  const again = new Watch(editor, new Map([...watch.ids, [`${uri}gone.workflowdoc.yaml`, '0.disk.abc']]));
  await until(editor, 'the news', () => again.reports === 2);
  assert.equal(again.of(second), undefined);
  assert.ok(!again.of(first)?.includes('page/unknown-key'));
  assert.deepEqual(again.of(`${uri}gone.workflowdoc.yaml`), []);
});

test('a client without partial results gets its answer with the first news', async () => {
  const { uri, write } = workspace();
  const page = write('p.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri] });
  const first = new Watch(editor, new Map(), false);
  await first.answer;
  assert.deepEqual([first.reports, first.isAnswered], [1, true]);
  const second = new Watch(editor, first.ids, false);
  await editor.ask('workspace/symbol', { query: '' });
  assert.equal(second.isAnswered, false);
  write('p.workflowdoc.yaml', EIGHT_LINES);
  await happened(editor, page, 'changed');
  await second.answer;
  assert.equal(second.reports, 1);
});

test('a document that the client pulls itself is left to it, and told again when it is closed', async () => {
  const { uri, write } = workspace();
  const name = write('p.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'the first report', () => watch.reports === 1);
  const open = new Page(name, EIGHT_LINES);
  await editor.open(open);
  await editor.pull(open);
  write('p.workflowdoc.yaml', `${MESSY}more: 1\n`);
  await happened(editor, name, 'changed');
  await editor.pull(open);
  assert.equal(watch.reports, 1);
  // Closed without being saved: what the client shows is not what is on the disk.
  const last = editor.pull(open);
  await editor.close(open);
  await last;
  await until(editor, 'the text on the disk', () => watch.reports === 2);
  assert.ok(watch.of(name)?.includes('page/unknown-key'));
  const outside = new Page('file:///elsewhere/x.workflowdoc.yaml', MESSY);
  await editor.open(outside);
  await editor.pull(outside);
  await editor.close(outside);
  await until(editor, 'the end of the other', () => watch.reports === 3);
  assert.deepEqual(watch.of(outside.uri), []);
});

test('it can be switched off and on again', async () => {
  const { uri, write } = workspace();
  const page = write('p.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri], settings: { workspaceDiagnostics: false } });
  const watch = new Watch(editor);
  const set = async (workspaceDiagnostics: unknown): Promise<void> => {
    editor.settings = { workspaceDiagnostics };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
  };
  await set(true);
  await until(editor, 'the report', () => watch.reports === 1);
  assert.ok((watch.of(page)?.length ?? 0) > 0);
  await set(false);
  await until(editor, 'an empty report', () => watch.reports === 2);
  assert.deepEqual(watch.of(page), []);
  await set(null);
  await until(editor, 'the report again', () => watch.reports === 3);
  assert.ok((watch.of(page)?.length ?? 0) > 0);
  assert.equal(watch.isAnswered, false);
});

test('switched off from the start, nothing is told', async () => {
  const { uri, write } = workspace();
  write('p.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [uri], settings: { workspaceDiagnostics: false } });
  const watch = new Watch(editor);
  await editor.until('the settings', () => editor.registrations.length === 2);
  for (let turn = 0; turn < 20; turn += 1) await editor.ask('workspace/symbol', { query: '' });
  assert.deepEqual([watch.reports, watch.isAnswered], [0, false]);
});

test('another date and other folders are judged anew', async () => {
  const { uri, write } = workspace();
  const page = write(
    'a/p.workflowdoc.yaml',
    EIGHT_LINES.replace('stage: pilot', 'stage: document\nstarted: 2026-11-11'),
  );
  write('b/q.workflowdoc.yaml', MESSY);
  const editor = await Editor.start({ folders: [`${uri}a`] });
  const watch = new Watch(editor);
  await until(editor, 'the first report', () => watch.reports === 1);
  assert.ok(!watch.of(page)?.includes('stage/overdue'));
  editor.settings = { asOf: '2027-06-01' };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await until(editor, 'the second report', () => watch.of(page)?.includes('stage/overdue') === true);
  const named = (one: string): { uri: string; name: string } => ({ uri: uri + one, name: one });
  await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [named('b')], removed: [named('a')] } });
  await until(editor, 'both folders', () => watch.of(page)?.length === 0 && watch.codes.size === 2);
});

test('where nobody tells of files, every request looks again', async () => {
  const { uri, write } = workspace();
  const page = write('p.workflowdoc.yaml', MESSY);
  const { didChangeWatchedFiles, ...others } = MODERN.workspace!;
  assert.ok(didChangeWatchedFiles);
  const editor = await Editor.start({ folders: [uri], capabilities: { ...MODERN, workspace: others } });
  const first = new Watch(editor, new Map(), false);
  await first.answer;
  write('p.workflowdoc.yaml', EIGHT_LINES);
  write('q.workflowdoc.yaml', MESSY);
  const second = new Watch(editor, first.ids, false);
  await second.answer;
  assert.equal(second.reports, 2);
  assert.ok(!second.of(page)?.includes('page/unknown-key'));
});

test('without folders there is nothing to tell, and many documents are told in parts', async () => {
  const alone = await Editor.start({ folders: null });
  const watch = new Watch(alone);
  await alone.ask('workspace/symbol', { query: '' });
  assert.deepEqual([watch.reports, watch.isAnswered], [0, false]);
  const { uri, write } = workspace();
  for (let number = 0; number < 120; number += 1) write(`${number}.workflowdoc.yaml`, titled(`Number ${number}`));
  const editor = await Editor.start({ folders: [uri] });
  const many = new Watch(editor);
  await until(editor, 'all reports', () => many.reports === 120);
  const good = new Page(`${uri}0.workflowdoc.yaml`, EIGHT_LINES);
  await editor.open(good);
  assert.equal((await editor.pull(good)).kind, 'full');
});

test('a hundred copies of one page are told without judging all of them anew for each', async () => {
  const { uri, write } = workspace();
  for (let number = 0; number < 100; number += 1) write(`${number}.workflowdoc.yaml`, EIGHT_LINES);
  const editor = await Editor.start({ folders: [uri] });
  const watch = new Watch(editor);
  await until(editor, 'all of them', () => watch.codes.size === 100);
  await until(editor, 'their titles', () =>
    [...watch.codes.values()].every((codes) => codes.includes('workflow/duplicate-title')),
  );
  assert.ok(watch.reports < 120, `${watch.reports} reports`);
});
