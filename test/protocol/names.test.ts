// Persons, systems and measures in an editor: definition, references, highlights, renaming.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { DefinitionLink, DocumentHighlight, Location, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll, textEditsOf } from './editor.ts';
import type { Page } from './page.ts';
import { page } from './pages.ts';

after(stopAll);

const TEXT = `workflow: Leads 🦊
sponsor: Dana Whitfield
owner: Dana Whitfield <dana@example.com>
output: {destination: x, system: HubSpot}
success: {metric: Minutes, baseline: 2, target: 1}
record:
  results: [{on: 2026-01-01, metric: minutes, value: 1}]
  gaps:
    - {at: success.by, question: When?}
`;

const EDITOR = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
};

function ask<R>(
  editor: Editor,
  method: string,
  { uri, ...shown }: Page,
  needle: string,
  more: object = {},
): Promise<R> {
  const at = shown.text.indexOf(needle);
  assert.notEqual(at, -1);
  const lines = shown.text.slice(0, at + 1).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return editor.ask<R>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

/** A range as `line: characters`, lines from 1. */
function told(shown: Page, range: Range): string {
  return `${range.start.line + 1}: ${shown.slice(range)}`;
}

test('a person leads to where the contact is, a result to its measure, a gap to its field', async () => {
  const editor = await Editor.start({ capabilities: EDITOR });
  const shown = page(TEXT);
  await editor.open(shown);
  const definition = async (needle: string): Promise<readonly string[] | undefined> => {
    const [link, ...others] = (await ask<DefinitionLink[] | null>(editor, 'definition', shown, needle)) ?? [];
    assert.deepEqual(others, []);
    if (!link) return undefined;
    assert.equal(link.targetUri, shown.uri);
    assert.ok(link.originSelectionRange);
    return [link.originSelectionRange, link.targetSelectionRange].map((range) => told(shown, range));
  };
  assert.deepEqual(await definition('Dana'), ['2: Dana Whitfield', '3: Dana Whitfield']);
  assert.deepEqual(await definition('minutes'), ['7: minutes', '5: Minutes']);
  assert.deepEqual(await definition('success.by'), ['9: success.by', '5: success']);
  assert.deepEqual(await definition('Leads'), undefined);
  const plain = await Editor.start({ capabilities: PLAIN });
  await plain.open(shown);
  const place = await ask<Location>(plain, 'definition', shown, 'Dana');
  assert.equal(told(shown, place.range), '3: Dana Whitfield');
});

test('references and highlights name every place', async () => {
  const editor = await Editor.start({ capabilities: EDITOR });
  const shown = page(TEXT);
  await editor.open(shown);
  const references = async (includeDeclaration: boolean): Promise<readonly string[]> => {
    const places = await ask<Location[]>(editor, 'references', shown, 'dana@', { context: { includeDeclaration } });
    return places.map(({ range }) => told(shown, range));
  };
  assert.deepEqual(await references(true), ['3: Dana Whitfield', '2: Dana Whitfield']);
  assert.deepEqual(await references(false), ['2: Dana Whitfield']);
  const highlights = await ask<DocumentHighlight[]>(editor, 'documentHighlight', shown, 'Minutes');
  assert.deepEqual(
    highlights.map(({ range, kind }) => [told(shown, range), kind]),
    [
      ['5: Minutes', 3],
      ['7: minutes', 2],
    ],
  );
  assert.equal(await ask(editor, 'documentHighlight', shown, 'Leads'), null);
});

test('renaming: what can be, what comes of it, and why not', async () => {
  const editor = await Editor.start({ capabilities: EDITOR });
  const shown = page(TEXT);
  await editor.open(shown);
  const prepared = await ask<{ range: Range; placeholder: string }>(editor, 'prepareRename', shown, 'Dana');
  assert.equal(told(shown, prepared.range), '2: Dana Whitfield');
  assert.equal(prepared.placeholder, 'Dana Whitfield');
  assert.equal(await ask(editor, 'prepareRename', shown, 'Leads'), null);
  await assert.rejects(ask(editor, 'rename', shown, 'Leads', { newName: 'x' }), /nothing to rename here/);
  await assert.rejects(ask(editor, 'rename', shown, 'Dana', { newName: 'Eva <e@example.com>' }), /the contact stays/);
  const edit = await ask<WorkspaceEdit>(editor, 'rename', shown, 'Dana', { newName: 'Eva: Ode' });
  await editor.edit(shown, textEditsOf(edit, shown));
  assert.deepEqual(shown.text.split('\n').slice(1, 3), ['sponsor: "Eva: Ode"', 'owner: "Eva: Ode <dana@example.com>"']);
  assert.deepEqual(
    (await editor.diagnostics(shown)).filter(({ code }) => code === 'page/syntax'),
    [],
  );
});

test('a page that is not open has no names', async () => {
  const editor = await Editor.start({ capabilities: EDITOR });
  const shown = page(TEXT);
  for (const method of ['definition', 'references', 'documentHighlight', 'prepareRename', 'rename']) {
    assert.equal(await ask(editor, method, shown, 'Dana', { newName: 'x', context: {} }), null);
  }
});
