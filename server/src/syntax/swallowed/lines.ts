// Syntax room: lines without the space behind a colon or dash, which YAML joins to one text.

import { spaceDue } from '../mend/spaces.ts';
import * as lines from '../mend/text.ts';
import type { ScalarNode, SyntaxNode, TextEdit, TextRange } from '../tree.ts';
import { isKeyLike } from './brackets.ts';

export interface Together {
  /** The first line that lacks its space. */
  readonly range: TextRange;
  readonly edits: readonly TextEdit[];
}

/**
 * `source:X` or `-step` on a line of its own, where keys or items are due, and the lines below it; and `-step` that
 * became a part of the item before it. Sentences that go on over several lines are none of these.
 */
export function runsTogether(text: string, node: ScalarNode, parent: SyntaxNode | undefined): Together | undefined {
  const inBrackets = (parent?.kind === 'mapping' || parent?.kind === 'sequence') && parent.flow;
  if (inBrackets || typeof node.value !== 'string') return undefined;
  const { start, end } = node.range;
  const line = lines.lineStart(text, start);
  if (lines.isBlank(text, line) || lines.firstFilled(text, line) !== start) return stepInItem(text, node, parent);
  if (dueAt(text, start, end) === undefined) return undefined;
  const edits: TextEdit[] = [];
  const column = start - line;
  for (let at: number | undefined = line; at !== undefined && at < end; at = lines.nextFilledLine(text, at)) {
    const first = lines.firstFilled(text, at);
    const due = first - at === column ? dueAt(text, first, end) : undefined;
    if (due !== undefined) edits.push({ range: { start: due, end: due }, newText: ' ' });
  }
  return { range: { start, end: Math.min(end, lines.textEnd(text, start)) }, edits };
}

/** Where the space is due on a line. */
function dueAt(text: string, start: number, end: number): number | undefined {
  const line = text.slice(start, Math.min(end, lines.textEnd(text, start)));
  const length = line.startsWith('-') || isKeyLike(line) ? spaceDue(line) : undefined;
  return length === undefined ? undefined : start + length;
}

/** An item of a list with a line `-step` in it. */
function stepInItem(text: string, node: ScalarNode, parent: SyntaxNode | undefined): Together | undefined {
  if (parent?.kind !== 'sequence') return undefined;
  const { start, end } = node.range;
  const column = parent.range.start - lines.lineStart(text, parent.range.start);
  const edits: TextEdit[] = [];
  let range: TextRange | undefined;
  for (let at = lines.nextFilledLine(text, start); at !== undefined && at < end; at = lines.nextFilledLine(text, at)) {
    const first = lines.firstFilled(text, at);
    if (text.charAt(first) !== '-' || dueAt(text, first, end) === undefined) continue;
    range ??= { start: first, end: Math.min(end, lines.textEnd(text, first)) };
    edits.push({ range: { start: at, end: first + 1 }, newText: `${' '.repeat(column)}- ` });
  }
  return range && { range, edits };
}
