// Every fix of every finding of a text, by what holds for the fixes of the examples of the rules. Of a text that nobody
// would write less can be asked: where a slip is mended, what it hid may come to light.

import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/check/finding.ts';
import { fixAll } from '../../../server/src/cli/fix.ts';
import { applyEdits } from '../../../server/src/edit/apply.ts';
import { textOf } from '../../../server/src/messages/text.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { formatPath } from '../../../server/src/syntax/path.ts';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { editsOf, isTextFix } from '../../../server/src/workspace/fixes.ts';
import { apply, findingsOf, isGone, isQuestion, newFaults } from '../../rules/fix-checks.ts';
import type { Property } from '../kinds.ts';
import { analysed } from './page.ts';

/** So many times all that is certain is done at once; mended text may show the next fault. */
const MOST_ROUNDS = 8;

const MISSING = 'page/missing-field';
const STRUCTURE: ReadonlySet<string> = new Set(RULES.filter(({ kind }) => kind === 'structure').map(({ id }) => id));

export const fixes: Property = async ({ text }, clock) => {
  const before = await clock.time('an answer', () => analysed(text));
  for (const finding of findingsOf(before))
    await clock.time(`the fixes of ${finding.rule}`, () => checkFixesOf(finding, before));
  await clock.time('all that is certain', () => checkSafe(before));
};

async function checkFixesOf(finding: Finding, before: Analysis): Promise<void> {
  const { text } = before.tree;
  // What a mended text says is told by guesses, and of equal keys nobody can say which is which.
  const isSound =
    before.tree.slips.length === 0 && before.result.findings.every(({ rule }) => rule !== 'page/duplicate-key');
  const meant = fieldsMeant(before);
  for (const fix of finding.fixes()) {
    if (!isTextFix(fix)) continue;
    // A fix that has no place in the text is not offered.
    const edits = editsOf(before, fix);
    if (edits.length === 0) continue;
    const what = `${finding.rule}: ${textOf(fix.title)}`;
    const next = isSound ? apply(before, fix) : applyEdits(text, edits);
    assert.notEqual(next, text, `${what} changes nothing`);
    const after = await analysed(next);
    assert.deepEqual(after.result.crashed, [], `${what}: a rule threw`);
    if (STRUCTURE.has(finding.rule) || !isSound) continue;
    if (!isQuestion(fix)) {
      assert.ok(isGone(finding, fix, before, after), `${what}: the finding is still there in\n${next}`);
    }
    // A field that a misspelt key was taken for is missing when, with fewer fields left, that key means another one.
    let owed = findingsOf(after).filter(({ rule, path }) => rule === MISSING && meant.has(formatPath(path))).length;
    const faults = newFaults(before, after).filter((rule) => rule !== MISSING || (owed -= 1) < 0);
    assert.deepEqual(faults, [], `${what} makes a fault in\n${next}`);
  }
}

/** The fields that misspelt keys are taken for. */
function fieldsMeant(analysis: Analysis): ReadonlySet<string> {
  const fixes = findingsOf(analysis).flatMap((finding) => (finding.rule === 'page/unknown-key' ? finding.fixes() : []));
  const operations = fixes.filter(isTextFix).flatMap((fix) => fix.operations);
  return new Set(
    operations.flatMap((one) => (one.op === 'rename' ? [formatPath([...one.path.slice(0, -1), one.to])] : [])),
  );
}

/** Doing all that is certain comes to an end, long before it would be stopped. */
async function checkSafe(before: Analysis): Promise<void> {
  let rounds = 0;
  const { analysis } = await fixAll(
    before,
    () => true,
    (text) => {
      rounds += 1;
      return analysed(text);
    },
  );
  assert.ok(rounds <= MOST_ROUNDS, `what is certain is not done after ${rounds} rounds:\n${analysis.tree.text}`);
}
