// Hover through the protocol.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver/node';
import type { ClientCapabilities, Hover } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll } from './editor.ts';
import { Page } from './page.ts';

after(stopAll);

const WITH_MARKDOWN: ClientCapabilities = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
};

async function hover(editor: Editor, document: string): Promise<{ page: Page; hover: Hover | null }> {
  const page = new Page('file:///triage.workflowdoc.yaml', document.replace('$0', ''));
  await editor.open(page);
  const position = page.position(document.indexOf('$0'));
  return {
    page,
    hover: await editor.ask<Hover | null>('textDocument/hover', { textDocument: { uri: page.uri }, position }),
  };
}

function contents(found: Hover | null): MarkupContent {
  assert.ok(found && MarkupContent.is(found.contents));
  return found.contents;
}

test('a key is explained in Markdown, and the range is the key', async () => {
  const editor = await Editor.start({ capabilities: WITH_MARKDOWN });
  assert.equal(editor.introduction.capabilities.hoverProvider, true);
  const { page, hover: found } = await hover(editor, 'workflow: x\nse$0cond-owner: Luis Ortega\n');
  const { kind, value } = contents(found);
  assert.equal(kind, 'markdown');
  assert.match(value, /^`second-owner` · person\n\n/);
  assert.ok(found?.range);
  assert.equal(page.slice(found.range), 'second-owner');
});

test('an editor without Markdown gets plain text', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const { kind, value } = contents((await hover(editor, 'se$0cond-owner: Luis Ortega\n')).hover);
  assert.equal(kind, 'plaintext');
  assert.match(value, /^second-owner · person\n\n/);
});

test('with a date that counts as today the next times begin on it', async () => {
  const editor = await Editor.start({ capabilities: WITH_MARKDOWN });
  const { value } = contents((await hover(editor, 'trigger:\n  schedule: 0 0 * *$0 *\n  time-zone: UTC\n')).hover);
  assert.match(value, /- Friday 2026-11-20 00:00\n- Saturday 2026-11-21 00:00\n- Sunday 2026-11-22 00:00/);
});

test('without one they begin now', async () => {
  const editor = await Editor.start({ capabilities: WITH_MARKDOWN, initializationOptions: {} });
  const { value } = contents((await hover(editor, 'trigger:\n  schedule: "* * * *$0 *"\n  time-zone: UTC\n')).hover);
  const [first] = [...value.matchAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d)/g)].map(([, date, time]) =>
    Date.parse(`${date}T${time}Z`),
  );
  assert.ok(first !== undefined && Math.abs(first - Date.now()) < 5 * 60_000, value);
});

test('an editor that shows findings in its hovers by itself does not get their words twice', async () => {
  for (const hoversFindings of [true, false]) {
    const editor = await Editor.start({ capabilities: WITH_MARKDOWN, initializationOptions: { hoversFindings } });
    const { value } = contents((await hover(editor, 'workflow: x\now$0nr: Dana\n')).hover);
    assert.match(value, /A misspelt key looks right/);
    assert.equal(/Did you mean/.test(value), !hoversFindings);
  }
});

test('a page that is edited is told about as it is now', async () => {
  const editor = await Editor.start({ capabilities: WITH_MARKDOWN });
  const { page } = await hover(editor, 'stage: pi$0lot\n');
  await editor.replace(page, 'pilot', 'measure');
  const found = await editor.ask<Hover | null>('textDocument/hover', {
    textDocument: { uri: page.uri },
    position: page.range('measure').start,
  });
  assert.match(contents(found).value, /^`measure`/);
});

test('where there is nothing to say, nothing is said', async () => {
  const editor = await Editor.start({ capabilities: WITH_MARKDOWN });
  assert.equal((await hover(editor, 'purpose: x\n\n$0')).hover, null);
});
