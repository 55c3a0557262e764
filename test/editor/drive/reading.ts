// What a person reads while they write: completion with its documentation, hover on a key and on a date, the readiness
// behind the line above the page, the page of a rule, the walkthrough.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { appears, goToLine, openByName, panelIn, pressUntil, runCommand, showHover, typeInto } from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/measure');
const PAGE = 'street-damage.workflowdoc.yaml';

export const reading: Drive = {
  name: 'completion, hover, readiness and walkthrough',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    // Nothing fades in, so that a screenshot shows what there is.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openByName(page, PAGE);
    await page.locator('.codelens-decoration', { hasText: 'day' }).waitFor();
    await completesWithDocumentation(page, shot);
    await explainsOnHover(page, shot);
    await showsReadiness(page, shot);
    await showsRulePage(page, shot);
    await walksThrough(page, shot);
  },
};

type Shot = (name: string) => Promise<void>;

/** On a fresh line of a section the fields that are not there yet are offered, each with what it is for. */
async function completesWithDocumentation(page: Page, shot: Shot): Promise<void> {
  await goToLine(page, 48);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const rows = page.locator('.suggest-widget .monaco-list-row');
  await pressUntil(page, 'Control+Space', rows.first());
  const details = page.locator('.suggest-details');
  if (!(await appears(details, 1000))) await pressUntil(page, 'Control+Space', details);
  await details.filter({ hasText: /\w/ }).waitFor();
  const offered = await rows.allInnerTexts();
  assert.ok(
    offered.some((row) => row.includes('context')),
    offered.join(),
  );
  assert.ok(!offered.some((row) => row.startsWith('never')), 'what is there is not offered');
  await shot('1-completion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
}

/** Ctrl+K Ctrl+I shows the hover of the place with the cursor. */
async function explainsOnHover(page: Page, shot: Shot): Promise<void> {
  const show = async (line: number, rights: number): Promise<string> => {
    await goToLine(page, line);
    for (let right = 0; right < rights; right++) await page.keyboard.press('ArrowRight');
    return showHover(page);
  };
  assert.match(await show(57, 3), /reject/i);
  await shot('2-hover-key');
  await page.keyboard.press('Escape');
  assert.match(await show(7, 12), /day/i);
  await shot('2-hover-date');
  await page.keyboard.press('Escape');
}

/** The line above the page opens the readiness, and an open point leads to its place. */
async function showsReadiness(page: Page, shot: Shot): Promise<void> {
  const list = page.locator('.quick-input-list .monaco-list-row');
  const lens = page.locator('.codelens-decoration a', { hasText: 'measure' }).first();
  await page.keyboard.press('Control+Home');
  const title = page.locator('.quick-input-title', { hasText: 'Readiness' });
  // The first click may only put away a hover that is still there.
  await lens.click();
  if (!(await appears(title))) await lens.click();
  await title.waitFor();
  assert.ok((await list.count()) > 6);
  await shot('3-readiness');
  await page.keyboard.press('Escape');
}

async function showsRulePage(page: Page, shot: Shot): Promise<void> {
  await runCommand(page, 'Workflow Docs: Explain Rule');
  await page.locator('.quick-input-title', { hasText: 'Explain Rule' }).waitFor();
  await typeInto(page, 'review/no-reject-when');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'no-reject-when' }).waitFor();
  await shot('4-rules');
  await page.keyboard.press('Enter');
  const shown = panelIn(page);
  await shown.locator('h1', { hasText: 'review/no-reject-when' }).waitFor();
  await shot('4-rule-page');
  await page.keyboard.press('Control+F4');
}

async function walksThrough(page: Page, shot: Shot): Promise<void> {
  // Its pictures are shown beside the steps, where there is room for them.
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Welcome: Open Walkthrough');
  await typeInto(page, 'Document an AI');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Document an AI workflow' }).waitFor();
  await page.keyboard.press('Enter');
  const steps = page.locator('.gettingStartedContainer .getting-started-step');
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  await page.waitForTimeout(800);
  await shot('5-walkthrough-1');
  for (let step = 1; step < 5; step++) {
    await steps.nth(step).click();
    // The picture beside it fades in.
    await page.waitForTimeout(800);
    await shot(`5-walkthrough-${step + 1}`);
  }
}
