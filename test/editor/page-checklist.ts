// The checklist of a dry run by the keyboard, in the panel: where it is, where it goes, and that it is taken from nobody.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Step } from '../../server/src/render/checklist.ts';
import { send, sendPage } from './webview.ts';

/** In a checklist the keyboard is at the next part that is open, and stays where it is when the page changes. */
export async function checklistByKeyboard(
  page: Page,
  steps: readonly Step[],
  html: (steps?: readonly Step[]) => string,
): Promise<void> {
  const at = (): Promise<string> =>
    page.evaluate(
      '(document.activeElement.closest("[data-step]")?.dataset.step ?? "") + " " + document.activeElement.dataset.answer',
    );
  await send(page, { type: 'next', card: 'run' });
  await sendPage(page, html(steps), 'run');
  assert.equal(await at(), 'trigger.system clear', 'what came before the page counts when it is there');
  assert.equal(await page.locator('#tab-run').getAttribute('aria-selected'), 'true');
  assert.equal(await page.locator('.run-count').textContent(), '2 of 5 answered');
  assert.equal(await page.locator('[data-end=finish]').getAttribute('aria-disabled'), 'true');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'trigger.system ask');
  await sendPage(page, html(steps.map((one) => ({ ...one, answer: 'clear' as const }))), 'run');
  await page.locator('.run-count', { hasText: '5 of 5 answered' }).waitFor();
  assert.equal(await at(), 'trigger.system ask', 'a page that comes meanwhile takes the keyboard from nobody');
  await send(page, { type: 'next', card: 'run', after: 'trigger.system' });
  await page.locator('[data-end=finish][aria-disabled=false]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const said = await page.evaluate<readonly object[]>('window.said');
  assert.deepEqual(said.slice(1), [
    { type: 'step', part: 'trigger.system', answer: 'clear' },
    { type: 'step', part: 'trigger.system', answer: 'ask' },
    { type: 'end', end: 'finish' },
    { type: 'end', end: 'leave' },
  ]);
  await sendPage(page, html(), 'run');
  await page.locator('#page:focus').waitFor();
  assert.equal(await page.locator('button:not([role=tab]):visible').count(), 0);
  await page.close();
}

/** A button goes away while the keyboard is elsewhere in the editor: it is left there until it comes back to the panel. */
export async function takesNoKeyboard(page: Page, withButtons: string, without: string): Promise<void> {
  const at = (): Promise<string> => page.evaluate('document.activeElement.tagName + document.activeElement.id');
  await send(page, { type: 'next', card: 'run' });
  await sendPage(page, withButtons, 'run');
  await page.locator('button[data-answer]:focus').waitFor();
  await page.evaluate('{ window.hasKeyboard = false; document.hasFocus = () => window.hasKeyboard; }');
  await sendPage(page, without, 'run');
  await page.locator('.run-bar').waitFor({ state: 'hidden' });
  assert.equal(await at(), 'BODY');
  await page.evaluate('{ window.hasKeyboard = true; window.dispatchEvent(new Event("focus")); }');
  assert.equal(await at(), 'DIVpage');
  await send(page, { type: 'next', card: 'run' });
  await sendPage(page, withButtons, 'run');
  await page.evaluate('window.hasKeyboard = false');
  await sendPage(page, without, 'run');
  await page.locator('.run-bar').waitFor({ state: 'hidden' });
  await send(page, { type: 'next', card: 'run' });
  await sendPage(page, withButtons, 'run');
  const next = await at();
  await page.evaluate('{ window.hasKeyboard = true; window.dispatchEvent(new Event("focus")); }');
  assert.equal(await at(), next, 'what was given the keyboard meanwhile keeps it');
  assert.match(next, /^BUTTON/);
  await page.close();
}
