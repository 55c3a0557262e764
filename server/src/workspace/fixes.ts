// Findings to text edits: one fix, all of one rule, everything that is certain.

import type { Finding } from '../check/finding.ts';
import { applyEdits, applyOperations } from '../edit/apply.ts';
import type { Operation } from '../edit/operations.ts';
import { pageShape, vocabulary } from '../language/lookup.ts';
import { nodeAt } from '../model/locate.ts';
import type { AnyFix, Fix } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** Whether a fix changes the document (and does not make a file). */
export function isTextFix(fix: AnyFix): fix is Fix {
  return 'operations' in fix;
}

/** The edits of one fix; none when it no longer applies, or would not take hold. */
export function editsOf(analysis: Analysis, { operations }: Fix): readonly TextEdit[] {
  const edits = editsFor(analysis, operations);
  return takesHold(analysis, operations, edits) ? edits : [];
}

/** The edits of the first safe fix of each of these findings, worked out together so that they do not overlap. */
export function safeEdits(analysis: Analysis, findings: readonly Finding[]): readonly TextEdit[] {
  const operations = findings.flatMap((finding) => {
    const [fix] = finding.fixes().filter((one) => one.safe);
    return fix && isTextFix(fix) && editsOf(analysis, fix).length > 0 ? fix.operations : [];
  });
  return operations.length === 0 ? [] : editsFor(analysis, operations);
}

/** The edits that put the page into page order. */
export function sortEdits(analysis: Analysis): readonly TextEdit[] {
  return editsFor(analysis, [{ op: 'sort', path: [] }]);
}

function editsFor({ tree, shape = pageShape }: Analysis, operations: readonly Operation[]): readonly TextEdit[] {
  return applyOperations(tree, operations, shape);
}

/**
 * Whether what edits write is there afterwards, and a text that was YAML still is. A text that is none is read as it was
 * mended, and with something new in it that may come out otherwise.
 */
function takesHold({ tree }: Analysis, operations: readonly Operation[], edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = parse(applyEdits(tree.text, edits), vocabulary, tree);
  if (tree.slips.length === 0) return after.slips.length === 0;
  // Where something moves, the paths are of before.
  if (!operations.every(({ op }) => op === 'set')) return true;
  return operations.every((one) => one.op !== 'set' || nodeAt(after, one.path) !== undefined);
}
