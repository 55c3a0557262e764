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

/**
 * Types a letter or a line here and there into a text, whose place is `uri`, and compares what the panel shows then; gives
 * how many of the changes were parsed in part only. `watchParser` has to come first.
 */
export async function showsChanges(page: Page, text: string, uri: string): Promise<number> {
  let parts = 0;
  for (const card of CARDS) {
    let before = await htmlOf(text, uri, card);
    await sendPage(page, before, card);
    assert.ok(await comesToShow(page, before), card);
    await parsedIn(page);
    for (let edit = 0; edit < EDITS; edit += 1) {
      const html = await htmlOf(edited(text, edit), uri, card);
      if (html === before) continue;
      const change = changeBetween(before, html);
      await send(page, { type: 'change', card, change });
      assert.ok(await comesToShow(page, html), `${card}, edit ${edit}: ${JSON.stringify(change)}`);
      const parsed = await parsedIn(page);
      if (parsed.length === 1 && parsed[0] === partAt(before, change)?.html) parts += 1;
      else assert.equal(parsed.at(-1), html, `${card}, edit ${edit}: the whole page`);
      before = html;
    }
  }
  return parts;
}

/** Has the panel note what its script parses. */
export function watchParser(page: Page): Promise<void> {
  return page.evaluate(WATCH_PARSER);
}

/** What was parsed since this was asked last. */
function parsedIn(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>('window.parsed.splice(0)');
}

const WATCH_PARSER = `{
  const own = DOMParser.prototype.parseFromString;
  window.parsed = [];
  window.parse = (html) => own.call(new DOMParser(), html, 'text/html').body;
  DOMParser.prototype.parseFromString = function (text, type) {
    window.parsed.push(text);
    return own.call(this, text, type);
  };
}`;

/** Whether what is shown is soon the same as a fresh page. */
function comesToShow(page: Page, html: string): Promise<boolean> {
  const isSame = `(() => {
    const body = window.parse(${JSON.stringify(html)});
    const shown = document.querySelector('#page');
    return shown.childNodes.length === body.childNodes.length
      && [...shown.childNodes].every((one, at) => one.isEqualNode(body.childNodes[at]));
  })()`;
  return page.waitForFunction(isSame, undefined, { timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** The text with a letter more, torn off somewhere, or with a line twice; every other time as it was. */
function edited(text: string, edit: number): string {
  const at = (edit * 7919) % text.length;
  if (edit % 2 === 1) return text;
  if (edit % 10 === 4) return text.slice(0, text.length - at);
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  if (edit % 10 === 8) return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
  return `${text.slice(0, end)}x${text.slice(end)}`;
}

async function htmlOf(text: string, uri: string, card: Card): Promise<string> {
  const analysis = await analyseText(text, undefined, uri);
  return renderPage({ ...analysis, readiness: analysis.readiness() }, { card }).html ?? '';
}
