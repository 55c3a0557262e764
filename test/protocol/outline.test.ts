// Folding, growing selections, symbols and links; and silence where another YAML extension gives the first three.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { SymbolKind } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { folder, page } from './pages.ts';

after(stopAll);

const OUTLINE: ClientCapabilities = {
  ...MODERN,
  textDocument: {
    ...MODERN.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    documentLink: { tooltipSupport: true },
  },
};

const TEXT = `# Two lines
# of comment
workflow: Leads 🦊
input:
  source: Mails
  format: "JSON"
`;

function ask<R>(editor: Editor, method: string, { uri }: Page, more: object = {}): Promise<R> {
  return editor.ask<R>(`textDocument/${method}`, { textDocument: { uri }, ...more });
}

test('folds, selections and symbols of a page', async () => {
  const editor = await Editor.start({ capabilities: OUTLINE });
  const shown = page(TEXT);
  await editor.open(shown);
  assert.deepEqual(await ask<FoldingRange[]>(editor, 'foldingRange', shown), [
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 3, endLine: 5 },
  ]);
  const [first, second] = await ask<SelectionRange[]>(editor, 'selectionRange', shown, {
    positions: [shown.range('SON').start, shown.range('Leads').start],
  });
  const grown: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) grown.push(shown.slice(at.range));
  assert.deepEqual(grown.slice(0, 3), ['JSON', '"JSON"', 'format: "JSON"']);
  assert.equal(grown.at(-1), TEXT);
  assert.equal(second && shown.slice(second.range), 'Leads 🦊');
  const symbols = await ask<DocumentSymbol[]>(editor, 'documentSymbol', shown);
  assert.deepEqual(
    symbols.map(({ name, detail, kind, children }) => [name, detail, kind, children?.length]),
    [
      ['workflow', 'Leads 🦊', SymbolKind.Module, 0],
      ['input', 'Mails', SymbolKind.Module, 2],
    ],
  );
  assert.equal(symbols[1] && shown.slice(symbols[1].selectionRange), 'input');
});

test('a client that counts bytes gets places in bytes', async () => {
  const editor = await Editor.start({ capabilities: { ...OUTLINE, general: { positionEncodings: ['utf-8'] } } });
  const shown = page('workflow: "🦊 ü" # end\n', 'utf-8', 'utf-8');
  await editor.open(shown);
  const [selection] = await ask<SelectionRange[]>(editor, 'selectionRange', shown, {
    positions: [shown.range('ü').start],
  });
  assert.equal(selection && shown.slice(selection.range), '🦊 ü');
});

test('a client that knows no symbols inside others gets a flat list', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const shown = page(TEXT);
  await editor.open(shown);
  const symbols = await ask<SymbolInformation[]>(editor, 'documentSymbol', shown);
  assert.deepEqual(
    symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
    [
      ['workflow', undefined, shown.uri],
      ['input', undefined, shown.uri],
      ['source', 'input', shown.uri],
      ['format', 'input', shown.uri],
    ],
  );
});

test('beside another YAML extension there are no folds, selections and symbols, but everything else', async () => {
  const silent = { initializationOptions: { otherYaml: true, asOf: '2026-11-20' }, capabilities: OUTLINE };
  const editor = await Editor.start(silent);
  const shown = page(`${TEXT}owner: @dana\n`);
  await editor.open(shown);
  const answers = async (): Promise<readonly boolean[]> => {
    const asked = await Promise.all([
      ask(editor, 'foldingRange', shown),
      ask(editor, 'selectionRange', shown, { positions: [{ line: 0, character: 0 }] }),
      ask(editor, 'documentSymbol', shown),
    ]);
    return asked.map((answer) => answer !== null);
  };
  assert.deepEqual(await answers(), [false, false, false]);
  assert.ok((await editor.diagnostics(shown)).some(({ code }) => code === 'page/syntax'));
  assert.ok((await editor.ask<unknown[]>('workspace/symbol', { query: '' })).length > 0);
  for (const [sent, isShown] of [
    [{ active: false }, true],
    [{ active: true }, false],
  ] as const) {
    await editor.notify('workflowDocs/otherYaml', sent);
    assert.deepEqual(await answers(), [isShown, isShown, isShown]);
  }
  // A bare truth value says the same.
  await editor.connection.sendNotification('workflowDocs/otherYaml', false);
  assert.deepEqual(await answers(), [true, true, true]);
});

