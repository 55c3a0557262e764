// Hard days: two clients over the same files, and one that sends nonsense. What one of them types is no business of the
// other; and after any nonsense the texts are those that the client has, and the findings theirs.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { diskFiles } from '../../../server/src/workspace/node-files.ts';
import { PLAIN } from '../editor.ts';
import { Page } from '../page.ts';
import { EIGHT_LINES, folder, MESSY } from '../pages.ts';
import { ROOT, World } from './world.ts';

const UNKNOWN_KEY = 'page/unknown-key';
const DUPLICATE = 'workflow/duplicate-title';
const TWO = EIGHT_LINES.replace('Inbound lead triage', 'Parcel claims');

test('two servers on one folder: each judges what its own editor has, and neither writes', async () => {
  const { path: at, uri } = folder();
  const name = `${uri}one.workflowdoc.yaml`;
  writeFileSync(path.join(at, 'one.workflowdoc.yaml'), EIGHT_LINES);
  writeFileSync(path.join(at, 'two.workflowdoc.yaml'), TWO);
  const [left, right] = await Promise.all([1, 2].map(() => new World({ files: diskFiles, root: uri }).start(true)));
  assert.ok(left && right);
  const [mine, yours] = [new Page(name, MESSY), new Page(name, EIGHT_LINES)];
  const configuration = new Page(`${uri}.workflow-docs.yaml`, `rules: {${UNKNOWN_KEY}: off}\n`);
  await left.open(mine);
  await right.open(yours);
  const alone = await left.diagnostics(mine);
  assert.ok(alone.some(({ code }) => code === UNKNOWN_KEY));
  const before = await right.diagnostics(yours);
  assert.ok(!before.some(({ code }) => code === UNKNOWN_KEY));
  // What the one types, in a document and in a configuration that was never saved, the other cannot know.
  await right.type(yours, TWO);
  await right.open(configuration);
  await left.type(mine, MESSY.replace('privat', 'internal'));
  await left.type(mine, MESSY);
  assert.deepEqual(await left.diagnostics(mine), alone);
  await right.follows('the title', yours, (codes) => codes.includes(DUPLICATE));
  await right.type(yours, EIGHT_LINES);
  await right.follows('its end', yours, (codes) => !codes.includes(DUPLICATE));
  assert.deepEqual(await right.diagnostics(yours), before);
  left.client.dispose();
  assert.deepEqual(await right.diagnostics(yours), before);
  assert.deepEqual(readdirSync(at).sort(), ['one.workflowdoc.yaml', 'two.workflowdoc.yaml']);
  assert.equal(readFileSync(path.join(at, 'one.workflowdoc.yaml'), 'utf8'), EIGHT_LINES);
});

test('what one of two editors saves, the other follows when it is told', async () => {
  const [left, right] = [new World(), new World()];
  const page = new Page(`${ROOT}one.workflowdoc.yaml`, EIGHT_LINES);
  const other = new Page(`${ROOT}two.workflowdoc.yaml`, TWO);
  for (const world of [left, right]) {
    world.disk.files.set(page.uri, EIGHT_LINES);
    await world.start(true);
  }
  await left.open(page);
  await right.open(other);
  await left.type(page, TWO);
  assert.ok(!(await right.codes(other)).includes(DUPLICATE), 'it is not saved');
  // Saved: both look at the same disk.
  for (const world of [left, right]) {
    world.disk.files.set(page.uri, TWO);
    await world.happened(2, page.uri);
  }
  await right.follows('the title that was saved', other, (codes) => codes.includes(DUPLICATE));
  assert.ok(!(await left.codes(page)).includes(DUPLICATE));
});

const PAGE = `${ROOT}page.workflowdoc.yaml`;
const identifier = { uri: PAGE };
const change = (version: number, ...contentChanges: readonly object[]): [string, object] => [
  'textDocument/didChange',
  { textDocument: { uri: PAGE, version }, contentChanges },
];
const opening = (text: string, version = 1): [string, object] => [
  'textDocument/didOpen',
  { textDocument: { uri: PAGE, languageId: 'yaml', version, text } },
];
const place = (line: number, character: number): object => ({ line, character });
const closing: [string, object] = ['textDocument/didClose', { textDocument: identifier }];

/** What a client sends after it opened the page as MESSY, and the text that it has then; undefined where it has none. */
const NONSENSE: Readonly<Record<string, { readonly sent: readonly [string, object][]; readonly text?: string }>> = {
  'a version that goes backwards': {
    sent: [change(9, { text: 'x: 1\n' }), change(3, { text: EIGHT_LINES })],
    text: EIGHT_LINES,
  },
  'the same version again': {
    sent: [change(1, { text: 'x: 1\n' }), change(1, { text: EIGHT_LINES })],
    text: EIGHT_LINES,
  },
  'no change at all': { sent: [change(2), change(3)], text: MESSY },
  'closed twice': { sent: [closing, closing] },
  'opened twice': { sent: [opening(EIGHT_LINES, 7)], text: EIGHT_LINES },
  'changed after it was closed': { sent: [closing, change(2, { text: EIGHT_LINES })] },
  'closed and opened anew': { sent: [closing, closing, opening(EIGHT_LINES, 1)], text: EIGHT_LINES },
  'a range beyond the text': {
    sent: [change(2, { range: { start: place(0, 0), end: place(9999, 9999) }, text: EIGHT_LINES })],
    text: EIGHT_LINES,
  },
  'a range behind the text': {
    sent: [change(2, { range: { start: place(5000, 3), end: place(6000, 1) }, text: 'more: 1\n' })],
    text: `${MESSY}more: 1\n`,
  },
  'a range that ends before it starts': {
    sent: [change(2, { range: { start: place(0, 15), end: place(0, 0) }, text: 'stage: pilot' })],
    text: MESSY.replace('stage: pilott', 'stage: pilot'),
  },
  'a place before the text': {
    sent: [change(2, { range: { start: place(-3, -1), end: place(0, 0) }, text: '# top\n' })],
    text: `# top\n${MESSY}`,
  },
  'a character behind the end of its line': {
    sent: [change(2, { range: { start: place(0, 13), end: place(0, 9999) }, text: ' # so' })],
    text: MESSY.replace('pilott', 'pilott # so'),
  },
};

