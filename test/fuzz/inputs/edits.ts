// Random edits in a random order.

import type { Dice } from '../../edit/documents.ts';
import { changed, SNIPPETS } from '../../support/edits.ts';
import type { Change } from '../../support/edits.ts';

/** Up to so many edits one after another. */
export function someChanges(dice: Dice, most: number): readonly Change[] {
  return Array.from({ length: 1 + dice.below(most) }, () => oneChange(dice));
}

function oneChange(dice: Dice): Change {
  const place = (): number => dice.below(1000) / 1000;
  switch (dice.below(10)) {
    case 0:
    case 1:
    case 2:
      return { kind: 'insert', at: place(), text: dice.of(SNIPPETS) };
    case 3:
      return { kind: 'insert', at: place(), text: dice.of(['a', ' b', 'c']) };
    case 4:
      return { kind: 'delete', at: place(), length: dice.oneIn(4) ? dice.below(200) : dice.below(4) };
    case 5:
      return { kind: 'replace', at: place(), length: dice.below(13), text: dice.of(SNIPPETS) };
    case 6:
    case 7:
      return { kind: dice.of(['paste', 'cut', 'push']), from: place(), to: place(), count: 1 + dice.below(4) };
    default:
      return { kind: 'undo', steps: 1 + dice.below(2) };
  }
}

/** The text, and what it is after each of the edits. */
export function versions(text: string, edits: readonly Change[]): readonly string[] {
  const undone = [text];
  const all = [text];
  for (const edit of edits) {
    if (edit.kind === 'undo') undone.length = Math.max(1, undone.length - edit.steps);
    else undone.push(changed(undone.at(-1)!, edit));
    all.push(undone.at(-1)!);
  }
  return all;
}
