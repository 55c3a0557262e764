// Takes away from an input that fails whatever it can do without: edits, lines, then single characters.

import type { Input } from './kinds.ts';

/** After so many attempts it is small enough. */
const MOST = 250;

/** The smallest input found that still fails. */
export async function smaller(input: Input, run: (input: Input) => Promise<void>): Promise<Input> {
  let best = input;
  let left = MOST;
  const attempt = async (next: Input): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    try {
      await run(next);
      return false;
    } catch {
      best = next;
      return true;
    }
  };
  await reduced(input.edits, (edits) => attempt({ ...best, edits }));
  await reduced(best.text.split(/(?<=\n)/), (lines) => attempt({ ...best, text: lines.join('') }));
  await reduced(best.text.split(''), (characters) => attempt({ ...best, text: characters.join('') }));
  return best;
}

/** Leaves out halves, quarters and so on down to single parts, as long as what is left is accepted. */
async function reduced<T>(parts: readonly T[], accept: (parts: readonly T[]) => Promise<boolean>): Promise<void> {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const next = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (next.length < kept.length && (await accept(next))) kept = next;
      else at += size;
    }
  }
}
