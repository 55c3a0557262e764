// Workspace room: a waiver of a rule, as an edit of the record.

import { isWaivable } from '../check/waivers.ts';
import { applyOperations } from '../edit/apply.ts';
import { pageShape } from '../language/lookup.ts';
import { skeletonOf } from '../language/skeleton.ts';
import type { PlainDate } from '../model/values/date.ts';
import { RULES } from '../rules/index.ts';
import { endOfWaiver } from '../rules/shared/record.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** What somebody answered; what is not there is a blank to be filled in. */
export interface WaiverAnswers {
  readonly because?: string;
  readonly by?: string;
  readonly until?: PlainDate;
}

/** The day until which a waiver lasts where nobody says so. */
export function untilFor({ today }: Analysis): PlainDate {
  return endOfWaiver(today);
}

/** Whether the findings of a rule can be waived. */
export function canWaive(id: string): boolean {
  return RULES.some((rule) => rule.id === id && isWaivable(rule));
}

/** The edits that add a waiver behind those that are there; none where the rule cannot be waived. */
export function waiverEdits(analysis: Analysis, rule: string, answers: WaiverAnswers): readonly TextEdit[] {
  if (analysis.shape || !canWaive(rule)) return [];
  const path = ['record', 'waivers'];
  const value = {
    rule,
    because: answers.because ?? skeletonOf([...path, 'because']),
    by: answers.by ?? skeletonOf([...path, 'by']),
    until: answers.until ?? untilFor(analysis),
  };
  return applyOperations(analysis.tree, [{ op: 'append', path, value }], pageShape);
}
