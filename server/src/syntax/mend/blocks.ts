// Syntax room: mending the lines of block scalars.

import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import * as lines from './text.ts';

/** White space that does not fit the text of a `|` or `>`: a tab, or spaces on the blank lines before it. */
export function misplacedBlockLine({ text, fault }: Case): Diagnosis | undefined {
  const start = lines.lineStart(text, fault.at);
  const first = lines.firstFilled(text, start);
  const previous = lines.previousFilledLine(text, start) ?? start;
  const args = { lines: 1, text: lines.excerpt(text, first, lines.lineEnd(text, first)) };
  if (text.slice(start, first).includes('\t')) {
    const indent = lines.isBlank(text, start) ? '' : ' '.repeat(contentColumn(text, previous, start));
    const mend = [{ start, end: first, text: indent }];
    return { kind: 'tab', start, end: first, focus: first, args, mend, certain: true };
  }
  const mend = blankLines(text, previous, start);
  if (mend.length === 0) return undefined;
  return {
    kind: 'indentation',
    start: mend[0]!.start,
    end: mend[0]!.end,
    focus: fault.from,
    args,
    mend,
    certain: true,
  };
}

/** The column of the text of a block, seen from a line in it and the one before, which may be the first of both. */
function contentColumn(text: string, previous: number, line: number): number {
  const indent = lines.indentOf(text, previous);
  if (!lines.opens(text, previous)) return indent;
  const next = lines.nextFilledLine(text, line);
  const below = next === undefined ? 0 : lines.indentOf(text, next);
  return below > indent ? below : indent + 2;
}

/** Takes the white space off the blank lines between two others. */
function blankLines(text: string, previous: number, until: number): Edit[] {
  const mend: Edit[] = [];
  for (
    let line = lines.nextLine(text, previous);
    line !== undefined && line < until;
    line = lines.nextLine(text, line)
  ) {
    const end = lines.firstFilled(text, line);
    if (end > line) mend.push({ start: line, end, text: '' });
  }
  return mend;
}
