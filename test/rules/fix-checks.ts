// What holds for every fix of every finding: its finding goes, no other fault comes, nothing else changes, comments stay
// with what they describe, and fixing comes to an end.

import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Operation, YamlValue } from '../../server/src/edit/operations.ts';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { pageShape } from '../../server/src/language/lookup.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { nodeAt } from '../../server/src/model/locate.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { formatPath, samePath } from '../../server/src/syntax/path.ts';
import type { SyntaxNode, SyntaxTree } from '../../server/src/syntax/tree.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { editsOf, isTextFix, safeEdits } from '../../server/src/workspace/fixes.ts';
import { gapsOf } from '../../server/src/workspace/gaps.ts';
import { applyChecked } from '../edit/invariants.ts';
import { leavesBlank } from './run-example.ts';

/** After so many fixes one after another an author has given up. */
const MOST_ROUNDS = 60;

/** Analyses a text of the page. */
export type Page = (source: string) => Promise<Analysis>;

/** All findings, those that one stands for each by itself. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  return analysis.result.findings.flatMap((finding) => finding.joined ?? [finding]);
}

/** Each fix of a finding that changes the text, by all that always holds. */
export async function checkFixes(before: Analysis, finding: Finding, page: Page): Promise<void> {
  for (const fix of finding.fixes()) {
    if (!isTextFix(fix)) continue;
    const what = `${finding.rule} at ${formatPath(finding.path)}: ${textOf(fix.title)}`;
    const text = apply(before, fix);
    assert.notEqual(text, before.tree.text, `${what} changes nothing`);
    const after = await page(text);
    if (isQuestion(fix)) checkQuestion(finding, after, what);
    else assert.ok(isGone(finding, fix, before, after), `${what}: the finding is still there in\n${text}`);
    // Whoever keeps a misspelt key as his own still owes the field.
    const expected = fix === finding.fixes()[0] ? [] : ['page/missing-field'];
    const faults = newFaults(before, after).filter((rule) => !expected.includes(rule));
    assert.deepEqual(faults, [], `${what} makes a fault in\n${text}`);
    if (fix.operations.length > 1) checkTexts(before.tree, after.tree, fix.operations, what);
  }
}

/** Checks that nothing is lost, nothing else changes, comments keep their places, and the same again changes nothing. */
export function apply(analysis: Analysis, fix: Fix): string {
  // Of more than two equal keys the check cannot say which is which.
  const isRemoval = fix.operations.some(({ op }) => op === 'remove');
  return isRemoval
    ? applyEdits(analysis.tree.text, editsOf(analysis, fix))
    : applyChecked(analysis.tree.text, fix.operations, pageShape);
}

/** One finding of the rule less; where a blank is left for the same field, it may wait for the author. */
export function isGone(finding: Finding, fix: Fix, before: Analysis, after: Analysis): boolean {
  const count = (analysis: Analysis): number => findingsOf(analysis).filter(({ rule }) => rule === finding.rule).length;
  return count(after) < count(before) || (leavesBlank(fix) && count(after) === count(before));
}

/** A fix that mends nothing itself: it notes a question about the field on the record. */
export function isQuestion({ title }: Fix): boolean {
  return title.id === 'fix.ask';
}

/** The question stands on the record, about that field; the finding waits for the answer, and no question comes twice. */
function checkQuestion({ rule, path }: Finding, after: Analysis, what: string): void {
  const field = formatPath(path);
  const gap = gapsOf(after.document).at(-1);
  assert.equal(gap?.at, field, `${what}: the question is about another field`);
  assert.deepEqual(gap.place, path, `${what}: the question does not stand at its field`);
  assert.equal(gap.gap.fixed.state, 'absent', `${what}: the question is closed`);
  const waiting = findingsOf(after).filter((one) => one.rule === rule && samePath(one.path, path));
  assert.notDeepEqual(waiting, [], `${what}: a question is taken for an answer`);
  for (const one of waiting) {
    assert.ok(!one.fixes().some((fix) => isTextFix(fix) && isQuestion(fix)), `${what}: it is asked twice`);
  }
}

