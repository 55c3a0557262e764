// As a person does it: from an empty folder to a page that has earned the stage `document`, by the keyboard alone. Seven
// answers make the page; completion changes its stage; quick-fixes and completion bring what that stage asks for.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { checkedByTerminal } from '../terminal.ts';
import type { Drive } from './drive.ts';
import { appears, goToLine, inputTitled, pressUntil, runCommand, save, typeInto } from './hand.ts';

const ANSWERS = [
  'Warranty claims of the workshop',
  'Ilka Brandt <ilka.brandt@example.com>',
  'A claim form arrives in the Zendesk queue "warranty"',
  'The form and its photos, as PDF from Zendesk',
  'Decide which of the nine warranty cases it is and draft the answer to the customer',
  'Ilka Brandt compares case and photos before the answer is sent',
  'The draft stands in the Zendesk ticket within 10 minutes',
];
/** A blank of a snippet: what is typed into it, or which of its choices is taken. */
type Blank = string | { readonly choose: string };

const FILE = 'warranty-claims-of-the-workshop.workflowdoc.yaml';

/** The quick-fixes, by the rule that they belong to, and what each asks for, blank by blank. */
const FIXES: readonly { readonly rule: string; readonly fix: string; readonly blanks: readonly string[] }[] = [
  {
    rule: 'workflow/no-purpose',
    fix: 'Add purpose',
    blanks: ['A customer knows the same day whether the repair is paid for'],
  },
  { rule: 'stage/no-start', fix: 'Add started', blanks: [] },
  {
    rule: 'task/no-prompt',
    fix: 'Add task.prompt',
    blanks: ['Sort the claim into one of the nine cases of our terms, and quote the sentence that decides it'],
  },
  { rule: 'review/no-checks', fix: 'Add review.checks', blanks: ['The part in the photo is the part in the form'] },
  { rule: 'review/no-reject-when', fix: 'Add review.reject-when', blanks: ['The draft names a sum of money'] },
];

/** What completion's section `success` asks for; its date, the last day of the plan, is there already. */
const MEASURE: readonly Blank[] = [
  'Hours from form to answer',
  { choose: 'time' },
  '26 hours',
  '4 hours',
  'Zendesk report "warranty", all closed tickets of a week',
];

export const fromNothing: Drive = {
  name: 'a page from nothing to document by the keyboard',
  async run({ page, folder, shot }) {
    await writeEightLines(page, shot);
    await setStage(page, shot);
    for (const one of FIXES) await fixByKeyboard(page, one, shot);
    await addMeasure(page, shot);
    await save(page);
    await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('.squiggly-error').count(), 0);
    await shot('6-document');

    const written = readFileSync(path.join(folder, FILE), 'utf8');
    assert.match(written, /^stage: document$/m);
    const { errors, warnings } = checkedByTerminal(path.join(folder, FILE));
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] }, written);
  },
};

type Shot = (name: string) => Promise<void>;

/** "New Workflow Document": an answer and Enter, seven times; the file name is suggested. */
async function writeEightLines(page: Page, shot: Shot): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await runCommand(page, 'Workflow Docs: New Workflow Document');
  for (const [index, answer] of ANSWERS.entries()) {
    await inputTitled(page, `New Workflow Document (${index + 1}/${ANSWERS.length + 1})`);
    await typeInto(page, answer);
    if (index === 1) await shot('1-question');
    await page.keyboard.press('Enter');
  }
  await inputTitled(page, `New Workflow Document (${ANSWERS.length + 1}/${ANSWERS.length + 1})`);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: FILE }).waitFor();
  await page.locator('.codelens-decoration', { hasText: 'pilot' }).waitFor();
}

/** The value of `stage` is taken away, and completion offers the stages. */
async function setStage(page: Page, shot: Shot): Promise<void> {
  await goToLine(page, 2);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Backspace');
  const document = page.locator('.suggest-widget .monaco-list-row', { hasText: /^document/ });
  await pressUntil(page, 'Control+Space', document);
  await shot('2-stages');
  await page.keyboard.type('doc');
  await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: /^document/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-warning').first().waitFor();
}

/** Alt+F8 (the next finding of this file) until that of the rule is shown, then the fix, then its blanks. */
async function fixByKeyboard(page: Page, { rule, fix, blanks }: (typeof FIXES)[number], shot: Shot): Promise<void> {
  await page.keyboard.press('Control+Home');
  const widget = page.locator('.marker-widget', { hasText: rule });
  await pressUntil(page, 'Alt+F8', widget, { times: 15, wait: 1000 });
  await page.keyboard.press('Escape');
  await widget.waitFor({ state: 'detached' });
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row.focused'));
  const wanted = page.locator('.action-widget .monaco-list-row.focused', { hasText: fix });
  for (let downs = 0; downs < 10 && !(await wanted.isVisible()); downs++) await page.keyboard.press('ArrowDown');
  await wanted.waitFor();
  if (fix === 'Add task.prompt') await shot('3-fixes');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: `${fix.replace(/^Add (.*\.)?/, '')}:` }).waitFor();
  await fill(page, blanks);
}

/** Fills in one blank after the other, as soon as the first one is there to be typed over. */
async function fill(page: Page, blanks: readonly Blank[]): Promise<void> {
  if (blanks.length > 0) await page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
  const suggestions = page.locator('.suggest-widget.visible');
  for (const [index, blank] of blanks.entries()) {
    // A choice goes on to the next blank by itself.
    if (index > 0 && typeof blanks[index - 1] === 'string') await page.keyboard.press('Tab');
    if (typeof blank === 'string') {
      await page.keyboard.type(blank);
      // With the list still open, Tab would take what it offers.
      if (await appears(suggestions, 300)) await page.keyboard.press('Escape');
    } else {
      await suggestions.locator('.monaco-list-row.focused', { hasText: blank.choose }).waitFor();
      await page.keyboard.press('Enter');
    }
    await suggestions.waitFor({ state: 'hidden' });
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** The last section comes by completion on a line of its own. */
async function addMeasure(page: Page, shot: Shot): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nsucc');
  const section = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: /^success/ });
  await pressUntil(page, 'Control+Space', section);
  await shot('5-section');
  await page.keyboard.press('Enter');
  await fill(page, MEASURE);
}
