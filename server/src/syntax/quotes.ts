// Syntax room: values in quotes.

import type { ScalarNode, SyntaxTree, TextRange } from './tree.ts';

/** A value without its quotes, where the author wrote some: in mended text a value may count as quoted before it is. */
export function insideQuotes({ text }: SyntaxTree, { range }: ScalarNode): TextRange {
  const mark = text.charAt(range.start);
  const isQuoted = (mark === '"' || mark === "'") && range.end > range.start + 1 && text.charAt(range.end - 1) === mark;
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}
