// Several previews: one stays with its document, one follows whichever is in front, both are there again after a reload,
// and neither scrolls for what is in view.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drive } from './drive.ts';
import { goToLine, openByName, openToTheSide, reloadWithPreview } from './hand.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples');
const SUPPLIERS = {
  file: 'supplier-delays.workflowdoc.yaml',
  title: 'Delay notices from the suppliers of bicycle parts',
};
const STREETS = { file: 'street-damage.workflowdoc.yaml', title: 'Reports of street damage in Altenwerder' };

export const previews: Drive = {
  name: 'several previews, locked and following',
  async run({ page, folder, shot }) {
    for (const stage of ['hand-over', 'measure']) cpSync(path.join(EXAMPLES, stage), folder, { recursive: true });
    await page.setViewportSize({ width: 1600, height: 900 });
    await openByName(page, SUPPLIERS.file);
    await openToTheSide(page);
    await shows(page, [SUPPLIERS.title]);
    await page.locator('.tab', { hasText: 'Preview supplier-delays' }).click();
    await page.locator('.editor-actions [aria-label^="Lock Preview"]').click();
    await page.locator('.tab', { hasText: 'Preview of what is open: supplier-delays' }).waitFor();

    await shows(page, [SUPPLIERS.title]);
    await page.locator('.tab', { hasText: SUPPLIERS.file }).click();
    await page.locator('#status\\.editor\\.selection').waitFor();
    await openByName(page, STREETS.file);
    await page.locator('.tab', { hasText: 'Preview of what is open: street-damage' }).waitFor();
    await shows(page, [STREETS.title]);
    // A second one, in a group of its own, is locked.
    await openToTheSide(page);
    await page.locator('.tab', { hasText: /^Preview street-damage/ }).waitFor();
    await page.locator('.tab', { hasText: /^Preview street-damage/ }).click();
    await page.keyboard.press('Control+Alt+ArrowRight');
    // The next document opens in the group that was clicked last.
    await page
      .locator('.editor-group-container')
      .nth(2)
      .locator('.tab', { hasText: /^Preview street-damage/ })
      .waitFor();
    await page.locator('.tab', { hasText: STREETS.file }).click();
    await page.locator('#status\\.editor\\.selection').waitFor();
    await shows(page, [STREETS.title, STREETS.title]);
    await openByName(page, SUPPLIERS.file);
    await shows(page, [STREETS.title, SUPPLIERS.title]);
    await scrollsOnlyForWhatIsOutOfView(page);
    await shot('1-both');
    await reloadWithPreview(page, new RegExp(`${SUPPLIERS.file}","scroll":\\d+,"follows":true`));
    await shows(page, [STREETS.title, SUPPLIERS.title]);
    await page.locator('.tab', { hasText: 'Preview of what is open: supplier-delays' }).waitFor();
    await page.locator('.tab', { hasText: /^Preview street-damage/ }).waitFor();
  },
};

/** What the drive needs to know of a page in a panel. */
interface Scrolled {
  scrollTop: number;
}

/** The cursor in a part that is in view moves nothing; in one that is not, it brings it there. */
async function scrollsOnlyForWhatIsOutOfView(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goToLine(page, 1);
  const following = await panelWith(page, SUPPLIERS.title);
  const top = (): Promise<number> => following.locator('html').evaluate((element: Scrolled) => element.scrollTop);
  await following.locator('h1.is-here').waitFor();
  await following.locator('html').evaluate((element: Scrolled) => (element.scrollTop = 60));
  await goToLine(page, 2);
  await following.locator('.is-here:not(h1)').first().waitFor();
  assert.equal(await top(), 60, 'what is in view moves nothing');
  await goToLine(page, 62);
  await following.locator('[data-path="output.match"].is-here').waitFor();
  assert.ok((await top()) > 60, 'what is out of view is brought there');
}

async function panelWith(page: Page, title: string): Promise<ReturnType<Page['frames']>[number]> {
  for (const frame of page.frames()) {
    if ((await titleIn(frame)) === title) return frame;
  }
  throw new Error(`no panel shows ${title}`);
}

/** Waits until the panels that are seen have these titles, in any order. */
async function shows(page: Page, titles: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...titles].sort());
  let seen = '';
  for (let tries = 0; tries < 120; tries++) {
    const all = await Promise.all(page.frames().map(titleIn));
    seen = JSON.stringify(all.filter((title) => title !== undefined).sort());
    if (seen === wanted) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`the panels show ${seen}, not ${wanted}`);
}

async function titleIn(frame: ReturnType<Page['frames']>[number]): Promise<string | undefined> {
  const title = frame.locator('article.front h1');
  try {
    return (await title.isVisible()) ? ((await title.textContent({ timeout: 1000 })) ?? undefined) : undefined;
  } catch {
    // Frames come and go while they are looked at.
    return undefined;
  }
}
