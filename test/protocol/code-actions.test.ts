// Code actions as an editor offers them: found by rule and field, never by words, and fit for the text as it is now.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { CodeActionTriggerKind, LSPErrorCodes, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { folder, GOOD, isJoined, MESSY, page, titlesOf } from './pages.ts';

after(stopAll);

/** Pages with slips whose fixes need no other document; between them they have most of the kinds of fixes. */
const TROUBLED: Readonly<Record<string, string>> = {
  messy: MESSY,
  'without parts': GOOD.replace(/^trigger:\n( .*\n)*/m, '').replace(/^ {2}reject-when:\n( {4}.*\n)*/m, ''),
  'a tab': GOOD.replace('  system: Akeneo', '\tsystem: Akeneo'),
  'a colon in a sentence': GOOD.replace('  does: Writes', '  does: The tool writes: it takes'),
  'a key twice': GOOD.replace('team:', 'sponsor: Carla Nowak <carla.nowak@gartenhof.example>\nteam:'),
  'out of order': GOOD.replace(/^owner: .*\n/m, '').replace(
    'adoption:',
    'owner: Mara Feldt <mara@gartenhof.example>\nadoption:',
  ),
  'a date in words': GOOD.replace('started: 2026-11-11', 'started: 11 November 2026'),
  'no contact': GOOD.replace(/^owner: .*/m, 'owner: Mara Feldt'),
};

for (const [name, text] of Object.entries(TROUBLED)) {
  test(`${name}: every first fix takes its finding away and brings no error`, async () => {
    const editor = await Editor.start();
    const before = page(text, 'before');
    await editor.open(before);
    const all = await editor.diagnostics(before);
    let fixed = 0;
    for (const [index, diagnostic] of all.entries()) {
      const [first] = (await editor.actions(before, [diagnostic])).filter(
        ({ diagnostics }) => diagnostics !== undefined,
      );
      if (!first || isJoined(diagnostic)) continue;
      const after = page(text, `after-${index}`);
      await editor.open(after);
      const [again] = await editor.actions(after, [diagnostic]);
      assert.ok(again);
      await editor.run(after, again);
      const left = await editor.diagnostics(after);
      assert.ok(
        !left.some((one) => isAlike(one, diagnostic) && after.slice(one.range) === before.slice(diagnostic.range)),
        nameOf(diagnostic),
      );
      assert.ok(
        !left.some(({ code }) => code === 'page/syntax') || all.some(({ code }) => code === 'page/syntax'),
        nameOf(diagnostic),
      );
      fixed += 1;
    }
    assert.ok(fixed > 0, `something is mended among ${all.map(nameOf).join(', ')}`);
  });
}

test('a safe first fix is preferred, and no other', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const key = await diagnosticAt(editor, messy, 'ownr');
  const actions = await editor.actions(messy, [key]);
  assert.deepEqual(
    actions.map(({ isPreferred = false }) => isPreferred).slice(1),
    actions.slice(1).map(() => false),
  );
  assert.ok(actions.length >= 2, 'a rename and "x-"');
  assert.ok(actions.every(({ kind }) => kind === 'quickfix' || kind?.startsWith('source.')));
});

test('fixes are found by rule and field: the words and the data may be gone', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const found = await diagnosticAt(editor, messy, 'formt');
  const titles = titlesOf(await editor.actions(messy, [found]));
  assert.ok(titles.length > 0);
  assert.deepEqual(titlesOf(await editor.actions(messy, [{ ...found, message: 'Ganz andere Worte' }])), titles);
  const { data, ...withoutData } = found;
  assert.notEqual(data, undefined);
  assert.deepEqual(titlesOf(await editor.actions(messy, [withoutData])), titles);
  assert.deepEqual(quickFixes(await editor.actions(messy, [{ ...found, code: 'page/bad-date' }])), []);
});