test('links lead to files that are there and to the web, never out of the workspace', async () => {
  const { uri, path: root } = folder();
  mkdirSync(path.join(root, 'docs/prompts'), { recursive: true });
  writeFileSync(path.join(root, 'docs/prompts/sort it.md'), '');
  writeFileSync(path.join(root, 'secret.md'), '');
  const shown = new Page(
    `${uri}docs/p.workflowdoc.yaml`,
    `implementation: [https://example.com/flow, ../secret.md, missing.json, prompts, javascript:alert(1)]
input: {source: See https://example.com/a, example: "prompts/sort it.md"}
`,
  );
  const editor = await Editor.start({ capabilities: OUTLINE, folders: [`${uri}docs`] });
  await editor.open(shown);
  const links = await ask<DocumentLink[]>(editor, 'documentLink', shown);
  assert.deepEqual(
    links.map(({ range, target, tooltip }) => [shown.slice(range), target, tooltip]),
    [
      ['https://example.com/flow', 'https://example.com/flow', 'Open https://example.com/flow'],
      ['https://example.com/a', 'https://example.com/a', 'Open https://example.com/a'],
      ['prompts/sort it.md', `${uri}docs/prompts/sort%20it.md`, 'Open prompts/sort it.md'],
    ],
  );
  const untitled = new Page('untitled:new.workflowdoc.yaml', shown.text);
  await editor.open(untitled);
  assert.equal((await ask<DocumentLink[]>(editor, 'documentLink', untitled)).length, 2);
});

test('names are found in all documents, those that are open as they are in the editor', async () => {
  const { uri, path: root } = folder();
  mkdirSync(path.join(root, 'node_modules'));
  const closed =
    'workflow: Invoices\nowner: Pontus Åkerlund <p@example.com>\noutput: {destination: x, system: SAP TM}\n';
  writeFileSync(path.join(root, 'a.workflowdoc.yaml'), closed);
  writeFileSync(path.join(root, 'b.workflowdoc.yaml'), 'owner: Old Name\n');
  writeFileSync(path.join(root, 'node_modules/c.workflowdoc.yaml'), 'owner: Hidden Name\n');
  const editor = await Editor.start({ folders: [uri] });
  const open = new Page(`${uri}b.workflowdoc.yaml`, 'workflow: Leads\nowner: New Name\n');
  await editor.open(open);
  const found = async (query: string): Promise<readonly string[]> => {
    const symbols = await editor.ask<SymbolInformation[]>('workspace/symbol', { query });
    return symbols.map(
      ({ name, containerName, location }) => `${name} (${containerName ?? ''}) ${path.basename(location.uri)}`,
    );
  };
  assert.deepEqual(await found(''), [
    'Leads () b.workflowdoc.yaml',
    'New Name (Leads) b.workflowdoc.yaml',
    'Invoices () a.workflowdoc.yaml',
    'Pontus Åkerlund (Invoices) a.workflowdoc.yaml',
    'SAP TM (Invoices) a.workflowdoc.yaml',
  ]);
  assert.deepEqual(await found('akerl'), ['Pontus Åkerlund (Invoices) a.workflowdoc.yaml']);
  assert.deepEqual(await found('sptm'), ['SAP TM (Invoices) a.workflowdoc.yaml']);
  assert.deepEqual(await found('oldname'), []);
  writeFileSync(path.join(root, 'a.workflowdoc.yaml'), closed.replace('SAP TM', 'HubSpot'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${uri}a.workflowdoc.yaml`, type: 2 }] });
  assert.deepEqual(await found('hubspot'), ['HubSpot (Invoices) a.workflowdoc.yaml']);
});
