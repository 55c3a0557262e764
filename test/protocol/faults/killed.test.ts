// Hard days: the server is killed at any moment. A fresh one that is given the open documents says of them what the old
// one would have said, whether or not they were saved; and no file is left behind, since the server writes none.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { ProgressType } from 'vscode-languageserver/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, stopAll } from '../editor.ts';
import { Page } from '../page.ts';
import { EIGHT_LINES, folder, GOOD, MESSY } from '../pages.ts';

after(stopAll);
// Each folder is removed when the process ends.
process.setMaxListeners(40);

interface Desk {
  readonly uri: string;
  /** The folder of the documents, and where temporary files would be. */
  readonly places: readonly string[];
  /** What the editor has open: none of it is saved as it is. */
  readonly pages: readonly Page[];
}

/** A folder with documents and a configuration, and an editor with other texts of them that were never saved. */
function desk(): Desk {
  const { path: at, uri } = folder();
  const { path: temporary } = folder();
  process.env.TMPDIR = temporary;
  mkdirSync(path.join(at, 'files'));
  for (let number = 0; number < 6; number += 1) {
    const title = number === 0 ? 'Parcel claims' : `Number ${number}`;
    writeFileSync(path.join(at, `${number}.workflowdoc.yaml`), EIGHT_LINES.replace('Inbound lead triage', title));
  }
  writeFileSync(path.join(at, 'files/prompt.md'), '');
  writeFileSync(path.join(at, '.workflow-docs.yaml'), 'rules: {owner/no-contact: off}\n');
  const pages = [
    new Page(`${uri}1.workflowdoc.yaml`, MESSY),
    new Page(`${uri}never-saved.workflowdoc.yaml`, GOOD),
    new Page('untitled:new.workflowdoc.yaml', MESSY.replace('Dana Whitfield', '🦊')),
    new Page(`${uri}parcels.workflowdoc.yaml`, EIGHT_LINES.replace('Inbound lead triage', 'Parcel claims')),
    new Page(`${uri}.workflow-docs.yaml`, 'rules: {owner/no-contact: error, ownr/x: off}\n'),
  ];
  return { uri, places: [at, temporary], pages };
}

/** All files below some folders, with what is in them and when they were written. */
function onDisk(places: readonly string[]): readonly string[] {
  return places.flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(place, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => `${file} ${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`)
      .sort(),
  );
}

function watch(editor: Editor): Map<string, unknown> {
  const told = new Map<string, unknown>();
  editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'watch', ({ items }) => {
    for (const one of items) told.set(one.uri, one);
  });
  const params = { identifier: 'workflow-docs', previousResultIds: [], partialResultToken: 'watch' };
  editor.ask('workspace/diagnostic', params).catch(() => undefined);
  return told;
}

/** The reports of all pages, once the documents of the folder are known: they share a title with one of them. */
async function reports(editor: Editor, pages: readonly Page[]): Promise<readonly unknown[]> {
  for (const end = Date.now() + 10_000; ;) {
    // Its answer waits for the documents of the folder.
    await editor.ask('workspace/symbol', { query: 'x' });
    const all = await Promise.all(pages.map((page) => editor.pull(page)));
    // A name of a report tells of which server it is.
    const said = all.map(({ resultId: _name, ...report }) => report);
    if (JSON.stringify(said[3]).includes('workflow/duplicate-title')) return said;
    assert.ok(Date.now() < end, 'waited in vain for the other title');
  }
}

