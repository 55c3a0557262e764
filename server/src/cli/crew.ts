// Command line room: many documents, judged by several at the same time. What comes out is the same, in the same order.

import type { Outcome } from './check-run.ts';
import type { FoundDocument } from './find.ts';
import type { Helper } from './io.ts';

/** So many documents are given to a helper at a time: enough to be worth the way, few enough to end together. */
const PORTION = 32;

/** Judges documents with the help of others; what they cannot do, and all where there are none, is done by `alone`. */
export async function checkTogether(
  documents: readonly FoundDocument[],
  helpers: readonly Helper[],
  alone: (documents: readonly FoundDocument[]) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  if (helpers.length === 0) return alone(documents);
  const outcomes: (readonly Outcome[])[] = [];
  const left: number[] = [];
  let next = 0;
  const portion = (index: number): readonly FoundDocument[] => documents.slice(index * PORTION, (index + 1) * PORTION);
  const work = async (helper: Helper): Promise<void> => {
    while (next * PORTION < documents.length) {
      const index = next;
      next += 1;
      try {
        outcomes[index] = await helper.files(portion(index));
      } catch {
        left.push(index);
        break;
      }
    }
    helper.stop();
  };
  await Promise.all(helpers.map(work));
  // Where every helper failed, there is more than what they gave back.
  for (; next * PORTION < documents.length; next += 1) left.push(next);
  for (const index of left) outcomes[index] = await alone(portion(index));
  return outcomes.flat();
}
