// How much of a sheet a page fills, as it is typed: the same as if nobody had measured it before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../../server/src/model/memory.ts';
import { pageLength } from '../../server/src/rules/shared/page-length.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { analysed } from '../fuzz/properties/page.ts';

const PAGE = `workflow: Lead triage
stage: measure
failure:
  alert: Dana Whitfield
  detect: The count of deals without a score is looked at every hour of the day
${Array.from({ length: 12 }, (_, at) => `x-${at}: a remark that takes a line of its own on the printed sheet`).join('\n')}
`;

test('a field that has slipped out of its part, and is taken away', async () => {
  const memory = new Memory();
  let before: Analysis | undefined;
  for (const text of [`${PAGE}fallback: Dana Whitfield\n`, PAGE, `${PAGE}fallback: Dana Whitfield\n`]) {
    before = await analysed(text, { memory, before, isFollowed: true });
    const fresh = await analysed(text);
    assert.deepEqual(pageLength(before.document, memory), pageLength(fresh.document));
  }
});
