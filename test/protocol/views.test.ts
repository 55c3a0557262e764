// What is shown above and beside the text: the line that says where a document stands, and the hints.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ClientCapabilities, CodeLens, InlayHint, Range } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { folder, GOOD, page } from './pages.ts';

after(stopAll);

const VIEWS: ClientCapabilities = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, codeLens: {}, inlayHint: {} },
  workspace: { ...MODERN.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};

/** An editor that counts how often it is asked to show lenses and hints anew. */
async function start(options: Parameters<typeof Editor.start>[0] = {}): Promise<Editor & { shown: string[] }> {
  const editor = Object.assign(await Editor.start({ capabilities: VIEWS, ...options }), { shown: [] as string[] });
  for (const view of ['codeLens', 'inlayHint']) {
    editor.connection.onRequest(`workspace/${view}/refresh`, () => {
      editor.shown.push(view);
      return null;
    });
  }
  return editor;
}

function lenses(editor: Editor, { uri }: Page): Promise<readonly CodeLens[]> {
  return editor.ask('textDocument/codeLens', { textDocument: { uri } });
}

async function hints(editor: Editor, shown: Page, range?: Range): Promise<readonly string[]> {
  const all = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: shown.uri },
    range: range ?? { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } },
  });
  return all.map(({ position, label, paddingLeft }) => {
    assert.equal(paddingLeft, true);
    assert.equal(typeof label, 'string');
    const line = shown.text.split('\n')[position.line] ?? '';
    return `${line.trim()} [${String(label)}]`;
  });
}

test('the first key says where the document stands, and opens the readiness', async () => {
  const editor = await start();
  const good = page(`# about\n${GOOD}`);
  await editor.open(good);
  const [lens, ...others] = await lenses(editor, good);
  assert.deepEqual(others, []);
  assert.ok(lens);
  assert.equal(good.slice(lens.range), 'workflow');
  assert.deepEqual(lens.command, {
    title: 'document · day 10 of 90 · 6 of 6 gates · ready for hand-over',
    command: 'workflowDocs.showReadiness',
    arguments: [good.uri],
  });
  await editor.replace(good, 'stage: document', 'stage: pilot');
  const [changed] = await lenses(editor, good);
  assert.match(changed?.command?.title ?? '', /^pilot · /);
});

test('a text without keys and a client without lenses have none', async () => {
  const editor = await start();
  for (const [index, text] of ['', '# only a comment\n', '- a list\n'].entries()) {
    const empty = page(text, `empty-${index}`);
    await editor.open(empty);
    assert.deepEqual(await lenses(editor, empty), []);
  }
  assert.deepEqual(editor.introduction.capabilities.codeLensProvider, {});
  const plain = await Editor.start({ capabilities: PLAIN });
  assert.equal(plain.introduction.capabilities.codeLensProvider, undefined);
});

test('a file that vanishes changes the lens, which the client is asked to show anew', async () => {
  const { uri, path: root } = folder();
  mkdirSync(path.join(root, 'files'));
  for (const file of ['prompt.md', 'example.json', 'good.md', 'bad.md']) {
    writeFileSync(path.join(root, 'files', file), '');
  }
  const editor = await start({ folders: [uri] });
  const good = new Page(`${uri}p.workflowdoc.yaml`, GOOD);
  await editor.open(good);
  await lenses(editor, good);
  rmSync(path.join(root, 'files/prompt.md'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${uri}files/prompt.md`, type: 3 }] });
  await editor.until('both to be asked for', () => editor.shown.length === 2);
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${uri}files/other.md`, type: 3 }] });
  await lenses(editor, good);
  assert.deepEqual(editor.shown, ['codeLens', 'inlayHint']);
});

const HINTED = `workflow: Leads
stage: production
started: 2026-11-11
trigger: {event: x, schedule: "30 5 * * 1-5"}
success: {metric: Minutes, kind: time, baseline: 25 min, target: 10 min}
cadence: month
record: {reviews: [{on: 2026-10-03, by: Eva}]}
`;

test('hints stand behind the values that they are about', async () => {
  const editor = await start();
  const hinted = page(HINTED);
  await editor.open(hinted);
  const all = [
    'started: 2026-11-11 [day 10]',
    'trigger: {event: x, schedule: "30 5 * * 1-5"} [At 05:30, Monday through Friday]',
    'success: {metric: Minutes, kind: time, baseline: 25 min, target: 10 min} [−60 %, lower is better]',
    'cadence: month [review overdue since 2026-11-03]',
  ];
  assert.deepEqual(await hints(editor, hinted), all);
  assert.deepEqual(await hints(editor, hinted, hinted.range('started: 2026-11-11')), all.slice(0, 1));
  const [first] = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: hinted.uri },
    range: hinted.range('started: 2026-11-11'),
  });
  assert.deepEqual(first?.position, hinted.range('started: 2026-11-11').end);
  assert.equal(first.tooltip, 'The day of the plan of ninety days, counted from this date');
});

test('each hint can be switched off, from the start and later', async () => {
  const editor = await start({
    initializationOptions: { asOf: '2026-11-20', inlayHints: { day: false } },
    settings: { inlayHints: { schedule: false } },
  });
  const hinted = page(HINTED);
  await editor.open(hinted);
  await editor.until('the settings', () => editor.shown.length > 0);
  assert.equal((await hints(editor, hinted)).length, 2);
  for (const [inlayHints, count] of [
    [{ day: true, change: false, nextReview: false }, 2],
    [{ day: true, schedule: false, change: false, nextReview: false }, 1],
    [null, 3],
  ] as const) {
    const before = editor.shown.length;
    editor.settings = { inlayHints };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until('another refresh', () => editor.shown.length > before);
    assert.equal((await hints(editor, hinted)).length, count);
  }
  assert.deepEqual(new Set(editor.shown), new Set(['inlayHint']), 'the lens does not depend on it');
});

test('what is not true or false is named in the log and changes nothing', async () => {
  for (const inlayHints of [{ day: 'off' }, [], 'none']) {
    const editor = await start({ settings: { inlayHints } });
    const hinted = page(HINTED);
    await editor.open(hinted);
    await editor.until('the log', () => editor.log.some(({ message }) => message.includes('workflowDocs.inlayHints')));
    assert.equal((await hints(editor, hinted)).length, 4);
    await editor.stop();
  }
});

test('another date is shown at once', async () => {
  const editor = await start();
  const hinted = page(HINTED);
  await editor.open(hinted);
  editor.settings = { asOf: '2026-11-10' };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('both to be asked for', () => editor.shown.length === 2);
  assert.deepEqual((await hints(editor, hinted))[0], 'started: 2026-11-11 [starts tomorrow]');
});