test('a diagnostic that was shown before lines were inserted above it still finds its fix', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const found = await diagnosticAt(editor, messy, 'formt');
  await editor.edit(messy, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '# One\n# Two\n' },
  ]);
  const [rename] = await editor.actions(messy, [found]);
  assert.ok(rename);
  await editor.run(messy, rename);
  assert.equal(messy.text, `# One\n# Two\n${MESSY.replace('formt', 'format')}`);
});

test('two findings of one rule about one field have each their own fix', async () => {
  const editor = await Editor.start();
  const text = `workflow: One\nworkflow: "One"\nworkflow: 'One'\nstage: pilot\n`;
  for (const [index, other] of [
    text.replace('workflow: "One"\n', ''),
    text.replace("workflow: 'One'\n", ''),
  ].entries()) {
    const thrice = page(text, `thrice-${index}`);
    await editor.open(thrice);
    const twins = (await editor.diagnostics(thrice)).filter(({ code }) => code === 'page/duplicate-key');
    assert.equal(twins.length, 2);
    const [remove] = await editor.actions(thrice, [twins[index]!]);
    assert.ok(remove, 'there is a fix');
    await editor.run(thrice, remove);
    assert.equal(thrice.text, other);
  }
});

test('without diagnostics the findings at the place are meant', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const atKey = await editor.actions(messy, [], { range: messy.range('formt'), only: ['quickfix'] });
  assert.ok(titlesOf(atKey).some((title) => title.includes('format')));
  assert.deepEqual(await editor.actions(messy, [], { range: messy.range('two-paragraph'), only: ['quickfix'] }), []);
});

test('an action knows its diagnostic, and diagnostics of others get none', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const found = await diagnosticAt(editor, messy, 'formt');
  const [first] = await editor.actions(messy, [found]);
  assert.deepEqual(first?.diagnostics, [found]);
  const foreign = { ...found, source: 'yaml', code: 'page/unknown-key' };
  const given = await editor.actions(messy, [foreign, found]);
  assert.deepEqual(titlesOf(quickFixes(given)), titlesOf(quickFixes(await editor.actions(messy, [found]))));
});

test('all of one rule are mended by one action', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const found = await diagnosticAt(editor, messy, 'formt');
  const all = (await editor.actions(messy, [found])).find(({ title }) => title.includes('page/unknown-key'));
  assert.ok(all);
  await editor.run(messy, all);
  assert.equal(messy.text, MESSY.replace('formt', 'format').replace('ownr', 'owner'));
  assert.ok(!(await editor.diagnostics(messy)).some(({ code }) => code === 'page/unknown-key'));
  const only = page(MESSY.replace('formt', 'format'), 'only');
  await editor.open(only);
  const single = await editor.actions(only, [await diagnosticAt(editor, only, 'ownr')]);
  assert.ok(!single.some(({ title }) => title.includes('page/unknown-key')), 'one finding is not "all"');
});

test('everything that is certain is mended at once, and then there is nothing left to mend', async () => {
  const editor = await Editor.start();
  const text = GOOD.replace('  system: Akeneo', '\tsystem: Akeneo')
    .replace('stage: document', 'stage: documnet')
    .replace('purpose: A', 'purpose: Note: a');
  const broken = page(text);
  await editor.open(broken);
  const [fixAll, ...others] = await editor.actions(broken, [], { only: ['source.fixAll'] });
  assert.ok(fixAll && others.length === 0);
  assert.equal(fixAll.kind, 'source.fixAll.workflowDocs');
  await editor.run(broken, fixAll);
  assert.ok(!(await editor.diagnostics(broken)).some(({ code }) => code === 'page/syntax'), broken.text);
  assert.deepEqual(await editor.actions(broken, [], { only: ['source.fixAll.workflowDocs'] }), []);
});

