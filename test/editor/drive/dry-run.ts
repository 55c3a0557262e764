// As the second owner does it, by the keyboard alone: a dry run is refused to the owner, begun by somebody else on the run
// card, left half-way, gone on with, and put on the record with the question that had to be asked.

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import {
  deleteAll,
  disappears,
  focusEditor,
  inputTitled,
  openByName,
  panelHasKeyboard,
  panelIn,
  pressUntil,
  reloadWithPreview,
  runCommand,
  save,
  setMe,
  today,
  typeInto,
} from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/hand-over');
const FILE = 'supplier-delays.workflowdoc.yaml';
const RENAMED = 'delay-notices.workflowdoc.yaml';
const TITLE = 'Dry Run: Delay notices from the suppliers of bicycle parts';
const QUESTION = 'Where is "calendar week 51" written down?';
const ALL = 18;

export const dryRun: Drive = {
  name: 'a dry run from start to record by the keyboard',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    setMe(folder, 'T. Wrona <t.wrona@radwerk-elbtal.example>');
    const before = readFileSync(path.join(folder, FILE), 'utf8');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openByName(page, FILE);

    await isRefusedToTheOwner(page, () => shot('1-owner'));
    const card = panelIn(page);
    await isAt(card, 'owner', 'clear');
    await shot('2-card');
    await page.keyboard.press('Enter');
    await isAt(card, 'trigger.event', 'clear');
    await said(card, 'owner', 'Clear from the page');
    await page.keyboard.press('Space');
    await isAt(card, 'trigger.system', 'clear');
    await asks(page, card, () => shot('3-question'));
    await changesAnAnswer(page, card);
    await shot('4-asked');
    await leaves(page, card);

    await runCommand(page, 'Workflow Docs: Start Dry Run');
    await saysWhoRunsIt(page);
    await inputTitled(page, TITLE);
    await chooses(page, `Go on (3 of ${ALL})`);
    await isAt(card, 'input.source', 'clear');
    await said(card, 'trigger.system', 'I had to ask');
    await comesBackAfterAReload(page);
    await outlivesABrokenText(page, card);
    await isRenamed(page, card);
    await answersTheRest(page, card);
    await shot('5-answered');

    await records(page, card);
    await save(page);
    const asked = withQuestion(before);
    const file = path.join(folder, RENAMED);
    assert.equal(readFileSync(file, 'utf8'), withRun(asked));
    await shot('6-recorded');
    await page.keyboard.press('Control+Z');
    await save(page);
    assert.equal(readFileSync(file, 'utf8'), asked, 'one step takes it back');
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
  // An empty name is none, so a key too much does nothing.
  await pressUntil(page, 'Enter', page.locator('.quick-input-widget .quick-input-title', { hasText: 'Who Is It?' }));
  await typeInto(page, 'Friederike Amsel');
  await page.keyboard.press('Enter');
}

/** Enter chooses a line of a list, which is gone then. */
async function chooses(page: Page, words: string): Promise<void> {
  const line = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words });
  await line.waitFor();
  for (let tries = 0; tries < 5; tries += 1) {
    await page.keyboard.press('Enter');
    if (await disappears(line, 5000)) return;
  }
  throw new Error(`"${words}" could not be chosen`);
}

/** The keyboard is at a button of a part. */
async function isAt(card: FrameLocator, part: string, answer: 'clear' | 'ask'): Promise<void> {
  await card.locator(`[data-step="${part}"] [data-answer="${answer}"]:focus`).waitFor();
  await panelHasKeyboard(card);
}

function said(card: FrameLocator, part: string, words: string): Promise<void> {
  return stepOf(card, part).locator('.run-said', { hasText: words }).waitFor();
}

function stepOf(card: FrameLocator, part: string): Locator {
  return card.locator(`[data-step="${part}"]`);
}

/** The second button of a part asks for the question; Escape goes back to that button, and Enter on to the next part. */
async function asks(page: Page, card: FrameLocator, shot: () => Promise<void>): Promise<void> {
  await page.keyboard.press('Tab');
  await isAt(card, 'trigger.system', 'ask');
  const input = page.locator('.quick-input-widget', { hasText: 'What did you have to ask' });
  for (const key of ['Escape', 'Enter']) {
    await page.keyboard.press('Enter');
    await input.waitFor();
    await inputTitled(page, TITLE);
    if (key === 'Enter') {
      await typeInto(page, QUESTION);
      await shot();
    }
    await page.keyboard.press(key);
    await input.waitFor({ state: 'hidden' });
    if (key === 'Escape') await isAt(card, 'trigger.system', 'ask');
  }
  await isAt(card, 'input.source', 'clear');
  await said(card, 'trigger.system', 'I had to ask');
  await card.locator('[data-path="trigger.system"] .finding', { hasText: QUESTION }).waitFor();
  await card.locator('.run-count', { hasText: `3 of ${ALL} answered` }).waitFor();
}

/**
 * Shift and Tab lead back to a part that is answered; its other answer counts then, and the question is off the record.
 * Asked in other words it is still one gap.
 */
