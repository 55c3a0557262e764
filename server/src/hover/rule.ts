// Hover room: findings and rules: what is wrong, why it matters, what would mend it.

import type { Finding } from '../check/finding.ts';
import { TRACK } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { RULES } from '../rules/index.ts';
import { code, paragraph, plain, strong, text } from './blocks.ts';
import type { Block, Run } from './blocks.ts';
import { sayIfThere } from '../messages/lookup.ts';

/** Where the page of a rule can be opened; undefined where it cannot. */
export type RuleLink = (rule: string) => string | undefined;

/**
 * A finding: its rule, what it says, why the rule exists, and its repairs by their titles. `isShown`: the editor shows
 * what it says and offers the repairs by itself.
 */
export function findingGuide(finding: Finding, link: RuleLink, isShown = false): readonly Block[] {
  const about = sayIfThere(`${finding.rule}#about`);
  const isJoined = finding.joined !== undefined;
  if (isShown) {
    const why = about ? [paragraph(code(finding.rule), strong(say('hover.why')), text(about))] : [];
    return isJoined ? joined(finding.joined) : why;
  }
  return [
    paragraph(...ruleRuns(finding.rule, link)),
    paragraph(plain(finding.message)),
    ...(isJoined ? joined(finding.joined) : about ? [paragraph(strong(say('hover.why')), text(about))] : []),
    ...fixes(finding),
  ];
}

/** A rule by itself: why it exists and when it is due. */
export function ruleGuide(id: string, link: RuleLink): readonly Block[] {
  const rule = RULES.find((one) => one.id === id);
  const about = sayIfThere(`${id}#about`);
  const due =
    rule && TRACK.some((stage) => stage === rule.due)
      ? [paragraph(plain(say('hover.rule-due', { stage: rule.due })))]
      : [];
  return [paragraph(...ruleRuns(id, link)), ...(about ? [paragraph(text(about))] : []), ...due];
}

function ruleRuns(id: string, link: RuleLink): readonly Run[] {
  const target = link(id);
  return [
    code(id),
    ...(target === undefined ? [] : [{ kind: 'link' as const, text: textOf(say('hover.rule-page')), target }]),
  ];
}

/** The findings that a joined hint stands for. */
function joined(findings: readonly Finding[] = []): readonly Block[] {
  const items = findings.slice(0, MOST).map(({ rule, message }) => [code(rule), plain(message)]);
  return [{ kind: 'list', items }];
}

function fixes(finding: Finding): readonly Block[] {
  if (finding.joined) return [];
  const titles = finding
    .fixes()
    .slice(0, MOST)
    .map(({ title }) => title);
  const [only, ...more] = titles;
  if (!only) return [];
  if (more.length === 0) return [paragraph(plain(say('hover.fix', { fix: textOf(only) })))];
  return [paragraph(strong(say('hover.fixes'))), { kind: 'list', items: titles.map((title) => [plain(title)]) }];
}

/** No list of a hover is longer. */
const MOST = 12;
