// Syntax room: the marks that a version control system leaves where two versions could not be merged.

import type { Slip } from '../tree.ts';
import type { Edit } from './draft.ts';
import * as lines from './text.ts';

/** A conflict: what is taken out of the text so that our side of it stays, and its finding without a path. */
export interface Conflict {
  readonly edits: readonly Edit[];
  readonly slip: Slip;
}

/** Finds the conflicts in a text that does not parse. Which side is right is not for us to say, so there is no repair. */
export function findConflicts(text: string): Conflict[] {
  if (!/^(?:<{7}|={7}|>{7})/m.test(text)) return [];
  const conflicts: Conflict[] = [];
  let open: Open | undefined;
  for (let line: number | undefined = 0; line !== undefined; line = lines.nextLine(text, line)) {
    const mark = markOf(text, line);
    const whole = { start: line, end: lines.nextLine(text, line) ?? text.length, text: '' };
    if (mark === '<') {
      if (open) conflicts.push(close(open));
      open = { start: line, end: lines.lineEnd(text, line), edits: [whole], ours: true };
    } else if (mark !== undefined) {
      open ??= { start: line, end: lines.lineEnd(text, line), edits: [], ours: true };
      open.edits.push(whole);
      open.ours = false;
      if (mark === '>') {
        conflicts.push(close(open));
        open = undefined;
      }
    } else if (open && !open.ours) open.edits.push(whole);
  }
  // Without its end a conflict takes only its marks with it, not the rest of the page.
  if (open)
    conflicts.push(close({ ...open, edits: open.edits.filter((edit) => markOf(text, edit.start) !== undefined) }));
  return conflicts;
}

interface Open {
  start: number;
  end: number;
  edits: Edit[];
  /** Whether the lines are those of our side. */
  ours: boolean;
}

function close({ start, end, edits }: Open): Conflict {
  const range = { start, end };
  return { edits, slip: { rule: 'page/syntax', kind: 'merge-markers', range, path: [], args: {} } };
}

function markOf(text: string, line: number): string | undefined {
  return /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/.exec(text.slice(line, line + 8))?.[0].charAt(0);
}