async function changesAnAnswer(page: Page, card: FrameLocator): Promise<void> {
  const button = (answer: string): Locator =>
    card.locator(`[data-step="trigger.system"] [data-answer="${answer}"]:focus`);
  await pressUntilAt(page, 'Shift+Tab', button('clear'));
  await page.keyboard.press('Enter');
  await isAt(card, 'input.source', 'clear');
  await said(card, 'trigger.system', 'Clear from the page');
  await card.locator('[data-path="trigger.system"] .finding', { hasText: QUESTION }).waitFor({ state: 'detached' });
  for (const question of ['Which week is that?', QUESTION]) {
    await pressUntilAt(page, 'Shift+Tab', button('ask'));
    await page.keyboard.press('Space');
    await page.locator('.quick-input-widget', { hasText: 'What did you have to ask' }).waitFor();
    await typeInto(page, question);
    await page.keyboard.press('Enter');
    await isAt(card, 'input.source', 'clear');
    await card.locator('[data-path="trigger.system"] .finding', { hasText: question }).waitFor();
  }
  await said(card, 'trigger.system', 'I had to ask');
}

/** "Leave for Now" takes the checklist away; what was answered is kept. */
async function leaves(page: Page, card: FrameLocator): Promise<void> {
  await pressUntilAt(page, 'Tab', card.locator('[data-end="leave"]:focus'));
  await page.keyboard.press('Enter');
  await card.locator('.run-bar').waitFor({ state: 'hidden' });
  assert.equal(await card.locator('button[data-answer]').count(), 0);
  await panelHasKeyboard(card);
  await isTold(page, `The dry run is kept: 3 of ${ALL} parts`);
}

async function pressUntilAt(page: Page, key: string, expected: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await expected.isVisible()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} did not lead there`);
}

/** After a reload of the window the card is there without the run, which is gone on with where it was left. */
async function comesBackAfterAReload(page: Page): Promise<void> {
  const card = panelIn(page);
  await reloadWithPreview(page);
  await card.locator('.card-run h1').waitFor();
  assert.equal(await card.locator('.run-bar').isVisible(), false);
  // A panel in front takes the keyboard once it is restored, also from a question above it.
  await focusEditor(page);
  await runCommand(page, 'Workflow Docs: Start Dry Run');
  await saysWhoRunsIt(page);
  await chooses(page, `Go on (3 of ${ALL})`);
  await isAt(card, 'input.source', 'clear');
}

/** While the text is no page, the last card stays, and what is pressed there is told to be gone; then the run goes on. */
async function outlivesABrokenText(page: Page, card: FrameLocator): Promise<void> {
  await deleteAll(page);
  await card.locator('.notice', { hasText: 'last page' }).waitFor();
  await runCommand(page, 'Workflow Docs: Start Dry Run');
  await isAt(card, 'input.source', 'clear');
  await page.keyboard.press('Enter');
  await isTold(page, 'The page has no such part just now.');
  await page.keyboard.press('Control+Z');
  await card.locator('body:not(.is-old)').waitFor();
  await card.locator('.run-count', { hasText: `3 of ${ALL} answered` }).waitFor();
  await runCommand(page, 'Workflow Docs: Start Dry Run');
  await isAt(card, 'input.source', 'clear');
}

/** The file gets another name while the run is under way: the card, its answers and what is asked next go with it. */
async function isRenamed(page: Page, card: FrameLocator): Promise<void> {
  await focusEditor(page);
  await runCommand(page, 'File: Reveal Active File in Explorer View');
  const name = page.locator('.explorer-folders-view .monaco-inputbox input:focus');
  await pressUntil(page, 'F2', name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(RENAMED);
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: 'Preview delay-notices' }).waitFor();
  await card.locator('.run-count', { hasText: `3 of ${ALL} answered` }).waitFor();
  await runCommand(page, 'Workflow Docs: Start Dry Run');
  await isAt(card, 'input.source', 'clear');
}

/** Enter for every part that is left, one after the other, and then at "Finish". */
async function answersTheRest(page: Page, card: FrameLocator): Promise<void> {
  for (let answered = 3; answered < ALL; answered += 1) {
    await card.locator('.run-count', { hasText: `${answered} of ${ALL} answered` }).waitFor();
    await card.locator('[data-answer="clear"][aria-pressed="false"]:focus').waitFor();
    await page.keyboard.press('Enter');
  }
  await card.locator('[data-end="finish"][aria-disabled="false"]:focus').waitFor();
  await card.locator('.run-count', { hasText: `${ALL} of ${ALL} answered` }).waitFor();
}

async function records(page: Page, card: FrameLocator): Promise<void> {
  await page.keyboard.press('Enter');
  await chooses(page, 'Record the dry run: gaps');
  await card.locator('.run-bar').waitFor({ state: 'hidden' });
  await panelHasKeyboard(card);
  await isTold(page, 'The dry run by Friederike Amsel is on the record, with its gaps.');
}

/**
 * The editor's list of notifications has these words; what pops up may be gone again by now. It is asked for from the
 * editor, which has the keyboard afterwards.
 */
async function isTold(page: Page, words: string): Promise<void> {
  await focusEditor(page);
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notifications-center .notification-list-item', { hasText: words }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.notifications-center').waitFor({ state: 'hidden' });
}

/** The page with the question, and nothing else changed. */
function withQuestion(before: string): string {
  return `${before}    - at: trigger.system
      question: ${QUESTION}
      raised-by: Friederike Amsel
      on: ${today()}\n`;
}

/** The page with the run, and nothing else changed. */
function withRun(before: string): string {
  const run = 'by: Friederike Amsel, result: gaps}\n';
  const noted = before.replace(run, `${run}    - on: ${today()}\n      by: Friederike Amsel\n      result: gaps\n`);
  assert.notEqual(noted, before);
  return noted;
}
