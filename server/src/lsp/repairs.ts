// Language server room: the repairs of a document, each named in a form that outlives an edit: by rule and path.

import type { Finding } from '../check/finding.ts';
import type { TrackStage } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { AnyFix, Fix } from '../rules/rule.ts';
import { samePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { TextEdit } from '../syntax/tree.ts';
import { absentParts, absentPartsInFull } from '../workspace/absent-parts.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { canWaive, untilFor, waiverEdits } from '../workspace/waive.ts';
import { editsOf, isTextFix, safeEdits, sortEdits } from '../workspace/fixes.ts';

/** Which repair of a document. */
export type Repair =
  /** Fix `fix` of the finding; `nth` tells findings of the same rule about the same field apart, from 0. */
  | { readonly kind: 'fix'; readonly rule: string; readonly path: Path; readonly nth: number; readonly fix: number }
  /** The first fix of every finding of a rule. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** Every absent part that is asked for up to a stage. */
  | { readonly kind: 'asked-by'; readonly stage: TrackStage }
  /** Another stage. */
  | { readonly kind: 'stage'; readonly stage: TrackStage }
  /** A waiver of a rule, with blanks for what only the author knows. */
  | { readonly kind: 'waive'; readonly rule: string; readonly by?: string }
  | { readonly kind: 'all-safe' }
  | { readonly kind: 'sort' };

/** What a repair does: change the text, or make a file at a path relative to the document. */
export type RepairResult = { readonly edits: readonly TextEdit[] } | { readonly createFile: string };

/** A repair that can be offered. */
export interface Offer {
  readonly title: Message;
  readonly repair: Repair;
  /** It may be applied without a look. */
  readonly safe: boolean;
  readonly createsFile: boolean;
}

/** Every finding by itself, also those that are shown as one. */
export function singleFindings({ result }: Analysis): readonly Finding[] {
  return result.findings.flatMap((finding) => finding.joined ?? [finding]);
}

/** The repairs of one finding, the best one first. */
export function offersFor(analysis: Analysis, finding: Finding): readonly Offer[] {
  if (!finding.joined) return fixOffers(analysis, finding);
  return finding.joined.flatMap((part) => fixOffers(analysis, part).slice(0, 1));
}

/**
 * The repair that adds every absent part which is asked for up to a stage: this one or the next. Undefined where that is
 * no more than one.
 */
export function offerForStage(analysis: Analysis, stage: TrackStage): Offer | undefined {
  if (absentParts(analysis, stage).length < 2) return undefined;
  const isNow = stage === analysis.document.stage;
  const title = say(isNow ? 'fix.add-this-stage' : 'fix.add-next-stage', { stage });
  return { title, repair: { kind: 'asked-by', stage }, safe: false, createsFile: false };
}

/** The move to the next stage, where that is earned: nothing that is due by now is missing, and nothing is wrong. */
export function offerToMove({ document, result, readiness }: Analysis): Offer | undefined {
  const { next, gates } = readiness();
  const isEarned = gates.every(({ passed }) => passed) && result.findings.every(({ severity }) => severity !== 'error');
  if (!next || !isEarned || document.page.stage.state !== 'present') return undefined;
  const repair = { kind: 'stage' as const, stage: next.stage };
  return { title: say('fix.move-to-stage', { stage: next.stage }), repair, safe: false, createsFile: false };
}

/** The repair of everything that one rule found; undefined where that is no more than one finding. */
export function offerForRule(analysis: Analysis, rule: string): Offer | undefined {
  const fixable = singleFindings(analysis).filter((finding) => finding.rule === rule && firstTextFix(finding));
  if (fixable.length < 2) return undefined;
  const repair = { kind: 'rule' as const, rule };
  return { title: say('fix.all-of-rule', { rule }), repair, safe: false, createsFile: false };
}

/** The waiver of a rule; undefined where it cannot be waived. */
export function offerToWaive(analysis: Analysis, rule: string, by?: string): Offer | undefined {
  if (!canWaive(rule)) return undefined;
  const title = say('fix.waive', { rule, until: untilFor(analysis) });
  const repair = { kind: 'waive' as const, rule, ...(by !== undefined && { by }) };
  return { title, repair, safe: false, createsFile: false };
}

/** What a repair does to the page as it is now; undefined when there is nothing (any more) that it repairs. */
export function carryOut(analysis: Analysis, repair: Repair): RepairResult | undefined {
  if (repair.kind === 'fix') {
    const fix = findingFor(analysis, repair)?.fixes()[repair.fix];
    if (fix && !isTextFix(fix)) return { createFile: fix.createFile };
  }
  const edits = editsFor(analysis, repair);
  return edits.length === 0 ? undefined : { edits };
}

function editsFor(analysis: Analysis, repair: Repair): readonly TextEdit[] {
  const findings = singleFindings(analysis);
  switch (repair.kind) {
    case 'fix': {
      const fix = findingFor(analysis, repair)?.fixes()[repair.fix];
      return fix ? editsTogether(analysis, [fix]) : [];
    }
    case 'rule':
      return editsTogether(analysis, firstFixes(findings.filter(({ rule }) => rule === repair.rule)));
    case 'asked-by':
      return editsTogether(analysis, absentPartsInFull(analysis, repair.stage));
    case 'stage':
      return editsOf(analysis, setStage(repair.stage));
    case 'waive':
      // Without tab stops: a stop that nobody fills in would leave a reason that is none, and the waiver would count.
      return waiverEdits(analysis, repair.rule, repair.by === undefined ? {} : { by: repair.by }).map(
        ({ range, newText }) => ({ range, newText }),
      );
    case 'all-safe':
      return safeEdits(analysis, findings);
    case 'sort':
      return sortEdits(analysis);
  }
}

function setStage(stage: TrackStage): Fix {
  return {
    title: say('fix.set-stage', { stage }),
    operations: [{ op: 'set', path: ['stage'], value: stage }],
    safe: false,
  };
}

/** The edits of several fixes, worked out together so that they do not overlap. */
function editsTogether(analysis: Analysis, fixes: readonly AnyFix[]): readonly TextEdit[] {
  const [first, ...others] = fixes.filter(isTextFix);
  if (!first) return [];
  return editsOf(analysis, { ...first, operations: [first, ...others].flatMap(({ operations }) => operations) });
}

function fixOffers(analysis: Analysis, finding: Finding): readonly Offer[] {
  const { rule, path } = finding;
  const nth = alike(analysis, rule, path).indexOf(finding);
  return finding.fixes().map((fix, index) => ({
    title: fix.title,
    repair: { kind: 'fix', rule, path, nth, fix: index },
    safe: fix.safe,
    createsFile: !isTextFix(fix),
  }));
}

function findingFor(analysis: Analysis, { rule, path, nth }: Repair & { kind: 'fix' }): Finding | undefined {
  return alike(analysis, rule, path)[nth];
}

/** The findings of the same rule about the same field, in the order of the text. */
function alike(analysis: Analysis, rule: string, path: Path): readonly Finding[] {
  return singleFindings(analysis).filter((finding) => finding.rule === rule && samePath(finding.path, path));
}

function firstFixes(findings: readonly Finding[]): readonly AnyFix[] {
  return findings.flatMap((finding) => firstTextFix(finding) ?? []);
}

function firstTextFix(finding: Finding): AnyFix | undefined {
  const [fix] = finding.fixes();
  return fix && isTextFix(fix) ? fix : undefined;
}
