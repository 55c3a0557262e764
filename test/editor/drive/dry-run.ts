// As the second owner does it, by the keyboard alone: a dry run is refused to the owner, begun by somebody else, left
// half-way, gone on with, and put on the record with the question that had to be asked.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { inputTitled, openByName, runCommand, save } from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/hand-over');
const FILE = 'supplier-delays.workflowdoc.yaml';
const TITLE = 'Dry Run: Delay notices from the suppliers of bicycle parts';
const QUESTION = 'Where is "calendar week 51" written down?';

export const dryRun: Drive = {
  name: 'a dry run from start to record by the keyboard',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    const me = { 'workflowDocs.me': 'T. Wrona <t.wrona@radwerk-elbtal.example>' };
    writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(me));
    const before = readFileSync(path.join(EXAMPLE, FILE), 'utf8');
    await openByName(page, FILE);

    await isRefusedToTheOwner(page, () => shot('1-owner'));
    await inputTitled(page, `${TITLE} (1/`);
    await shot('2-part');
    await answer(page, 1);
    await asks(page, () => shot('3-question'));
    await leaves(page);
    await runCommand(page, 'Workflow Docs: Start Dry Run');
    await saysWhoRunsIt(page);
    const goOn = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Go on (2 of' });
    await goOn.waitFor();
    await shot('4-go-on');
    await page.keyboard.press('Enter');

    const total = await answersTheRest(page);
    assert.equal(total, 18);
    await shot('5-record');
    await page.keyboard.press('Enter');
    await isTold(page, 'The dry run by Friederike Amsel is on the record, with its gaps.');
    await save(page);
    const written = readFileSync(path.join(folder, FILE), 'utf8');
    assert.equal(written, withRun(before));
    await shot('6-recorded');
  },
};

/** The owner is told why not, and Enter lets somebody else run it. */
async function isRefusedToTheOwner(page: Page, shot: () => Promise<void>): Promise<void> {
  await runCommand(page, 'Workflow Docs: Start Dry Run');
  await page.locator('.monaco-dialog-box', { hasText: 'The owner cannot pass' }).waitFor();
  await shot();
  await saysWhoRunsIt(page);
}

async function saysWhoRunsIt(page: Page): Promise<void> {
  await page.locator('.monaco-dialog-box', { hasText: 'Tomasz Wrona owns this page' }).waitFor();
  await page.keyboard.press('Enter');
  await inputTitled(page, 'Who Is It?');
  await page.keyboard.type('Friederike Amsel');
  await page.keyboard.press('Enter');
}

/** Enter says that the part was clear; the next part is asked about then. */
async function answer(page: Page, step: number): Promise<void> {
  await inputTitled(page, `${TITLE} (${step}/`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Clear from the page' }).waitFor();
  await page.keyboard.press('Enter');
}

/** The second answer of a part asks for the question. */
async function asks(page: Page, shot: () => Promise<void>): Promise<void> {
  await inputTitled(page, `${TITLE} (2/`);
  await page.keyboard.press('ArrowDown');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'I had to ask' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'What did you have to ask' }).waitFor();
  await page.keyboard.type(QUESTION);
  await shot();
  await page.keyboard.press('Enter');
}

/** Escape leaves the run; what was answered is kept. */
async function leaves(page: Page): Promise<void> {
  await inputTitled(page, `${TITLE} (3/`);
  await page.keyboard.press('Escape');
  await isTold(page, 'The dry run is kept: 2 of 18 parts');
}

/** The editor's list of notifications has these words; what pops up may be gone again by now. */
async function isTold(page: Page, words: string): Promise<void> {
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notifications-center .notification-list-item', { hasText: words }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.notifications-center').waitFor({ state: 'hidden' });
}

/** Enter for every part that is left; gives how many parts there are. */
async function answersTheRest(page: Page): Promise<number> {
  await inputTitled(page, `${TITLE} (3/`);
  const title = (await page.locator('.quick-input-widget .quick-input-title').textContent()) ?? '';
  const total = Number(/\/(\d+)\)/.exec(title)?.[1]);
  for (let step = 3; step <= total; step += 1) await answer(page, step);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Record the dry run: gaps' }).waitFor();
  return total;
}

/** The page with what a run adds to it, and nothing else changed. */
function withRun(before: string): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const on = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const run = 'by: Friederike Amsel, result: gaps}\n';
  const noted = before.replace(run, `${run}    - on: ${on}\n      by: Friederike Amsel\n      result: gaps\n`);
  assert.notEqual(noted, before);
  return `${noted}    - at: trigger.system
      question: ${QUESTION}
      raised-by: Friederike Amsel
      on: ${on}\n`;
}
