// As a person does it: open a page, see the squiggle, mend it with the keyboard alone, save.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Drive } from './drive.ts';
import { openByName, pressUntil, save } from './hand.ts';

const PAGE = 'triage.workflowdoc.yaml';

export const quickFix: Drive = {
  name: 'a squiggle is mended by the keyboard',
  async run({ page, folder, shot }) {
    const file = path.join(folder, PAGE);
    const before = readFileSync(file, 'utf8');
    await openByName(page, PAGE);

    const squiggle = page.locator('.squiggly-error');
    await squiggle.first().waitFor();
    assert.equal(await squiggle.count(), 1);
    await shot('1-squiggle');

    // F8 goes to the finding and shows its message; Escape leaves the cursor there.
    await page.keyboard.press('F8');
    const message = page.locator('.marker-widget', { hasText: 'trigger' });
    await message.waitFor();
    await shot('2-message');
    await page.keyboard.press('Escape');
    await message.waitFor({ state: 'detached' });

    await pressUntil(
      page,
      'Control+.',
      page.locator('.action-widget .monaco-list-row.focused', { hasText: 'trigger' }),
    );
    await shot('3-quick-fix');
    await page.keyboard.press('Enter');

    await squiggle.waitFor({ state: 'detached' });
    await save(page);
    await shot('4-mended');
    assert.equal(readFileSync(file, 'utf8'), before.replace('triger:', 'trigger:'));
  },
};
