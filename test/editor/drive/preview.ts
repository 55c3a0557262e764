// As a person does it: open the preview beside the page, type and see it follow, break the text and see the last good
// page stay, click a part and land on its line.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { appears, goToLine, openByName, openToTheSide, panelIn, reloadWithPreview } from './hand.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../examples/measure');
const PAGE = 'street-damage.workflowdoc.yaml';
const TITLE = 'Reports of street damage in Altenwerder';

/** Each theme and the class that the editor gives to what panels show. */
const THEMES = [
  ['Default Light Modern', 'vscode-light'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default Dark Modern', 'vscode-dark'],
] as const;

/** What the drive needs to know of an element of the page. */
interface Scrolled {
  scrollTop: number;
}

export const preview: Drive = {
  name: 'the preview follows the page',
  async run({ page, folder, shot }) {
    cpSync(EXAMPLE, folder, { recursive: true });
    // Nothing glides, so that a screenshot shows where things come to rest.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openByName(page, PAGE);
    await openToTheSide(page);
    const sheet = panelIn(page);
    const title = sheet.locator('h1');
    await title.filter({ hasText: TITLE }).waitFor();
    assert.equal(await sheet.locator('.gate').count(), 6);

    await followsTyping(page, sheet);
    await keepsLastPage(page, sheet);
    await goesToTheText(page, sheet);
    await shot('1-beside');
    await inEachTheme(folder, sheet, (name) => shot(`2-${name}`));
    await page.keyboard.press('Control+B');
    await page.setViewportSize({ width: 2200, height: 1400 });
    await sheet.locator('.flow-drawing.is-wide').waitFor();
    await inEachTheme(folder, sheet, (name) => shot(`3-wide-${name}`));

    await opensFiles(page, sheet);
    await reloadWithPreview(page);
    await title.filter({ hasText: TITLE }).waitFor();
  },
};

/** What is typed into the title stands in the preview, and a part further down is where it was on the screen. */
async function followsTyping(page: Page, sheet: FrameLocator): Promise<void> {
  await goToLine(page, 2);
  await page.keyboard.press('End');
  await sheet.locator('h1.is-here').waitFor();
  // Whoever has scrolled away stays there, also while the part with the cursor changes.
  const root = sheet.locator('html');
  await root.evaluate((element: Scrolled) => (element.scrollTop = 700));
  const kept = await sheet.locator('[data-path="task"]').elementHandle();
  await page.keyboard.type(', **tried** <b>out</b>');
  await sheet.locator('h1', { hasText: `${TITLE}, tried <b>out</b>` }).waitFor({ state: 'attached' });
  assert.equal(await sheet.locator('h1 strong').textContent(), 'tried');
  assert.equal(await sheet.locator('h1 b').count(), 0, 'raw HTML is text');
  assert.equal(await root.evaluate((element: Scrolled) => element.scrollTop), 700, 'the scroll position is kept');
  assert.equal(
    await kept.evaluate((part: { isConnected: boolean }) => part.isConnected),
    true,
    'a part that did not change is the same element',
  );
  await undoUntil(page, () => sheet.locator('h1', { hasText: new RegExp(`^${TITLE}$`) }).isVisible());
}

/** Without a page to show, the last one stays, and a notice says so. */
async function keepsLastPage(page: Page, sheet: FrameLocator): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await sheet.locator('.notice', { hasText: 'last page' }).waitFor();
  assert.ok((await sheet.locator('h1').textContent())?.includes(TITLE));
  await page.keyboard.press('Control+Z');
  await sheet.locator('.notice', { hasText: /^$/ }).waitFor({ state: 'attached' });
}

/** A click on a part puts the cursor on its line, and the cursor's part is marked. */
async function goesToTheText(page: Page, sheet: FrameLocator): Promise<void> {
  const status = page.locator('#status\\.editor\\.selection', { hasText: 'Ln 113,' });
  const part = sheet.locator('[data-path="governance.risk"] dd');
  await part.click();
  // The first click into a panel may give it the focus after the text had it.
  if (!(await appears(status))) await part.click();
  await status.waitFor();
  await sheet.locator('[data-path="governance.risk"].is-here').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await sheet.locator('h1.is-here').waitFor();
}

/** A link to a file opens it beside the preview, which stays as it is. */
async function opensFiles(page: Page, sheet: FrameLocator): Promise<void> {
  await sheet.locator('a[data-file="prompts/damage-report.md"]').click();
  await page.locator('.tab.active', { hasText: 'damage-report.md' }).waitFor();
  assert.ok(await sheet.locator('h1').isVisible());
}

/** Takes back what was typed, one step after the other; the preview follows each of them. */
async function undoUntil(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(300);
    if (await isDone()) return;
  }
  throw new Error('what was typed could not be taken back');
}

async function inEachTheme(folder: string, sheet: FrameLocator, shot: (name: string) => Promise<void>): Promise<void> {
  for (const [theme, name] of THEMES) {
    setTheme(folder, theme);
    await sheet.locator(`body.${name}`).waitFor();
    await shot(name.replace('vscode-', ''));
  }
}

function setTheme(folder: string, theme: string): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
