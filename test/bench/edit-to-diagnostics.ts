// How long an author waits: from a typed character to the findings of the new text, over standard input and output.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { Editor, stopAll } from '../protocol/editor.ts';
import { Page } from '../protocol/page.ts';

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

export interface EditToDiagnostics {
  readonly page: string;
  readonly bytes: number;
  readonly edits: number;
  /** Milliseconds from the edit to the answer. */
  readonly server: Percentiles;
  /** Milliseconds of `yaml`'s `parseDocument` on the same text. */
  readonly parse: Percentiles;
}

const ROOT = path.join(import.meta.dirname, '../..');
const PAGES = ['examples/production/carrier-invoices.workflowdoc.yaml', 'test/bases/hand-over.workflowdoc.yaml'];
const EDITS = 300;

/** Edits before the clock starts, so that both sides are compiled. */
const WARM_UP = 100;

/** Measures every page, each with a server of its own. */
export async function editToDiagnostics(): Promise<readonly EditToDiagnostics[]> {
  const results: EditToDiagnostics[] = [];
  for (const name of PAGES) results.push(await measure(name));
  await stopAll();
  return results;
}

async function measure(name: string): Promise<EditToDiagnostics> {
  const file = path.join(ROOT, name);
  const editor = await Editor.start({ folders: [pathToFileURL(ROOT).href] });
  const page = new Page(pathToFileURL(file).href, readFileSync(file, 'utf8'));
  await editor.open(page);
  // After its start the server gets to know the folder once; what is measured is the time after that.
  await editor.ask('workspace/symbol', { query: 'nobody is called this' });
  const server: number[] = [];
  const parse: number[] = [];
  for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
    const answered = await type(editor, page, edit);
    const parsed = timeOfParse(page.text);
    if (edit < WARM_UP) continue;
    server.push(answered);
    parse.push(parsed);
  }
  assert.equal(page.text, readFileSync(file, 'utf8'), 'every letter was taken away again');
  assert.equal(await editor.stop(), 0);
  return {
    page: name,
    bytes: Buffer.byteLength(page.text),
    edits: EDITS,
    server: percentiles(server),
    parse: percentiles(parse),
  };
}

/** Types a letter behind another one, or takes it away again; gives the time until the findings of that text are there. */
async function type(editor: Editor, page: Page, edit: number): Promise<number> {
  const isTyping = edit % 2 === 0;
  const offset = placeFor(page.text.length - (isTyping ? 0 : 1), page.text, Math.floor(edit / 2));
  const range = { start: page.position(offset), end: page.position(isTyping ? offset : offset + 1) };
  const newText = isTyping ? page.text.charAt(offset - 1) : '';
  page.apply([{ range, newText }]);
  page.version += 1;
  const started = performance.now();
  const sent = editor.notify('textDocument/didChange', {
    textDocument: { uri: page.uri, version: page.version },
    contentChanges: [{ range, text: newText }],
  });
  const report = await editor.pull(page);
  const taken = performance.now() - started;
  await sent;
  assert.equal(report.kind, 'full');
  assert.ok(report.resultId?.startsWith(`${page.version}.`), 'the findings are of this very text');
  return taken;
}

/** A place behind a letter inside a text of this length: another one for each number, the same one for the same number. */
function placeFor(length: number, text: string, number: number): number {
  let at = (number * 7919) % (length - 1);
  while (!/\p{L}/u.test(text.charAt(at))) at = (at + 1) % (length - 1);
  return at + 1;
}

function timeOfParse(text: string): number {
  const started = performance.now();
  const document = parseDocument(text);
  const taken = performance.now() - started;
  assert.ok(document.contents !== null);
  return taken;
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
