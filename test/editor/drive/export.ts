// As a person does it: take the page out of the editor as a file, in the way that the preview shows it, and hand it to
// the printer; where the editor is on another machine, printing offers the file.

import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { inputTitled, openByName, openToTheSide, panelIn, runCommand } from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/measure');
const PAGE = 'street-damage.workflowdoc.yaml';
const TITLE = 'Reports of street damage in Altenwerder';

export const exportPage: Drive = {
  name: 'the page leaves the editor as a file',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    await openByName(page, PAGE);
    await openToTheSide(page);
    await panelIn(page).locator('h1').waitFor();

    await runCommand(page, 'Workflow Docs: Export Page');
    await inputTitled(page, 'Export Page');
    await shot('1-forms');
    await choose(page, /Whole page.*HTML/);
    const html = await saved(page, path.join(folder, 'street-damage.html'));
    assert.match(html, new RegExp(`<h1[^>]*>${TITLE}`));
    assert.doesNotMatch(
      html,
      /<script|https?:\/\/[^"]*\.(?:css|js)/i,
      'one file that runs nothing and fetches nothing',
    );
    assert.match(html, /this is a copy/i);
    assert.match(html, /mailto:/);
    await shot('2-exported');

    await runCommand(page, 'Workflow Docs: Export Page');
    await inputTitled(page, 'Export Page');
    await choose(page, /Run card.*Markdown/);
    assert.match(await saved(page, path.join(folder, 'street-damage.run.md')), /- \[ \]/, 'with boxes to tick');

    rmSync(path.join(folder, 'street-damage.html'));
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'street-damage.html' })
      .waitFor({ state: 'hidden' });
    await runCommand(page, 'Workflow Docs: Print Page');
    assert.equal(await saved(page, path.join(folder, 'street-damage.html')), html, 'what would be printed is offered');
  },
};

async function choose(page: Page, form: RegExp): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: form }).click();
}

/** Agrees to the place that is offered, and gives what was written there. */
async function saved(page: Page, file: string): Promise<string> {
  const input = page.locator('.quick-input-widget input').first();
  await page.waitForFunction(
    `document.querySelector('.quick-input-widget input')?.value.endsWith(${JSON.stringify(path.basename(file))})`,
  );
  await input.press('Enter');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: path.basename(file) }).waitFor();
  assert.ok(existsSync(file), file);
  return readFileSync(file, 'utf8');
}
