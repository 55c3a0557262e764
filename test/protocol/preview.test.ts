// The preview as an editor gets it: a page when it asks, a word when it should ask again, and nothing unasked.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { EXPORT_REQUEST, PAGE_CHANGED, PREVIEW_REQUEST } from '../../server/src/protocol.ts';
import type { ExportResult, PageChangedParams, PreviewResult } from '../../server/src/protocol.ts';
import { Editor, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, page } from './pages.ts';

after(stopAll);

/** An editor that notes when it is told to ask again. */
async function start(): Promise<{ editor: Editor; changes: PageChangedParams[] }> {
  const editor = await Editor.start({ settings: { asOf: '2026-11-20' } });
  const changes: PageChangedParams[] = [];
  editor.connection.onNotification(PAGE_CHANGED, (params: PageChangedParams) => void changes.push(params));
  return { editor, changes };
}

/** Another day counts as today from now on. */
async function changeDay(editor: Editor, asOf: string): Promise<void> {
  editor.settings = { asOf };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
}

const preview = (editor: Editor, { uri }: Page): Promise<PreviewResult | null> => editor.ask(PREVIEW_REQUEST, { uri });

test('a page comes with its version, its title and the places of its parts', async () => {
  const { editor } = await start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  const shown = await preview(editor, eight);
  assert.equal(shown?.version, eight.version);
  assert.match(shown.html ?? '', /<h1 /);
  const owner = shown.places.find(({ key }) => key === 'owner');
  assert.ok(owner?.written);
  assert.match(eight.slice(owner.range), /^owner: /);
  assert.ok(EIGHT_LINES.includes(shown.title) && shown.title !== '');
});

test('places are counted as the client counts', async () => {
  const editor = await Editor.start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
  const emoji = new Page('file:///emoji.workflowdoc.yaml', 'workflow: A\nteam: {a: "🙂🙂", b: c}\n', 'utf-8');
  await editor.open(emoji);
  const shown = await preview(editor, emoji);
  const team = shown?.places.find(({ key }) => key === 'team');
  assert.equal(team && emoji.slice(team.range), 'team: {a: "🙂🙂", b: c}');
});

test('who asks gets the newest page, and is told when it is another one although its text is not', async () => {
  const { editor, changes } = await start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  await changeDay(editor, '2026-11-21');
  await editor.until('a refresh', () => editor.refreshes > 0);
  await editor.edit(eight, [{ range: eight.range('workflow: '), newText: 'workflow: First ' }]);
  await preview(editor, eight);
  assert.deepEqual(changes, [], 'nobody had asked by then');
  await editor.edit(eight, [{ range: eight.range('workflow: '), newText: 'workflow: Second ' }]);
  const shown = await preview(editor, eight);
  assert.deepEqual(changes, [], 'of its own edits the editor need not be told');
  assert.equal(shown?.version, eight.version);
  assert.match(shown.title, /^Second First /);
  await changeDay(editor, '2026-12-24');
  await editor.until('the news', () => changes.length > 0);
  assert.deepEqual(changes, [{ uri: eight.uri, version: eight.version }]);
});

test('text that is no page gives a notice; a document that is not open, or nonsense, gives nothing', async () => {
  const { editor } = await start();
  const empty = page('');
  await editor.open(empty);
  const shown = await preview(editor, empty);
  assert.equal(shown?.html, undefined);
  assert.ok(shown?.notice);
  assert.equal(await editor.ask(PREVIEW_REQUEST, { uri: 'file:///nowhere.workflowdoc.yaml' }), null);
  assert.equal(await editor.ask(PREVIEW_REQUEST, { uri: 7 }), null);
});

test('a document that is closed is not followed any more', async () => {
  const { editor, changes } = await start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  await preview(editor, eight);
  await editor.notify('textDocument/didClose', { textDocument: { uri: eight.uri } });
  assert.equal(await preview(editor, eight), null);
  await editor.open(eight);
  await changeDay(editor, '2026-12-24');
  // The answer comes after everything that was sent before it.
  await editor.diagnostics(eight);
  assert.deepEqual(changes, []);
});

test('a page is read in the way that is asked for; a word that is none gives the whole page', async () => {
  const { editor } = await start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  const read = async (card: unknown): Promise<string> =>
    (await editor.ask<PreviewResult | null>(PREVIEW_REQUEST, { uri: eight.uri, card }))?.html ?? '';
  assert.match(await read('run'), /Whom do I call\?/);
  assert.match(await read('decision'), /What does it cost\?/);
  assert.match(await read('review'), /Six gates/);
  assert.equal(await read('__proto__'), await read('page'));
});

test('a page as a file; what is not open, or no page, or no form, is none', async () => {
  const { editor } = await start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  const file = (params: object): Promise<ExportResult | null> => editor.ask(EXPORT_REQUEST, params);
  assert.match(
    (await file({ uri: eight.uri, format: 'html', card: 'run' }))?.text ?? '',
    /^<!DOCTYPE html>.*Run card/s,
  );
  assert.match((await file({ uri: eight.uri, format: 'markdown' }))?.text ?? '', /^# .*```mermaid/s);
  assert.equal(await file({ uri: eight.uri, format: 'pdf' }), null);
  assert.equal(await file({ uri: 'file:///nowhere.workflowdoc.yaml', format: 'svg' }), null);
  const empty = page('');
  await editor.open(empty);
  const none = await file({ uri: empty.uri, format: 'html' });
  assert.equal(none?.text, undefined);
  assert.ok(none?.notice);
});
