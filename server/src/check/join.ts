// Hints about absent parts of the next stage are joined into one, so that the next step is visible and nobody drowns.

import { nextStage, isOnTrack } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { stateOfSection } from '../model/sections.ts';
import { formatPath } from '../syntax/path.ts';
import type { Finding } from './finding.ts';

/**
 * The findings with those hints joined that stand on `workflow` because their part is not there.
 * @param isGiven whether the severity of a rule was given, so that a hint says nothing about the next stage
 */
export function joinHints(
  findings: readonly Finding[],
  document: WorkflowDocument,
  isGiven: (rule: string) => boolean = () => false,
): readonly Finding[] {
  const { stage } = document;
  const next = stage && isOnTrack(stage) ? nextStage(stage) : undefined;
  const isAbsentPart = (finding: Finding): boolean =>
    finding.severity === 'hint' && !isGiven(finding.rule) && isAbsent(finding, document);
  const hints = findings.filter(isAbsentPart);
  const [first] = hints;
  if (!next || !first || hints.length < 2) return findings;
  const parts = [...new Set(hints.map((hint) => formatPath(hint.path)))];
  const joined: Finding = {
    ...first,
    message: say('joined.next-stage', { stage: next, parts }),
    related: [],
    fixes: () => hints.flatMap((hint) => hint.fixes().slice(0, 1)),
    joined: hints,
  };
  return findings.flatMap((finding) => (finding === first ? [joined] : isAbsentPart(finding) ? [] : [finding]));
}

/** Whether the finding is about a section, or a list of the record, that is not written. */
function isAbsent({ path }: Finding, document: WorkflowDocument): boolean {
  const [section] = path;
  if (typeof section !== 'string' || document.entries.has(section)) return false;
  return stateOfSection(document, section) === 'absent';
}
