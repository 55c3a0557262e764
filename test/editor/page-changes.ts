// Letters typed into a page, shown by the panel as it is told of them: what is seen is what a fresh page would show.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { changeBetween } from '../../client/src/preview/change.ts';
import { partAt } from '../../client/src/preview/part.ts';
import type { Card } from '../../server/src/protocol.ts';
import { renderPage } from '../../server/src/render/page.ts';
import { analyseText } from '../support/analyse.ts';
import { send, sendPage } from './webview.ts';

const EDITS = 60;
const CARDS: readonly Card[] = ['page', 'run', 'review'];

/** Types a letter or a line here and there into a text, whose place is `uri`, and compares what the panel shows then. */
export async function showsChanges(page: Page, text: string, uri: string): Promise<void> {
  let parts = 0;
  for (const card of CARDS) {
    let before = await htmlOf(text, uri, card);
    await sendPage(page, before, card);
    for (let edit = 0; edit < EDITS; edit += 1) {
      const html = await htmlOf(edited(text, edit), uri, card);
      const change = changeBetween(before, html);
      parts += partAt(before, change) ? 1 : 0;
      await send(page, { type: 'change', card, change });
      assert.ok(await comesToShow(page, html), `${card}, edit ${edit}: ${JSON.stringify(change)}`);
      before = html;
    }
  }
  assert.ok(parts > EDITS / 10, `${parts} changes lie in a part`);
}

/** Whether what is shown is soon the same as a fresh page. */
function comesToShow(page: Page, html: string): Promise<boolean> {
  const isSame = `(() => {
    const { body } = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
    const shown = document.querySelector('#page');
    return shown.childNodes.length === body.childNodes.length
      && [...shown.childNodes].every((one, at) => one.isEqualNode(body.childNodes[at]));
  })()`;
  return page.waitForFunction(isSame, undefined, { timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** The text with a letter more, without a line, or with a line twice; every other time as it was. */
function edited(text: string, edit: number): string {
  const at = (edit * 7919) % text.length;
  if (edit % 2 === 1) return text;
  if (edit % 10 === 4) return text.replace(/\n[^\n]*$/, '').slice(0, text.length - at);
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  if (edit % 10 === 8) return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
  return `${text.slice(0, end)}x${text.slice(end)}`;
}

async function htmlOf(text: string, uri: string, card: Card): Promise<string> {
  const analysis = await analyseText(text, undefined, uri);
  return renderPage({ ...analysis, readiness: analysis.readiness() }, { card }).html ?? '';
}
