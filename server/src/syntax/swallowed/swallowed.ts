// Syntax room: what YAML accepts and reads otherwise than the author sees it (page/swallowed-text). It is mended like
// what YAML rejects, so that everything behind this room gets the text that the author sees.

import { Draft, type Edit } from '../mend/draft.ts';
import type { Finding, Readable } from '../mend/findings.ts';
import { read } from '../read/read.ts';
import type { Slip } from '../tree.ts';
import type { Vocabulary } from '../tree.ts';
import { findSwallowed } from './find.ts';

/** One mend can bring to light what was hidden in it; after so many rounds the rest stays as it is. */
const ROUNDS = 3;

/** A text with more tokens than this is no page that a person wrote. */
const MOST_TOKENS = 150_000;

/** Finds and mends swallowed text, in offsets of the author. */
export function mendSwallowed(text: string, reading: Readable, words?: Vocabulary): Readable {
  let current = reading;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { root, fault, tokens } = current.result;
    const found = root && !fault && tokens <= MOST_TOKENS ? findSwallowed(text, root, current.findings, words) : [];
    if (found.length === 0) return current;
    current = mendAll(text, current, found);
  }
  return current;
}

function mendAll(text: string, reading: Readable, found: readonly Finding[]): Readable {
  const draft = reading.draft?.copy() ?? new Draft(text);
  const edits: Edit[] = [];
  const mended: Finding[] = [];
  let end = 0;
  for (const finding of [...found].sort((a, b) => firstEdit(a.slip) - firstEdit(b.slip))) {
    const own = draft.inWorkingText(finding.slip.edits ?? []);
    if (!own || own.some((edit) => edit.start < end)) continue;
    edits.push(...own);
    mended.push(finding);
    end = own.at(-1)?.end ?? end;
  }
  draft.apply(edits);
  const result = read(draft.text, draft);
  if (!result.fault) return { draft, result, findings: [...reading.findings, ...mended] };
  // The repair does not fit: what is wrong is still said, and the text is left as YAML reads it.
  const bare = mended.map(({ slip: { edits: _, ...slip }, focus }) => ({ slip, focus }));
  return { ...reading, findings: [...reading.findings, ...bare] };
}

function firstEdit(slip: Slip): number {
  return slip.edits?.[0]?.range.start ?? slip.range.start;
}
