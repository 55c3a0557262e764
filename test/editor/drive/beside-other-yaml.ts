// Beside another YAML extension: what both could say is said once, what only ours can say is still there.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { appears, goToLine, openByName, pressUntil, runCommand, save, showHover } from './hand.ts';

const PAGE = 'triage.workflowdoc.yaml';
const BROKEN = 'broken.yaml';

export const besideOtherYaml: Drive = {
  name: 'another YAML extension beside ours',
  besideOtherYaml: true,
  async run({ page, folder, shot }) {
    writeFileSync(path.join(folder, BROKEN), 'list: [1, 2\n');
    // The other one is at work: this file is none of ours.
    await openByName(page, BROKEN);
    await page.locator('.squiggly-error').first().waitFor();

    await openByName(page, PAGE);
    const squiggle = page.locator('.squiggly-error');
    await page.locator('.codelens-decoration', { hasText: 'pilot' }).waitFor();
    await squiggle.first().waitFor();
    assert.equal(await squiggle.count(), 1, 'one slip, one finding');

    await hasEachSymbolOnce(page);
    await explainsOnce(page, shot);
    await completesOnce(page, shot);
    await mendsSyntax(page, shot);
  },
};

type Shot = (name: string) => Promise<void>;

/** The outline has every section once. */
async function hasEachSymbolOnce(page: Page): Promise<void> {
  await runCommand(page, 'Explorer: Focus on Outline View');
  const rows = page.locator('.outline-tree .monaco-list-row, .outline-pane .monaco-list-row');
  await rows.filter({ hasText: 'workflow' }).first().waitFor();
  // Symbols that came late would be a second of each.
  await page.waitForTimeout(1000);
  const names = (await rows.allInnerTexts()).map((row) => row.trim().split(/\s/)[0]);
  assert.deepEqual([...new Set(names)], names, 'no symbol is there twice');
  assert.ok(names.length > 4, names.join());
}

/** The hover of a key is ours, and is there once. */
async function explainsOnce(page: Page, shot: Shot): Promise<void> {
  await openByName(page, PAGE);
  await goToLine(page, 3);
  const words = await showHover(page);
  assert.equal(words.split('Why:').length, 2, words);
  await shot('1-hover');
  await page.keyboard.press('Escape');
}

/** A section is offered once. */
async function completesOnce(page: Page, shot: Shot): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\npurp');
  const rows = page.locator('.suggest-widget .monaco-list-row', { hasText: /^purpose/ });
  if (!(await appears(rows.first()))) await pressUntil(page, 'Control+Space', rows.first());
  assert.equal(await rows.count(), 1);
  await shot('2-completion');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Leads are answered the same day: no form waits overnight');
  await page.keyboard.press('Escape');
}

/** The colon in that sentence is no YAML: both say so, and ours brings the fix. */
async function mendsSyntax(page: Page, shot: Shot): Promise<void> {
  await goToLine(page, 10);
  const widget = page.locator('.marker-widget', { hasText: 'page/syntax' });
  await pressUntil(page, 'Alt+F8', widget, { times: 8, wait: 1500 });
  await shot('3-syntax');
  await page.keyboard.press('Escape');
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row.focused'));
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: /purpose:\s["']Leads/ }).waitFor();
  await save(page);
  await page.waitForTimeout(500);
  assert.equal(await page.locator('.squiggly-error').count(), 1, 'only the misspelt key is left');
}
