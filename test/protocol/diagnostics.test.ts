// Diagnostics as an editor gets them: pulled or pushed, of the newest version, and the same id while nothing changed.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CancellationTokenSource, DiagnosticSeverity, LSPErrorCodes } from 'vscode-languageserver/node';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, GOOD, MESSY, page } from './pages.ts';

after(stopAll);

test('the server tells what it can do for a client that pulls, and for one that does not', async () => {
  const modern = await Editor.start();
  const { capabilities } = modern.introduction;
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: 'workflow-docs',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  const plain = await Editor.start({ capabilities: PLAIN });
  assert.equal(plain.introduction.capabilities.diagnosticProvider, undefined);
});

test('a finding comes with its rule, its severity, its place, its words and what its fixes are found by', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const values = (await editor.diagnostics(messy)).filter(({ code }) => code === 'page/unknown-value');
  assert.deepEqual(
    values.map(({ range }) => messy.slice(range)),
    ['pilott', 'privat'],
  );
  const key = (await editor.diagnostics(messy)).find(
    ({ code, range }) => code === 'page/unknown-key' && messy.slice(range) === 'formt',
  );
  assert.ok(key);
  assert.equal(key.severity, DiagnosticSeverity.Error);
  assert.equal(key.source, 'workflow-docs');
  assert.deepEqual(key.data, { rule: 'page/unknown-key', path: ['input', 'formt'] });
  assert.match(String(key.message), /format/);
  assert.equal(key.tags, undefined);
});

test('hints, warnings and errors keep their severity, and other places come along where the client shows them', async () => {
  const twice = page('workflow: One\nworkflow: Two\nstage: pilot\n');
  const modern = await Editor.start();
  await modern.open(twice);
  const [related, ...more] = (await modern.diagnostic(twice, 'page/duplicate-key')).relatedInformation ?? [];
  assert.ok(related && more.length === 0);
  assert.equal(related.location.uri, twice.uri);
  assert.equal(related.location.range.start.line, 0);
  const severities = new Set((await modern.diagnostics(twice)).map(({ severity }) => severity));
  assert.ok(severities.has(DiagnosticSeverity.Error) && severities.has(DiagnosticSeverity.Hint));
  const plain = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
  await plain.open(twice);
  assert.equal((await plain.diagnostic(twice, 'page/duplicate-key')).relatedInformation, undefined);
});

test('a report has an id, and asking again with it gives no report until something changes', async () => {
  const editor = await Editor.start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  const first = await editor.pull(eight);
  assert.ok(first.kind === 'full' && first.resultId !== undefined);
  assert.deepEqual(await editor.pull(eight, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  assert.equal((await editor.pull(eight, 'something else')).kind, 'full');
  await editor.replace(eight, 'Dana reads', 'Dana  reads');
  const second = await editor.pull(eight, first.resultId);
  assert.ok(second.kind === 'full' && second.resultId !== first.resultId);
  await editor.replace(eight, 'Dana  reads', 'Dana reads');
  assert.equal((await editor.pull(eight, second.resultId)).kind, 'full', 'also after an undo');
});

test('the id follows the date', async () => {
  const editor = await Editor.start({ settings: { asOf: '2026-11-20' } });
  const good = page(GOOD);
  await editor.open(good);
  const first = await editor.pull(good);
  editor.settings = { asOf: '2027-06-01' };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('a refresh', () => editor.refreshes > 0);
  const later = await editor.pull(good, first.resultId);
  assert.equal(later.kind, 'full');
  assert.ok(later.items.some(({ code }) => code === 'stage/overdue'));
});

test('a client that does not pull is pushed to, with versions, and what is closed is cleared', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const eight = page(EIGHT_LINES.replace('owner:', 'ownr:'));
  await editor.open(eight);
  await editor.until('the first push', () => editor.lastPush(eight)?.version === 1);
  assert.ok(editor.lastPush(eight)?.diagnostics.some(({ code }) => code === 'page/unknown-key'));
  await editor.replace(eight, 'ownr', 'owner');
  await editor.until('the second push', () => editor.lastPush(eight)?.version === 2);
  assert.ok(!editor.lastPush(eight)?.diagnostics.some(({ code }) => code === 'page/unknown-key'));
  await editor.close(eight);
  await editor.until('the last push', () => editor.lastPush(eight)?.version === undefined);
  assert.deepEqual(editor.lastPush(eight)?.diagnostics, []);
});

test('a client that pulls is never pushed to', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  await editor.diagnostics(messy);
  await editor.close(messy);
  await editor.stop();
  assert.deepEqual(editor.published, []);
});