for (const [name, { sent, text }] of Object.entries(NONSENSE)) {
  test(`nonsense: ${name}`, async () => {
    const [world, other] = [new World(), new World()];
    await Promise.all([world.start(), other.start()]);
    const bystander = new Page(`${ROOT}other.workflowdoc.yaml`, TWO);
    await world.open(new Page(PAGE, MESSY), bystander);
    await world.pull(identifier);
    const before = await world.diagnostics(bystander);
    const early = sent.flatMap(([method, params]) => {
      world.notify(method, params).catch(() => undefined);
      return [world.pull(identifier), world.pull(bystander)];
    });
    await Promise.all(early);
    if (text !== undefined) await other.open(new Page(PAGE, text));
    assert.deepEqual(await world.diagnostics(identifier), await other.diagnostics(identifier));
    assert.equal((await world.codes(identifier)).length > 0, text !== undefined);
    assert.deepEqual(await world.diagnostics(bystander), before);
    assert.deepEqual(world.errors, []);
  });
}

test('nonsense to a server that pushes: the last push is of the last text, and none is left of what is closed', async () => {
  const world = await new World().start(false, PLAIN);
  await world.open(new Page(PAGE, MESSY));
  const all = [
    change(9, { text: 'x: 1\n' }),
    change(3, { text: EIGHT_LINES }),
    opening(MESSY, 20),
    change(4, { text: TWO }),
  ];
  for (const [method, params] of all) await world.notify(method, params);
  const has = (version: number): boolean => world.published.at(-1)?.version === version;
  await world.settle('the push', () => has(4));
  const other = await new World().start();
  await other.open(new Page(PAGE, TWO));
  assert.deepEqual(
    world.published.at(-1)?.diagnostics.map(({ code }) => code),
    await other.codes(identifier),
  );
  await world.notify(...closing);
  await world.notify(...closing);
  await world.notify(...change(5, { text: MESSY }));
  await world.ask('workspace/symbol', { query: 'x' });
  assert.deepEqual(world.published.at(-1)?.diagnostics, []);
});

test('what was never opened is changed, saved, closed and asked for: nothing comes of it', async () => {
  const world = await new World().start();
  const page = new Page(`${ROOT}page.workflowdoc.yaml`, MESSY);
  await world.open(page);
  const before = await world.diagnostics(page);
  const uri = `${ROOT}never.workflowdoc.yaml`;
  const textDocument = { uri, version: 3 };
  await world.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: MESSY }] });
  await world.notify('textDocument/didSave', { textDocument: { uri } });
  assert.deepEqual(await world.codes({ uri }), []);
  await world.notify('textDocument/didClose', { textDocument: { uri } });
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const params = {
    textDocument: { uri },
    position,
    range,
    context: { diagnostics: [] },
    uri,
    newName: 'x',
    positions: [position],
  };
  for (const method of [
    'hover',
    'completion',
    'documentSymbol',
    'codeAction',
    'foldingRange',
    'documentLink',
    'definition',
    'references',
    'selectionRange',
    'inlayHint',
    'documentHighlight',
  ]) {
    const answer = await world.ask<unknown>(`textDocument/${method}`, params);
    assert.ok(
      answer === null || (Array.isArray(answer) && answer.length === 0) || !JSON.stringify(answer).includes('pilott'),
      method,
    );
  }
  assert.equal(await world.ask('workflowDocs/readiness', { uri }), null);
  await world.notify('no-such/notification', { a: 1 });
  await assert.rejects(world.ask('no-such/request', { a: 1 }), { code: -32601 });
  assert.deepEqual(await world.diagnostics(page), before);
  assert.deepEqual(world.errors, []);
});

test('a request that is cancelled before it came, while it is answered and after: the next one is answered', async () => {
  const world = await new World().start();
  const page = new Page(`${ROOT}page.workflowdoc.yaml`, MESSY);
  await world.open(page);
  // The next requests will have these numbers.
  for (let id = 0; id < 50; id += 1) await world.notify('$/cancelRequest', { id });
  await world.notify('$/cancelRequest', { id: 'none' });
  const before = await world.diagnostics(page);
  assert.ok(before.length > 0);
  const cancel = new CancellationTokenSource();
  const params = { textDocument: { uri: page.uri } };
  const cancelled = world.client.sendRequest('textDocument/diagnostic', params, cancel.token);
  cancel.cancel();
  const answer = await cancelled.then(() => 'answered', String);
  assert.match(answer, /answered|cancel/i);
  assert.deepEqual(await world.diagnostics(page), before);
  assert.deepEqual(world.errors, []);
});
