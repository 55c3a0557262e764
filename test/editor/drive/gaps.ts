// As reviewers do it: a gap is asked on a line, answered, closed and opened again, all inside the editor; the text under
// it changes only where it must, and a reply that is not sent yet outlives what is typed meanwhile.

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { goToLine, openByName, pressUntil, runCommand, save, setMe, today } from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/hand-over');
const FILE = 'supplier-delays.workflowdoc.yaml';
const QUESTION = 'Who plans the line while the flow is down?';
const ANSWER = 'The buyer on duty: by hand, from the mailbox';

export const gaps: Drive = {
  name: 'a gap is asked, answered, fixed and reopened inline',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    setMe(folder, 'Friederike Amsel <f.amsel@radwerk-elbtal.example>');
    const before = readFileSync(path.join(EXAMPLE, FILE), 'utf8');
    await openByName(page, FILE);
    await walksFromGapToGap(page);
    await shot('1-next-gap');

    const thread = await asks(page, before);
    await save(page);
    const asked = `    - at: failure
      question: ${QUESTION}
      raised-by: Friederike Amsel
      on: ${today()}\n`;
    assert.equal(readFileSync(path.join(folder, FILE), 'utf8'), before + asked);
    await shot('2-asked');

    await keepsTheReply(page, thread, lineOf(before, 'failure:'));
    await thread.locator('.body', { hasText: ANSWER }).waitFor();
    await shot('3-answered');
    await thread.locator('[aria-label^="Mark Fixed"]').first().click();
    // The editor closes what is resolved.
    await thread.waitFor({ state: 'hidden' });
    await save(page);
    const answered = `${asked}      answer: "${ANSWER}"\n`;
    assert.equal(readFileSync(path.join(folder, FILE), 'utf8'), `${before}${answered}      fixed: ${today()}\n`);
    await shot('4-fixed');

    await goToLine(page, lineOf(before, 'failure:'));
    await runCommand(page, 'Comments: Focus Comment on Current Line');
    await thread.getByText('failure · fixed on').waitFor();
    await thread.locator('[aria-label^="Reopen"]').first().click();
    await thread.getByText('failure · answered').waitFor();
    await save(page);
    assert.equal(readFileSync(path.join(folder, FILE), 'utf8'), before + answered);
    await goToLine(page, 1);
    await page.keyboard.press('Control+Z');
    await page.locator('.tab.active.dirty').waitFor();
    await save(page);
    const undone = `${before}${answered}      fixed: ${today()}\n`;
    assert.equal(readFileSync(path.join(folder, FILE), 'utf8'), undone, 'one undo takes one step back');
    await listsThem(page);
    await shot('5-view');
  },
};

/** Alt+F7 goes from one gap to the next and opens its thread; Shift+Alt+F7 goes back. */
async function walksFromGapToGap(page: Page): Promise<void> {
  // A key that is pressed once more while the editor is slow goes on to the other gap, and comes round again.
  const at = (line: number): Locator => page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` });
  await pressUntil(page, 'Alt+F7', at(52), { times: 10 });
  await threadWith(page, 'Do I reject a proposal').waitFor();
  await pressUntil(page, 'Alt+F7', at(62), { times: 9 });
  await threadWith(page, 'Which line do I take').waitFor();
  await pressUntil(page, 'Shift+Alt+F7', at(52), { times: 9 });
}

/** The gesture on a line, the question, and Ctrl+Enter; undo takes it back in one step. */
async function asks(page: Page, before: string): Promise<Locator> {
  await goToLine(page, lineOf(before, 'failure:'));
  await runCommand(page, 'Comments: Add Comment on Current Selection');
  await page.locator('.review-widget .monaco-editor.focused').waitFor();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Control+Enter');
  const thread = threadWith(page, QUESTION);
  await thread.waitFor();
  await thread.locator('.review-widget-title, .head', { hasText: 'failure' }).first().waitFor();
  return thread;
}

/** What stands in the box is still there after the text above has changed, and is sent then. */
async function keepsTheReply(page: Page, thread: Locator, line: number): Promise<void> {
  await thread.locator('.review-thread-reply-button').click();
  await thread.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.type(ANSWER.slice(0, 20));
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# read again\n# by two people\n');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
  for (let steps = 0; steps < 40 && (await page.locator('.tab.active.dirty').isVisible()); steps++) {
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(100);
  }
  await goToLine(page, line);
  const box = thread.locator('.comment-form .view-lines');
  await box.filter({ hasText: ANSWER.slice(0, 19) }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(ANSWER.slice(20));
  await page.keyboard.press('Control+Enter');
}

/** The view has the gaps of the whole folder by document. */
async function listsThem(page: Page): Promise<void> {
  await runCommand(page, 'Explorer: Focus on Workflow Gaps View');
  const row = page.locator('.monaco-list-row', { hasText: QUESTION });
  await row.waitFor();
  await page.locator('.monaco-list-row', { hasText: 'Delay notices from the suppliers' }).waitFor();
}

function threadWith(page: Page, words: string): Locator {
  return page.locator('.review-widget', { hasText: words });
}

function lineOf(text: string, start: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}
