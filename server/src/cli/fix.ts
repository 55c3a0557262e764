// Command line room: `--fix`. Only what is certain, again and again until nothing is left to do.

import { applyEdits } from '../edit/apply.ts';
import type { Finding } from '../check/finding.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { isTextFix, safeEdits } from '../workspace/fixes.ts';

export interface Fixed {
  /** Of the text as it is now. */
  readonly analysis: Analysis;
  /** How many findings were fixed. */
  readonly count: number;
  /** False when the fixes went on and on; then the last text stands. */
  readonly settled: boolean;
}

/** One fix may bring another to light, but not for ever. */
const MOST_ROUNDS = 10;

/**
 * Applies the safe fixes of the findings that are wanted until no more is to be done.
 */
export async function fixAll(
  start: Analysis,
  isWanted: (finding: Finding) => boolean,
  analyse: (text: string) => Promise<Analysis>,
): Promise<Fixed> {
  let analysis = start;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const wanted = analysis.result.findings.filter(isWanted).filter(hasSafeFix);
    const text = applyEdits(analysis.tree.text, safeEdits(analysis, wanted));
    if (text === analysis.tree.text) return { analysis, count, settled: true };
    const next = await analyse(text);
    const gone = goneFrom(wanted, analysis.result.findings, next.result.findings);
    // What changes the text and mends nothing would do so again.
    if (gone === 0) return { analysis, count, settled: false };
    count += gone;
    analysis = next;
  }
  return { analysis, count, settled: false };
}

function hasSafeFix(finding: Finding): boolean {
  return finding.fixes().some((fix) => fix.safe && isTextFix(fix));
}

/** How many findings of the rules whose fixes were applied are no longer there. They are counted, as places move. */
function goneFrom(fixed: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): number {
  const rules = new Set(fixed.map(({ rule }) => rule));
  const count = (findings: readonly Finding[], id: string): number => findings.filter(({ rule }) => rule === id).length;
  return [...rules].reduce((gone, id) => gone + Math.max(0, count(before, id) - count(after, id)), 0);
}
