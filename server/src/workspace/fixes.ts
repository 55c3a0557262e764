// Findings to text edits: one fix, all of one rule, everything that is certain.

import type { Finding } from '../check/finding.ts';
import { applyOperations } from '../edit/apply.ts';
import { pageShape } from '../language/lookup.ts';
import type { AnyFix, Fix } from '../rules/rule.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** Whether a fix changes the document (and does not make a file). */
export function isTextFix(fix: AnyFix): fix is Fix {
  return 'operations' in fix;
}

/** The edits of one fix; none when it no longer applies. */
export function editsOf(analysis: Analysis, fix: Fix): readonly TextEdit[] {
  return applyOperations(analysis.tree, fix.operations, analysis.shape ?? pageShape);
}

/** The edits of the first safe fix of each of these findings, worked out together so that they do not overlap. */
export function safeEdits(analysis: Analysis, findings: readonly Finding[]): readonly TextEdit[] {
  const operations = findings.flatMap((finding) => {
    const [fix] = finding.fixes().filter((one) => one.safe);
    return fix && isTextFix(fix) ? fix.operations : [];
  });
  return operations.length === 0 ? [] : applyOperations(analysis.tree, operations, analysis.shape ?? pageShape);
}

/** The edits that put the page into page order. */
export function sortEdits(analysis: Analysis): readonly TextEdit[] {
  return applyOperations(analysis.tree, [{ op: 'sort', path: [] }], analysis.shape ?? pageShape);
}
