// Any text is answered: nothing throws, no rule stumbles, and what is found has a place in the text and words.

import assert from 'node:assert/strict';
import { textOf } from '../../../server/src/messages/text.ts';
import type { TextRange } from '../../../server/src/syntax/tree.ts';
import { findingsOf } from '../../rules/fix-checks.ts';
import { misplaced } from '../../syntax/support.ts';
import type { Property } from '../kinds.ts';
import { analysed } from './page.ts';

export const answered: Property = async ({ text }, clock) => {
  const analysis = await clock.time('an answer', () => analysed(text));
  assert.deepEqual(analysis.result.crashed, [], 'a rule threw');
  assert.equal(misplaced(analysis.tree), undefined);
  const isInside = ({ start, end }: TextRange): boolean => 0 <= start && start <= end && end <= text.length;
  for (const finding of findingsOf(analysis)) {
    const { rule, range, message, related } = finding;
    assert.ok(isInside(range), `${rule} is at ${range.start}–${range.end} of ${text.length}`);
    assert.ok(textOf(message).trim() !== '', `${rule} has no words`);
    for (const other of related)
      assert.ok(other.elsewhere !== undefined || isInside(other.range), `${rule}: a related place`);
    for (const fix of finding.fixes()) assert.ok(textOf(fix.title).trim() !== '', `${rule}: a fix has no words`);
  }
  const readiness = analysis.readiness();
  assert.ok(readiness.gates.length > 0);
};
