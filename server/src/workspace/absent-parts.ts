// Workspace room: everything that a stage asks for and that is not there, to be added at once.

import { check } from '../check/check.ts';
import type { CheckResult } from '../check/finding.ts';
import { applyOperations } from '../edit/apply.ts';
import { applyEdits } from '../edit/parts.ts';
import { pageShape, vocabulary } from '../language/lookup.ts';
import { rankOf, TRACK } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import { readDocument } from '../model/read.ts';
import { RULES } from '../rules/index.ts';
import type { Fix } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { Analysis } from './analysis.ts';
import { isTextFix } from './fixes.ts';

/** The fixes that add what is absent and due up to a stage, this one or the next; empty where nothing is. */
export function absentParts({ result }: Pick<Analysis, 'result'>, stage: TrackStage): readonly Fix[] {
  const due = new Map(RULES.map((rule) => [rule.id, TRACK.find((one) => one === rule.due)]));
  const findings = result.findings.flatMap((finding) => finding.joined ?? [finding]);
  return findings.flatMap(({ rule, fixes }) => {
    const since = due.get(rule);
    if (since === undefined || rankOf(since) > rankOf(stage) || !/\/(?:missing|no-.*)$/.test(rule)) return [];
    const [fix] = fixes();
    const isAdding = fix && isTextFix(fix) && fix.operations.every(({ op }) => op === 'set' || op === 'append');
    return isAdding ? [fix] : [];
  });
}

/**
 * The same with what would be asked for once these are there: a line that becomes a mapping to take another field may
 * have told its format until then.
 */
export function absentPartsInFull(analysis: Analysis, stage: TrackStage): readonly Fix[] {
  const first = absentParts(analysis, stage);
  const operations = first.flatMap((fix) => fix.operations);
  if (operations.length === 0) return [];
  const text = applyEdits(analysis.tree.text, applyOperations(analysis.tree, operations, pageShape));
  const document = readDocument(parse(text, vocabulary));
  const result: CheckResult = check(document, { today: analysis.today, fileState: () => 'unknown' }, RULES);
  return [...first, ...absentParts({ result }, stage)];
}