test('a page is sorted into page order with its comments, and a sorted one is left alone', async () => {
  const editor = await Editor.start();
  const mixed = page(
    'stage: pilot\n\n# The name that everybody uses.\nworkflow: One\nowner: Mara Feldt <m@example.com>\n',
  );
  await editor.open(mixed);
  const [sort, ...others] = await editor.actions(mixed, [], { only: ['source.sort.workflowDocs'] });
  assert.ok(sort && others.length === 0);
  await editor.run(mixed, sort);
  assert.ok(mixed.text.indexOf('workflow:') < mixed.text.indexOf('stage:'));
  assert.match(mixed.text, /# The name that everybody uses\.\nworkflow: One\n/);
  assert.deepEqual(await editor.actions(mixed, [], { only: ['source.sort.workflowDocs'] }), []);
});

test('only what is asked for is offered, and the light bulb is not for the whole page', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const found = await diagnosticAt(editor, messy, 'formt');
  const kinds = async (options: object): Promise<unknown[]> => [
    ...new Set((await editor.actions(messy, [found], options)).map(({ kind }) => kind)),
  ];
  assert.deepEqual(await kinds({ only: ['quickfix'] }), ['quickfix']);
  assert.deepEqual(await kinds({ only: ['refactor'] }), []);
  assert.deepEqual(await kinds({ only: ['source'] }), ['source.fixAll.workflowDocs', 'source.sort.workflowDocs']);
  assert.deepEqual(await kinds({ triggerKind: CodeActionTriggerKind.Automatic }), ['quickfix']);
  assert.deepEqual(await kinds({}), ['quickfix', 'source.fixAll.workflowDocs', 'source.sort.workflowDocs']);
});

test('a snippet is not indented twice where the client indents it by the line that it begins in', async () => {
  const editor = await Editor.start();
  const one = page(
    GOOD.replace(/^review:\n( .*\n)*/m, 'review:\n  reviewer: Dana\n  checks:\n    - The sums add up\n'),
    'one',
  );
  await editor.open(one);
  const [add] = await editor.actions(one, [await editor.diagnostic(one, 'review/no-reject-when')]);
  assert.ok(add);
  await editor.run(one, add);
  assert.match(one.text, /\n {4}- The sums add up\n {2}reject-when:\n {4}- .+\n/);
});

test('blanks are tab stops where the client fills them in, and hints where it does not', async () => {
  const snippets = await Editor.start();
  const text = GOOD.replace(/^trigger:\n( .*\n)*/m, '');
  const one = page(text, 'one');
  await snippets.open(one);
  const [add] = await snippets.actions(one, [await snippets.diagnostic(one, 'trigger/missing')]);
  assert.ok(add && add.edit === undefined && add.data !== undefined, 'the edit is worked out later');
  const edits = editsOf(await snippets.resolve(add));
  assert.ok(edits.some((edit) => SnippetTextEdit.is(edit) && /\$\{1[:|]/.test(edit.snippet.value)));

  const { snippetEditSupport, ...workspaceEdit } = MODERN.workspace!.workspaceEdit!;
  assert.equal(snippetEditSupport, true);
  const plain = await Editor.start({ capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit } } });
  const two = page(text, 'two');
  await plain.open(two);
  const [same] = await plain.actions(two, [await plain.diagnostic(two, 'trigger/missing')]);
  assert.ok(same);
  const written = editsOf(await plain.resolve(same));
  assert.ok(written.length > 0 && written.every((edit) => !SnippetTextEdit.is(edit)));
  await plain.run(two, same);
  assert.ok(!/\$\{/.test(two.text));
  assert.match(two.text, /^trigger:\n {2}event: /m);
});

test('a client of long ago gets its edits at once, without versions', async () => {
  const editor = await Editor.start({
    capabilities: { ...PLAIN, textDocument: { ...PLAIN.textDocument, diagnostic: {} } },
  });
  const messy = page(MESSY);
  await editor.open(messy);
  const [rename] = await editor.actions(messy, [await diagnosticAt(editor, messy, 'formt')]);
  assert.ok(rename?.edit?.changes?.[messy.uri]);
  assert.equal(rename.edit.documentChanges, undefined);
  assert.equal(rename.data, undefined);
  await editor.run(messy, rename);
  assert.equal(messy.text, MESSY.replace('formt', 'format'));
});

