// Hover room: the front door. An analysis and an offset in, what there is to know about that place out. Pure: no parse,
// no clock.

import type { TextRange } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say } from '../messages/message.ts';
import { sayIfThere } from '../messages/lookup.ts';
import { code, paragraph, text } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { HoverContext } from './context.ts';
import { configurationGuide, fieldGuide, isField } from './field.ts';
import { findingGuide } from './rule.ts';
import { spotAt } from './spot.ts';
import type { Spot } from './spot.ts';
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
  if (analysis.shape) parts.unshift(...(spot ? [inConfiguration(spot)] : []));
  else if (spot?.on === 'value') parts.unshift(valueGuide(analysis, spot, offset, context));
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

/** A key, or the word that says how severe a rule is. */
function inConfiguration(spot: Spot): readonly Block[] {
  if (spot.on === 'key') return configurationGuide(spot.path);
  const meaning = spot.path[0] === 'rules' ? sayIfThere(`config.rules#${spot.node.text}`) : undefined;
  return meaning ? [paragraph(code(spot.node.text)), paragraph(text(meaning))] : [];
}

/** Findings beyond these are in the list of problems. */
const MOST_FINDINGS = 3;
