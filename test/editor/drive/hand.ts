// What a person's hands do in every drive: open, choose, press, wait until something is there.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

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

/** Opens the preview of the document in front. */
export async function openToTheSide(page: Page): Promise<void> {
  await page.locator('.editor-actions [aria-label^="Open Preview to the Side"]').first().click();
}

/** What the only panel in view shows. */
export function panelIn(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Says in the settings of a folder who works there. */
export function setMe(folder: string, me: string): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workflowDocs.me': me }));
}

/** Today where this runs, as the editor writes it. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Runs a command of the palette by the name that is shown there; one that is not there yet soon will be. It is run from
 * the editor: when the palette closes, its keyboard goes back to where it came from, and to a panel that takes a while.
 */
export async function runCommand(page: Page, name: string): Promise<void> {
  const command = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(name);
    if ((await appears(command, 1500)) && (await inputWithKeyboard(page).isVisible())) {
      return page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`there is no command ${name}`);
}

/** The input in the middle at the top, when what is typed goes there. */
function inputWithKeyboard(page: Page): Locator {
  return page.locator('.quick-input-widget .quick-input-box input:focus');
}

/** Types a text into the input in the middle at the top, and again where a key came before the input had the keyboard. */
export async function typeInto(page: Page, text: string): Promise<void> {
  const input = inputWithKeyboard(page);
  for (let tries = 0; tries < 5; tries++) {
    await input.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    if ((await input.inputValue()) === text) return;
  }
  throw new Error(`"${text}" could not be typed`);
}

/**
 * Reloads the window once the editor keeps it with a preview in it. In a browser it does so every five seconds, because a
 * page that goes away cannot write any more; what is opened and reloaded within them is gone, whoever it belongs to.
 *
 * @param state some of what the preview has told the editor to keep
 */
export async function reloadWithPreview(page: Page, state = /"card/): Promise<void> {
  for (let tries = 0; tries < 100 && !(await keepsPreview(page, state)); tries++) await page.waitForTimeout(200);
  assert.ok(await keepsPreview(page, state), 'the editor keeps its window with the preview');
  await page.reload();
}

/** Whether among the editors that the workbench has stored in the browser is a preview in this state. */
async function keepsPreview(page: Page, state: RegExp): Promise<boolean> {
  const stored = JSON.stringify(await page.context().storageState({ indexedDB: true }));
  const [, editors = ''] = /"memento\/workbench\.parts\.editor","value":"((?:[^"\\]|\\.)*)"/.exec(stored) ?? [];
  // A text in a text in a text: each has its quotes escaped.
  return editors
    .replace(/\\/g, '')
    .split('mainThreadWebview-workflowDocs.preview')
    .slice(1)
    .some((one) => state.test(one));
}

/**
 * Waits until a panel has the keyboard. It is given there by a message, and until that has come, what has the keyboard
 * meanwhile would lose it again.
 */
export async function panelHasKeyboard(panel: FrameLocator): Promise<void> {
  const body = panel.locator('body');
  let seen = 0;
  // Twice with a moment between: one message may be followed by another.
  for (let tries = 0; tries < 300 && seen < 2; tries++) {
    if ((await body.evaluate('document.hasFocus()')) === true) seen++;
    await body.page().waitForTimeout(100);
  }
  assert.ok(seen === 2, 'the panel has the keyboard');
}

/** Gives the keyboard to the editor in the first group; a panel that has just had it may take it back once more. */
export async function focusEditor(page: Page): Promise<void> {
  const taken = page.locator('iframe.webview:focus');
  for (let tries = 0; tries < 5; tries++) {
    await pressUntil(page, 'Control+1', page.locator('#status\\.editor\\.selection'));
    if (!(await appears(taken, 300))) return;
  }
  throw new Error('the editor does not keep the keyboard');
}

/** Deletes all of the text in the first group, in one step of undo. */
export async function deleteAll(page: Page): Promise<void> {
  const selected = page.locator('#status\\.editor\\.selection', { hasText: 'selected' });
  await pressUntil(page, ['Control+1', 'Control+A'], selected);
  await page.keyboard.press('Delete');
}

/** Waits for the list or the input in the middle at the top that has this title. */
export async function inputTitled(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor();
}

/**
 * Presses again when nothing comes of it: a menu closes when the editor behind it moves or takes back the focus, and a
 * hover asked for while the text still changes is not shown.
 */
export async function pressUntil(
  page: Page,
  keys: string | readonly string[],
  expected: Locator,
  { times = 5, wait = 3000 }: { readonly times?: number; readonly wait?: number } = {},
): Promise<void> {
  for (let tries = 0; tries < times; tries++) {
    for (const key of [keys].flat()) await page.keyboard.press(key);
    if (await appears(expected, wait)) return;
  }
  throw new Error(`${[keys].flat().join(' ')} did not bring what was expected`);
}

/** Shows the hover of the place with the cursor and answers what it says. */
export async function showHover(page: Page): Promise<string> {
  const hover = page.locator('.monaco-hover:not(.hidden)').first();
  await pressUntil(page, ['Control+K', 'Control+I'], hover.locator('.hover-contents').first());
  return hover.innerText();
}

/** Whether something appears soon. */
export function appears(expected: Locator, timeout = 3000): Promise<boolean> {
  return expected.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Whether something goes away soon, or is not there. */
export function disappears(expected: Locator, timeout: number): Promise<boolean> {
  return expected.waitFor({ state: 'hidden', timeout }).then(
    () => true,
    () => false,
  );
}

/** Saves the document in the first group and waits until it is saved. */
export async function save(page: Page): Promise<void> {
  const unsaved = page.locator('.tab.active.dirty');
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press('Control+S');
    if (await disappears(unsaved, 5000)) return;
    await focusEditor(page);
  }
  throw new Error('the document is not saved');
}

/** Puts the cursor at the start of a line, which counts from 1; again where something else moves it meanwhile. */
export async function goToLine(page: Page, line: number): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const there = page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` });
  await page.locator('#status\\.editor\\.selection').waitFor();
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press('Control+G');
    await typeInto(page, `:${line}`);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    if (await appears(there)) return;
    await focusEditor(page);
  }
  throw new Error(`the cursor does not stay in line ${line}`);
}
