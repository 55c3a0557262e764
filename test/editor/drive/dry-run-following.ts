// A dry run in a preview that follows: another document in front takes its place on the screen and none of its answers.

import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Drive } from './drive.ts';
import { focusEditor, openByName, openToTheSide, panelHasKeyboard, panelIn, runCommand, setMe } from './hand.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples');
const RUN = { file: 'supplier-delays.workflowdoc.yaml', title: 'Delay notices from the suppliers', parts: 18 };
const OTHER = { file: 'street-damage.workflowdoc.yaml', title: 'Reports of street damage in Altenwerder' };

export const dryRunFollowing: Drive = {
  name: 'a dry run in a preview that follows',
  async run({ page, folder, shot }) {
    for (const stage of ['hand-over', 'measure']) cpSync(path.join(EXAMPLES, stage), folder, { recursive: true });
    setMe(folder, 'Friederike Amsel');
    await openByName(page, RUN.file);
    await openToTheSide(page);
    const card = panelIn(page);
    await page.locator('.tab', { hasText: 'Preview supplier-delays' }).click();
    await page.locator('.editor-actions [aria-label^="Lock Preview"]').click();
    await page.locator('.tab', { hasText: 'Preview of what is open: supplier-delays' }).waitFor();

    await focusEditor(page);
    await runCommand(page, 'Workflow Docs: Start Dry Run');
    await card.locator('[data-step="owner"] [data-answer="clear"]:focus').waitFor();
    await panelHasKeyboard(card);
    await page.keyboard.press('Enter');
    await card.locator('.run-count', { hasText: `1 of ${RUN.parts} answered` }).waitFor();

    await focusEditor(page);
    await openByName(page, OTHER.file);
    await card.locator('h1', { hasText: OTHER.title }).waitFor();
    await card.locator('.run-bar').waitFor({ state: 'hidden' });
    await shot('1-other');

    await openByName(page, RUN.file);
    await card.locator('h1', { hasText: RUN.title }).waitFor();
    await card.locator('.run-count', { hasText: `1 of ${RUN.parts} answered` }).waitFor();
    await runCommand(page, 'Workflow Docs: Start Dry Run');
    await card.locator('[data-step="trigger.event"] [data-answer="clear"]:focus').waitFor();
    await panelHasKeyboard(card);
    await page.keyboard.press('Enter');
    await card.locator('.run-count', { hasText: `2 of ${RUN.parts} answered` }).waitFor();
    await shot('2-back');
  },
};