test('only workflow documents are served, whatever their scheme and the case of their name', async () => {
  const editor = await Editor.start();
  const served = [
    'file:///a/b.workflowdoc.yaml',
    'file:///a/B.WorkflowDoc.YML',
    'untitled:new.workflowdoc.yaml',
    'vscode-vfs://github/o/r/x.workflowdoc.yml',
  ];
  const ignored = [
    'file:///a/b.yaml',
    'file:///a/workflowdoc.yaml.txt',
    'file:///a/b.workflowdoc.yaml.orig',
    'untitled:Untitled-1',
  ];
  for (const uri of [...served, ...ignored]) await editor.openAs(uri, 'yaml', 1, 'ownr: x\n');
  for (const uri of served) {
    const report = await editor.pull({ uri });
    assert.ok(report.kind === 'full' && report.items.length > 0, uri);
  }
  for (const uri of ignored) assert.deepEqual(await editor.pull({ uri }), { kind: 'full', items: [] }, uri);
  const push = await Editor.start({ capabilities: PLAIN });
  for (const uri of [...ignored, ...served]) await push.openAs(uri, 'yaml', 1, 'ownr: x\n');
  await push.until('a push for each', () => push.published.length === served.length);
  // Each document waits for its own folder, so they come in no order.
  assert.deepEqual(push.published.map(({ uri }) => uri).sort(), [...served].sort());
});

test('a request that was overtaken by an edit is answered with the newest findings', async () => {
  const editor = await Editor.start();
  const eight = page(EIGHT_LINES);
  await editor.open(eight);
  const answers: Promise<DocumentDiagnosticReport>[] = [];
  for (let round = 0; round < 20; round += 1) {
    await editor.replace(eight, 'stage: pilot', 'stge: pilot');
    answers.push(editor.pull(eight));
    await editor.replace(eight, 'stge: pilot', 'stage: pilot');
    answers.push(editor.pull(eight));
  }
  const last = (await Promise.all(answers)).at(-1);
  assert.ok(last?.kind === 'full');
  assert.ok(!last.items.some(({ code }) => code === 'page/unknown-key'));
  assert.match(String(last.resultId), /^41\./, 'the id tells the version');
});

test('pushed versions never go back', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const good = page(GOOD);
  await editor.open(good);
  for (let round = 0; round < 20; round += 1) {
    await editor.replace(good, 'stage: document', 'stge: document');
    await editor.replace(good, 'stge: document', 'stage: document');
  }
  await editor.until('the last version', () => editor.lastPush(good)?.version === 41);
  const versions = editor.published.map(({ version = 0 }) => version);
  assert.deepEqual(
    versions,
    [...new Set(versions)].sort((a, b) => a - b),
  );
  assert.deepEqual(
    editor.lastPush(good)?.diagnostics.filter(({ code }) => code === 'page/unknown-key'),
    [],
  );
});

test('what is not open has no findings, and what is closed while a request waits has none any more', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  assert.deepEqual(await editor.pull(messy), { kind: 'full', items: [] });
  assert.deepEqual(await editor.actions(messy, []), []);
  await editor.open(messy);
  const [, , closed] = await Promise.all([editor.pull(messy), editor.close(messy), editor.pull(messy)]);
  assert.deepEqual(closed, { kind: 'full', items: [] });
  await editor.open(messy);
  assert.notDeepEqual(await editor.pull(messy), { kind: 'full', items: [] });
});

test('a request that the client gave up is answered as given up', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  const long = page(
    `${EIGHT_LINES}x-notes:\n${'  - A note that keeps the server busy for a while\n'.repeat(15_000)}`,
    'long',
  );
  await editor.open(messy, long);
  const busy = editor.pull(long);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: messy.uri } };
  const givenUp = editor.connection.sendRequest('textDocument/diagnostic', params, source.token);
  source.cancel();
  await assert.rejects(givenUp, { code: LSPErrorCodes.RequestCancelled });
  assert.equal((await busy).kind, 'full');
  assert.ok((await editor.diagnostics(messy)).length > 0);
});

test('two documents are two', async () => {
  const editor = await Editor.start({ capabilities: MODERN });
  const one = page(EIGHT_LINES.replace('owner', 'ownr'), 'one');
  const two = page(EIGHT_LINES.replace('stage: pilot', 'stage: pilto'), 'two');
  await editor.open(one, two);
  const [ofOne, ofTwo] = await Promise.all([editor.diagnostics(one), editor.diagnostics(two)]);
  assert.ok(
    ofOne.some(({ code }) => code === 'page/unknown-key') && !ofOne.some(({ code }) => code === 'page/unknown-value'),
  );
  assert.ok(
    ofTwo.some(({ code }) => code === 'page/unknown-value') && !ofTwo.some(({ code }) => code === 'page/unknown-key'),
  );
  await editor.replace(one, 'ownr', 'owner');
  assert.deepEqual(await editor.diagnostics(two), ofTwo);
  assert.ok(!(await editor.diagnostics(one)).some(({ code }) => code === 'page/unknown-key'));
});

test('a page of the old side of a comparison has a question in its name and is served all the same', async () => {
  const editor = await Editor.start();
  const old = new Page('git:/a/b.workflowdoc.yaml?{"ref":"~"}', 'ownr: x\n');
  await editor.open(old);
  assert.ok((await editor.diagnostics(old)).length > 0);
});