/** The moments, each as what the editor does just before; what it asks for is not waited for. */
const MOMENTS: Readonly<Record<string, (editor: Editor, pages: readonly Page[]) => Promise<unknown>>> = {
  'while documents are opened': async (editor, pages) => editor.open(...pages),
  'while a request is under way': async (editor, pages) => {
    await editor.open(...pages);
    for (const page of pages) {
      lost(editor.pull(page));
      lost(editor.ask('textDocument/documentSymbol', { textDocument: { uri: page.uri } }));
      lost(editor.ask('workflowDocs/preview', { uri: page.uri }));
    }
  },
  'between an edit and the answer': async (editor, pages) => {
    await editor.open(...pages);
    await Promise.all(pages.map((page) => editor.pull(page)));
    const [messy] = pages;
    assert.ok(messy);
    await editor.replace(messy, 'ownr', 'owner');
    lost(editor.pull(messy));
    await editor.replace(messy, 'pilott', 'pilot');
    lost(editor.pull(messy));
  },
  'in the middle of the diagnostics of the workspace': async (editor, pages) => {
    await editor.open(...pages);
    const told = watch(editor);
    await editor.until('some reports', () => {
      lost(editor.ask('workspace/symbol', { query: 'x' }));
      return told.size > 0;
    });
  },
  'while a fix is asked for': async (editor, pages) => {
    await editor.open(...pages);
    const [messy] = pages;
    assert.ok(messy);
    const found = await editor.diagnostics(messy);
    lost(editor.actions(messy, found));
    lost(
      editor.ask('textDocument/rename', {
        textDocument: { uri: messy.uri },
        position: messy.range('Dana').start,
        newName: 'Luis',
      }),
    );
  },
  'when a letter has left the editor by half': async (editor, pages) => {
    await editor.open(...pages);
    editor.process.stdin?.write('Content-Length: 4000\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didCh');
  },
};

for (const [moment, doBefore] of Object.entries(MOMENTS)) {
  test(`killed ${moment}: a fresh server says the same of the same texts`, async () => {
    const { uri, places, pages } = desk();
    const before = onDisk(places);
    const dying = await Editor.start({ folders: [uri] });
    await doBefore(dying, pages);
    await dying.kill();
    // The editor knows what is typed; it is what the fresh server gets.
    const fresh = await Editor.start({ folders: [uri] });
    await fresh.open(...pages);
    const found = await reports(fresh, pages);
    const never = await Editor.start({ folders: [uri] });
    // This one was there all the time, and saw the same texts being typed letter by letter.
    const typed = pages.map((page) => new Page(page.uri, ''));
    for (const [index, page] of typed.entries()) {
      await never.open(page);
      const { text, version } = pages[index]!;
      for (const at of [0, 0.5, 1]) {
        const end = { start: page.position(page.text.length), end: page.position(page.text.length) };
        const more = text.slice(page.text.length, Math.ceil(text.length * at));
        if (more !== '') await never.edit(page, [{ range: end, newText: more }]);
        await never.pull(page);
      }
      await never.notify('textDocument/didChange', {
        textDocument: { uri: page.uri, version },
        contentChanges: [{ text }],
      });
    }
    assert.deepEqual(found, await reports(never, pages));
    assert.ok(
      found.every((one) => JSON.stringify(one).includes('"code"')),
      'there is something to compare',
    );
    assert.deepEqual(onDisk(places), before);
  });
}

test('the name of a report dies with the server: within one what is the same is not sent again, a new one sends all', async () => {
  const { uri, pages } = desk();
  const [messy] = pages;
  assert.ok(messy);
  const dying = await Editor.start({ folders: [uri] });
  await dying.open(messy);
  const { resultId } = await dying.pull(messy);
  assert.deepEqual(await dying.pull(messy, resultId), { kind: 'unchanged', resultId });
  await dying.kill();
  const fresh = await Editor.start({ folders: [uri] });
  await fresh.open(messy);
  assert.equal((await fresh.pull(messy, resultId)).kind, 'full');
  await fresh.kill();
  messy.text = messy.text.replace('ownr', 'owner');
  messy.version += 1;
  const third = await Editor.start({ folders: [uri] });
  await third.open(messy);
  assert.equal((await third.pull(messy, resultId)).kind, 'full');
});

/** Whoever kills the server gets no answer. */
function lost(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