/** Faults of structure that were not there before, by rule. A blank is a placeholder, which is none of them. */
export function newFaults(before: Analysis, after: Analysis): readonly string[] {
  // A new line between lines that ran together makes YAML reject what it took for one text before.
  const ranTogether = before.tree.slips.some(({ kind }) => kind === 'runs-together');
  const left = [...structureOf(before), ...(ranTogether ? ['page/syntax', 'page/syntax'] : [])];
  return structureOf(after).filter((rule) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function structureOf({ result }: Analysis): string[] {
  const structure = new Set(RULES.filter(({ kind }) => kind === 'structure').map(({ id }) => id));
  // A file whose name is still a blank, and a rule or measure that is, cannot be there yet.
  return result.findings.map(({ rule }) => rule).filter((rule) => structure.has(rule) && rule !== 'page/missing-file');
}

/** With several operations: no text is lost but what they replace, and only theirs come. */
export function checkTexts(
  before: SyntaxTree,
  after: SyntaxTree,
  operations: readonly Operation[],
  what: string,
): void {
  const [was, is] = [textsOf(before.root), textsOf(after.root)];
  const written = operations.flatMap((operation) => ('value' in operation ? textsIn(operation.value) : []));
  const replaced = operations.flatMap(({ op, ...rest }) =>
    op === 'set' && 'path' in rest ? textsOf(nodeAt(before, rest.path)) : [],
  );
  for (const text of was) {
    const at = is.indexOf(text);
    assert.ok(at >= 0 || replaced.includes(text), `${what} loses "${text}"`);
    if (at >= 0) is.splice(at, 1);
  }
  for (const text of is)
    assert.ok(
      written.some((one) => text.includes(one)),
      `${what} brings "${text}"`,
    );
}

function textsOf(node: SyntaxNode | undefined): string[] {
  switch (node?.kind) {
    case 'scalar':
      return node.text.trim() === '' ? [] : [node.text];
    case 'sequence':
      return node.items.flatMap(({ value }) => textsOf(value));
    case 'mapping':
      return node.entries.flatMap(({ value }) => textsOf(value));
    default:
      return [];
  }
}

function textsIn(value: YamlValue): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  if ('blank' in value && typeof value.blank === 'string') return [value.blank];
  return Object.values(value).flatMap((inside: YamlValue) => textsIn(inside));
}

/** Taking the first fix of a rule again and again ends: every text is new, and nothing is left that could be fixed. */
export async function checkEnd(start: Analysis, rule: string, page: Page): Promise<void> {
  const seen = new Set<string>();
  let current = start;
  let waiting = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    assert.ok(!seen.has(current.tree.text), `fixing ${rule} comes back to\n${current.tree.text}`);
    seen.add(current.tree.text);
    const own = findingsOf(current).filter((finding) => finding.rule === rule);
    const fix = own.slice(waiting).flatMap((finding) => finding.fixes().slice(0, 1).filter(isTextFix))[0];
    if (!fix) return;
    const next = await page(apply(current, fix));
    if (leavesBlank(fix) && findingsOf(next).filter((finding) => finding.rule === rule).length === own.length)
      waiting += 1;
    current = next;
  }
  assert.fail(`fixing ${rule} does not end`);
}

/** All that is certain at once: soon nothing of it is left, and no new fault has come. */
export async function checkAllSafe(before: Analysis, page: Page): Promise<void> {
  let current = before;
  for (let round = 0; round < 4; round += 1) {
    const edits = safeEdits(current, findingsOf(current));
    if (edits.length === 0) return;
    const next = await page(applyEdits(current.tree.text, edits));
    assert.ok(
      structureOf(next).length < structureOf(current).length || findingsOf(next).length < findingsOf(current).length,
    );
    current = next;
  }
  assert.fail(`what is certain is not done at once in\n${before.tree.text}`);
}
