// Gaps room: which gap of a new analysis is which of the one before, so that a thread lives as long as its gap.

import type { GapView } from '../../../server/src/protocol.ts';

/** As much of a gap as tells it from others. */
export type Identity = Pick<GapView, 'index' | 'at' | 'question'>;

/**
 * For each gap of now the position of the same gap in the list from before, or undefined for a new one. What says the
 * same is the same, wherever it stands; of those that are left, what stands at the same position and says half the same
 * is being typed at.
 */
export function matchGaps(before: readonly Identity[], now: readonly Identity[]): readonly (number | undefined)[] {
  const free = new Set(before.keys());
  const found: (number | undefined)[] = now.map(() => undefined);
  const take = (isSame: (old: Identity, gap: Identity) => boolean): void => {
    now.forEach((gap, index) => {
      if (found[index] !== undefined) return;
      for (const candidate of free) {
        if (!isSame(before[candidate]!, gap)) continue;
        found[index] = candidate;
        free.delete(candidate);
        return;
      }
    });
  };
  take((old, gap) => old.at === gap.at && old.question === gap.question);
  take((old, gap) => old.index === gap.index && (old.at === gap.at || old.question === gap.question));
  return found;
}
