// A text that is read along an earlier one is answered as if nobody had read anything before.

import assert from 'node:assert/strict';
import { Memory } from '../../../server/src/model/memory.ts';
import { pageLength } from '../../../server/src/rules/shared/page-length.ts';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { versions } from '../inputs/edits.ts';
import type { Property } from '../kinds.ts';
import { allOf, analysed } from './page.ts';

export const again: Property = async ({ text, edits }, clock) => {
  const memory = new Memory();
  let before: Analysis | undefined;
  for (const version of versions(text, edits)) {
    const along = await clock.time('an answer after an edit', () =>
      analysed(version, { memory, before, isFollowed: true }),
    );
    if (before !== undefined) {
      const fresh = await analysed(version);
      assert.equal(allOf(along), allOf(fresh), 'read along an earlier text');
      const [length, expected] = [pageLength(along.document, memory), pageLength(fresh.document)];
      assert.deepEqual(length, expected, 'measured along an earlier text');
    }
    // As with open documents, the last one that can be read in parts is kept.
    if (along.tree.tokens !== undefined) before = along;
  }
};
