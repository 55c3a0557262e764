// What a person's hands do in every drive: open, choose, press, wait until something is there.

import type { Locator, Page } from 'playwright-core';

/** Opens a file of the folder by its name. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name.split('/').at(-1) ?? name }).waitFor();
}

/** Runs a command of the palette by the name that is shown there. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** The list or the input in the middle at the top, when it says this. */
export function quickInput(page: Page, title: string): Locator {
  return page.locator('.quick-input-widget', { hasText: title });
}

/** Presses again when nothing comes of it: a menu closes when the editor behind it moves or takes back the focus. */
export async function pressUntil(page: Page, key: string, expected: Locator): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press(key);
    if (await appears(expected)) return;
  }
  throw new Error(`${key} did not bring what was expected`);
}

/** Whether something appears soon. */
export function appears(expected: Locator, timeout = 3000): Promise<boolean> {
  return expected.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Saves the document in front and waits until it is saved. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** Puts the cursor at the start of a line, which counts from 1. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
}
