// Completion through the protocol: what an editor gets, for editors of today and of long ago.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver/node';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { Editor, filledIn, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import type { Encoding } from './page.ts';

after(stopAll);

const TODAYS = {
  ...MODERN,
  textDocument: {
    ...MODERN.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        preselectSupport: true,
        documentationFormat: ['markdown' as const, 'plaintext' as const],
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
    },
  },
};

const HEAD = 'workflow: Leaflets\nstage: document\nstarted: 2026-11-10\nowner: Dana Whitfield <dana@shop.example>\n';

interface Asked {
  readonly page: Page;
  readonly items: readonly CompletionItem[];
}

async function ask(editor: Editor, document: string, triggerCharacter?: string, encoding?: Encoding): Promise<Asked> {
  const page = new Page('untitled:triage.workflowdoc.yaml', document.replace('$0', ''), encoding);
  await editor.open(page);
  const list = await editor.ask<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: page.uri },
    position: page.position(document.indexOf('$0')),
    context: triggerCharacter
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  return { page, items: list?.items ?? [] };
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} among ${items.map((one) => one.label).join(', ')}`);
  return item;
}

/** The page after an item was chosen. */
function choose({ page }: Asked, item: CompletionItem): string {
  assert.ok(item.textEdit && TextEdit.is(item.textEdit));
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  page.apply([
    { range: item.textEdit.range, newText: isSnippet ? filledIn(item.textEdit.newText) : item.textEdit.newText },
  ]);
  return page.text;
}

test('an editor of today gets snippets, remarks and the first that is needed selected', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  assert.deepEqual(editor.introduction.capabilities.completionProvider, {
    triggerCharacters: [':', ' ', '-', '"', "'"],
    resolveProvider: true,
  });
  const asked = await ask(editor, `${HEAD}input:\n  $0\n`);
  assert.deepEqual(
    asked.items.slice(0, 3).map(({ label }) => label),
    ['source', 'format', 'fields'],
  );
  const format = named(asked.items, 'format');
  assert.equal(format.kind, CompletionItemKind.Property);
  assert.equal(format.insertTextMode, InsertTextMode.asIs);
  assert.deepEqual(format.labelDetails, { description: 'asked for now' });
  assert.equal(format.detail, 'text · required · asked for from document on');
  assert.deepEqual(
    asked.items.filter(({ preselect }) => preselect).map(({ label }) => label),
    ['source'],
  );
  const sorted = [...asked.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  assert.deepEqual(sorted, asked.items, 'the order is the page order');
  assert.equal(
    choose(asked, named(asked.items, 'edge-cases')),
    `${HEAD}input:\n  edge-cases:\n    - <odd case and what happens>\n`,
  );
});

test('what an item is for comes when somebody looks at it', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  const { items } = await ask(editor, `${HEAD}gov$0\n`);
  const field = named(items, 'governance');
  assert.equal(field.documentation, undefined);
  const resolved = await editor.ask<CompletionItem>('completionItem/resolve', field);
  assert.ok(MarkupContent.is(resolved.documentation));
  assert.match(resolved.documentation.value, /^How much harm the workflow can do/);
  assert.deepEqual(
    { ...resolved, documentation: undefined },
    { ...field, documentation: undefined },
    'nothing else changes',
  );
  const whole = items.find(({ label, labelDetails }) => label === 'input' && labelDetails?.detail === ' (complete)');
  assert.ok(whole);
  const { documentation } = await editor.ask<CompletionItem>('completionItem/resolve', whole);
  assert.ok(MarkupContent.is(documentation));
  assert.match(documentation.value, /```yaml\ninput:\n {2}source: <which data from where>/);
});

test('what a client sends back is not taken for granted', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  for (const data of [
    undefined,
    3,
    { about: 'page', stage: 'moon' },
    { about: 'field', field: 7 },
    { about: 'field', field: 'a..b' },
  ]) {
    const item = { label: 'x', ...(data !== undefined && { data }) };
    const resolved = await editor.ask<CompletionItem>('completionItem/resolve', item);
    assert.equal(resolved.label, 'x');
  }
  assert.deepEqual(editor.log, []);
});

test('an editor of long ago gets plain text, and the remark among the details', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const asked = await ask(editor, `${HEAD}input:\n  $0\n`);
  const example = named(asked.items, 'edge-cases');
  assert.equal(example.insertTextFormat, InsertTextFormat.PlainText);
  assert.equal(example.insertTextMode, undefined);
  assert.equal(example.labelDetails, undefined);
  assert.equal(example.detail, 'asked for next · entries · asked for from hand-over on');
  assert.equal(choose(asked, example), `${HEAD}input:\n  edge-cases:\n    - <odd case and what happens>\n`);
  const { documentation } = await editor.ask<CompletionItem>('completionItem/resolve', example);
  assert.ok(MarkupContent.is(documentation) && documentation.kind === 'plaintext');
  const sections = await ask(editor, `${HEAD}$0`);
  named(sections.items, 'input (one line)');
});

test('an editor that indents snippets by itself gets their lines without the indentation of the first', async () => {
  const editor = await Editor.start({
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  const { items } = await ask(editor, 'record:\n  dry-runs:\n    $0\n');
  const { textEdit } = named(items, '- on: …');
  assert.equal(textEdit?.newText, '- on: 2026-11-20\n  by: ${1:<who ran it>}\n  result: ${2|clean,gaps|}');
});

test('behind the colon of a field for prose nothing pops up, and everything on request', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  assert.deepEqual((await ask(editor, 'team: $0\n', ' ')).items, []);
  assert.deepEqual(
    (await ask(editor, 'team: $0\n')).items.map(({ label }) => label),
    ['N/A (reason)'],
  );
  assert.equal((await ask(editor, 'stage:$0\n', ':')).items.length, 10);
});

test('places are counted as the editor counts them', async () => {
  const editor = await Editor.start({ capabilities: { ...TODAYS, general: { positionEncodings: ['utf-8'] } } });
  const asked = await ask(
    editor,
    'purpose: "👩‍🏫 für alle"\nreview: {reviewer: "Zoë 👩‍🏫", when: bef$0}\n',
    undefined,
    'utf-8',
  );
  const item = named(asked.items, 'sampled');
  assert.equal(choose(asked, item), 'purpose: "👩‍🏫 für alle"\nreview: {reviewer: "Zoë 👩‍🏫", when: sampled}\n');
});

test('other YAML files get nothing', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  await editor.openAs('file:///compose.yaml', 'yaml', 1, '');
  const position = { line: 0, character: 0 };
  assert.equal(
    await editor.ask('textDocument/completion', { textDocument: { uri: 'file:///compose.yaml' }, position }),
    null,
  );
  assert.equal(
    await editor.ask('textDocument/hover', { textDocument: { uri: 'file:///compose.yaml' }, position }),
    null,
  );
});

test('a page is written from nothing by completion alone', async () => {
  const editor = await Editor.start({ capabilities: TODAYS });
  const first = await ask(editor, '$0');
  const text = choose(first, named(first.items, 'workflow document: document'));
  const page = new Page('file:///new.workflowdoc.yaml', text);
  await editor.open(page);
  const codes = new Set((await editor.diagnostics(page)).map(({ code }) => code));
  assert.deepEqual(
    [...codes]
      .filter((code) => !['page/placeholder', 'owner/not-a-person'].includes(String(code)))
      .filter((code) => String(code).startsWith('page/')),
    [],
  );
});
