// Documents that make a difference to each other: the findings of one follow what is typed or saved in another.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder } from './pages.ts';

after(stopAll);

const ONE = EIGHT_LINES.replace('stage: pilot', 'stage: document');
const TWO = ONE.replace('Inbound lead triage', 'Parcel claims');

async function codes(editor: Editor, page: Page): Promise<readonly unknown[]> {
  return (await editor.diagnostics(page)).map(({ code }) => code);
}

function work(files: Readonly<Record<string, string>>): {
  readonly uri: string;
  readonly at: (name: string) => string;
} {
  const { uri, path: root } = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  return { uri, at: (name) => path.join(root, name) };
}

function tell(editor: Editor, uri: string, type: number): Promise<void> {
  return editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

test('a title that another open document takes is found in both, and gone when it is given up', async () => {
  const { uri } = work({});
  const editor = await Editor.start({ folders: [uri] });
  const one = new Page(`${uri}one.workflowdoc.yaml`, ONE);
  const two = new Page(`${uri}two.workflowdoc.yaml`, TWO);
  await editor.open(one, two);
  assert.ok(!(await codes(editor, one)).includes('workflow/duplicate-title'));
  assert.ok(!(await codes(editor, two)).includes('workflow/duplicate-title'));
  const quiet = editor.refreshes;
  await editor.replace(two, 'Dana reads', 'Luis reads');
  await editor.diagnostics(two);
  assert.equal(editor.refreshes, quiet, 'what else is typed disturbs nobody');
  await editor.replace(two, 'Parcel claims', 'Inbound Lead triage');
  const found = await editor.diagnostic(two, 'workflow/duplicate-title');
  assert.match(String(found.message), /one\.workflowdoc\.yaml/);
  assert.deepEqual(
    found.relatedInformation?.map(({ location }) => location),
    [{ uri: one.uri, range: one.range('workflow') }],
  );
  await editor.until('a refresh', () => editor.refreshes === quiet + 1);
  assert.ok((await codes(editor, one)).includes('workflow/duplicate-title'));
  await editor.close(two);
  await editor.until('another refresh', () => editor.refreshes === quiet + 2);
  assert.ok(!(await codes(editor, one)).includes('workflow/duplicate-title'));
});

test('a document on the disk counts: it is read once, and again when it changes or goes', async () => {
  const { uri, at } = work({ 'two.workflowdoc.yaml': ONE });
  const editor = await Editor.start({ folders: [uri] });
  const one = new Page(`${uri}one.workflowdoc.yaml`, ONE);
  await editor.open(one);
  const has = async (): Promise<boolean> => (await codes(editor, one)).includes('workflow/duplicate-title');
  const until = async (isThere: boolean): Promise<void> => {
    for (const end = Date.now() + 10_000; (await has()) !== isThere;)
      assert.ok(Date.now() < end, `waited in vain for ${isThere}`);
  };
  await until(true);
  writeFileSync(at('two.workflowdoc.yaml'), TWO);
  await tell(editor, `${uri}two.workflowdoc.yaml`, 2);
  await until(false);
  writeFileSync(at('three.workflowdoc.yaml'), ONE);
  await tell(editor, `${uri}three.workflowdoc.yaml`, 1);
  await until(true);
  rmSync(at('three.workflowdoc.yaml'));
  await tell(editor, `${uri}three.workflowdoc.yaml`, 3);
  await until(false);
});

test('a ring that is closed in an open document is found in the documents on the disk', async () => {
  const linked = (to: string): string =>
    `${ONE.replace('Inbound lead triage', to)}related:\n  feeds: ${to}.workflowdoc.yaml\n`;
  const stage = (text: string): string => text.replace('stage: document', 'stage: integrate');
  const { uri } = work({
    'b.workflowdoc.yaml': stage(linked('c')),
    'c.workflowdoc.yaml': stage(linked('a')),
    'a.workflowdoc.yaml': stage(ONE),
  });
  const editor = await Editor.start({ folders: [uri] });
  const reported = new Map<string, readonly unknown[]>();
  editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'watch', ({ items }) => {
    for (const one of items)
      if (one.kind === 'full')
        reported.set(
          one.uri.slice(uri.length),
          one.items.map(({ code }) => code),
        );
  });
  const cancel = new CancellationTokenSource();
  const params = { identifier: 'workflow-docs', previousResultIds: [], partialResultToken: 'watch' };
  editor.connection.sendRequest('workspace/diagnostic', params, cancel.token).catch(() => undefined);
  const until = async (isTrue: () => boolean): Promise<void> => {
    for (const end = Date.now() + 10_000; !isTrue();) {
      assert.ok(Date.now() < end, JSON.stringify([...reported]));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const hasRing = (name: string): boolean =>
    reported.get(`${name}.workflowdoc.yaml`)?.includes('related/cycle') === true;
  await until(() => reported.size === 3);
  assert.ok(!hasRing('b') && !hasRing('c'));
  const a = new Page(`${uri}a.workflowdoc.yaml`, stage(ONE));
  await editor.open(a);
  await editor.edit(a, [
    {
      range: { start: a.position(a.text.length), end: a.position(a.text.length) },
      newText: 'related:\n  feeds: b.workflowdoc.yaml\n',
    },
  ]);
  const found = await editor.diagnostic(a, 'related/cycle');
  assert.match(String(found.message), /: a\.workflowdoc\.yaml, b\.workflowdoc\.yaml and c\.workflowdoc\.yaml\./);
  assert.deepEqual(
    found.relatedInformation?.map(({ location }) => [location.uri.slice(uri.length), location.range.start.line]),
    [
      ['b.workflowdoc.yaml', 9],
      ['c.workflowdoc.yaml', 9],
    ],
  );
  await until(() => hasRing('b') && hasRing('c'));
  await editor.replace(a, 'b.workflowdoc', 'z.workflowdoc');
  await editor.diagnostics(a);
  await until(() => !hasRing('b') && !hasRing('c'));
  cancel.cancel();
});

test('clients that are pushed to follow too', async () => {
  const { uri } = work({});
  const editor = await Editor.start({ folders: [uri], capabilities: PLAIN });
  const one = new Page(`${uri}one.workflowdoc.yaml`, ONE);
  const two = new Page(`${uri}two.workflowdoc.yaml`, TWO);
  const has = (): boolean =>
    editor.lastPush(one)?.diagnostics.some(({ code }) => code === 'workflow/duplicate-title') === true;
  await editor.open(one, two);
  await editor.until('the first push', () => editor.lastPush(two) !== undefined);
  assert.ok(!has());
  await editor.replace(two, 'Parcel claims', 'Inbound lead triage');
  await editor.until('the finding in the other document', has);
  await editor.replace(two, 'Inbound lead triage', 'Parcel claims');
  await editor.until('its end', () => !has());
});
