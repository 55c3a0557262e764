// Tests of completion and hover are documents in which `$0` is the cursor.

import assert from 'node:assert/strict';
import { completeAt } from '../../server/src/complete/complete.ts';
import type { CompletionItem } from '../../server/src/complete/item.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { parseSnippet, plainSnippet } from '../../server/src/snippets/snippet.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { analyseText } from '../support/analyse.ts';

/** An analysed document and the offset at which its `$0` stood. */
export interface AtCursor {
  readonly text: string;
  readonly offset: number;
  readonly analysis: Analysis;
}

/** Reads a document with its cursor; the day is 20 November 2026. */
export async function atCursor(document: string): Promise<AtCursor> {
  const offset = document.indexOf('$0');
  assert.notEqual(offset, -1, 'the document has a cursor');
  const text = document.replace('$0', '');
  return { text, offset, analysis: await analyseText(text) };
}

/** What completion offers at the cursor. */
export async function offered(document: string): Promise<readonly CompletionItem[]> {
  const { analysis, offset } = await atCursor(document);
  return completeAt(analysis, offset);
}

/** The labels in their order, each with its suffix. */
export async function labels(document: string): Promise<readonly string[]> {
  return (await offered(document)).map(labelOf);
}

/** The document after the item of this label was chosen, with what stands at its stops at first. */
export async function chosen(document: string, label: string): Promise<string> {
  const { analysis, offset, text } = await atCursor(document);
  const items = completeAt(analysis, offset);
  const item = items.find((one) => labelOf(one) === label);
  assert.ok(item, `"${label}" is among ${items.map(labelOf).join(', ')}`);
  return apply(text, item);
}

/** A text after an item was chosen. */
export function apply(text: string, item: CompletionItem): string {
  const written = item.snippet === undefined ? item.newText : plainSnippet(parseSnippet(item.snippet));
  return text.slice(0, item.range.start) + written + text.slice(item.range.end);
}

/** The label with its suffix. */
export function labelOf({ label, suffix }: CompletionItem): string {
  return suffix ? `${label} ${textOf(suffix)}` : label;
}