test('an edit is for the version it was made for', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  await editor.replace(messy, 'workflow: Inbound', 'workflow:  Inbound');
  const [rename] = await editor.actions(messy, [await diagnosticAt(editor, messy, 'formt')]);
  assert.ok(rename);
  const [change] = (await editor.resolve(rename)).edit?.documentChanges ?? [];
  assert.ok(TextDocumentEdit.is(change));
  assert.deepEqual(change.textDocument, { uri: messy.uri, version: 2 });
});

test('an action that waited while the text changed fits the new text, or is refused when nothing is left to fix', async () => {
  const editor = await Editor.start();
  const messy = page(MESSY);
  await editor.open(messy);
  const [rename] = await editor.actions(messy, [await diagnosticAt(editor, messy, 'formt')]);
  assert.ok(rename);
  await editor.edit(messy, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '# New\n' },
  ]);
  await editor.run(messy, rename);
  assert.equal(messy.text, `# New\n${MESSY.replace('formt', 'format')}`);
  await assert.rejects(editor.resolve(rename), { code: LSPErrorCodes.ContentModified });
  await editor.close(messy);
  await assert.rejects(editor.resolve(rename), { code: LSPErrorCodes.ContentModified });
});

test('an action of somebody else is given back as it came', async () => {
  const editor = await Editor.start();
  for (const data of [
    undefined,
    null,
    7,
    { uri: 'file:///x' },
    { uri: 'file:///x', repair: { kind: 'magic' } },
    { repair: { kind: 'sort' } },
  ]) {
    const action = { title: 'Other', ...(data !== undefined && { data }) };
    assert.deepEqual(await editor.resolve(action), action);
  }
});

test('a file that is not there can be made, by a client that can make files', async () => {
  const { uri, path: at } = folder();
  const editor = await Editor.start({ folders: [uri] });
  const text = GOOD.replaceAll('files/', 'dateien-ü/');
  mkdirSync(path.join(at, 'docs'));
  for (const file of ['example.json', 'good.md', 'bad.md']) {
    mkdirSync(path.join(at, 'docs/dateien-ü'), { recursive: true });
    writeFileSync(path.join(at, 'docs/dateien-ü', file), '');
  }
  const without = new Page(`${uri}docs/p.workflowdoc.yaml`, text);
  await editor.open(without);
  const missing = await editor.diagnostic(without, 'page/missing-file');
  assert.equal(without.slice(missing.range), 'dateien-ü/prompt.md');
  const [make] = await editor.actions(without, [missing]);
  assert.ok(make);
  assert.deepEqual((await editor.resolve(make)).edit, {
    documentChanges: [
      { kind: 'create', uri: `${uri}docs/dateien-%C3%BC/prompt.md`, options: { ignoreIfExists: true } },
    ],
  });
  assert.ok(!existsSync(path.join(at, 'docs/dateien-ü/prompt.md')), 'the editor makes it, not the server');

  const { resourceOperations, ...workspaceEdit } = MODERN.workspace!.workspaceEdit!;
  assert.ok(resourceOperations);
  const unable = await Editor.start({
    folders: [uri],
    capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit } },
  });
  await unable.open(without);
  const left = quickFixes(await unable.actions(without, [missing]));
  assert.ok(
    left.every(({ title }) => title.startsWith('Waive')),
    'only a waiver is left',
  );
});

function isAlike(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && JSON.stringify(one.data) === JSON.stringify(other.data);
}

function nameOf({ code, data }: Diagnostic): string {
  return `${String(code)} ${JSON.stringify(data)}`;
}

function quickFixes(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(({ kind }) => kind === 'quickfix');
}

function editsOf({ edit }: CodeAction): readonly (TextEdit | SnippetTextEdit)[] {
  return (edit?.documentChanges ?? []).flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));
}

async function diagnosticAt(editor: Editor, where: Page, words: string): Promise<Diagnostic> {
  const found = (await editor.diagnostics(where)).find(({ range }) => where.slice(range) === words);
  assert.ok(found, `a finding on "${words}"`);
  return found;
}
