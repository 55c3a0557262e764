// Hover room: the front door. An analysis and an offset in, what there is to know about that place out. Pure: no parse,
// no clock.

import type { TextRange } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say } from '../messages/message.ts';
import { paragraph, text } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { HoverContext } from './context.ts';
import { fieldGuide, isField } from './field.ts';
import { findingGuide } from './rule.ts';
import { spotAt } from './spot.ts';
import { valueGuide } from './value.ts';

export interface Hover {
  readonly range: TextRange;
  readonly blocks: readonly Block[];
}

/**
 * What there is to know about a place: its key or its value, then its findings. Undefined where there is nothing to say.
 * Never throws.
 */
export function hoverAt(analysis: Analysis, offset: number, context: HoverContext): Hover | undefined {
  const findings = analysis.result.findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  const spot = spotAt(analysis.tree, offset);
  const parts = findings
    .slice(0, MOST_FINDINGS)
    .map((finding) => findingGuide(finding, context.ruleLink, context.isFindingShown));
  if (spot?.on === 'value') parts.unshift(valueGuide(analysis, spot, offset, context));
  // A finding about a key that is none says so better.
  else if (spot && (isField(spot.path) || findings.length === 0)) parts.unshift(fieldGuide(spot.path));
  const left = findings.length - MOST_FINDINGS;
  if (left > 0) parts.push([paragraph(text(say('hover.more-findings', { count: left })))]);
  const blocks = parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): readonly Block[] => (index === 0 ? part : [{ kind: 'line' }, ...part]));
  const range = spot?.range ?? findings[0]?.range;
  return range && blocks.length > 0 ? { range, blocks } : undefined;
}

/** Findings beyond these are in the list of problems. */
const MOST_FINDINGS = 3;
