// Outline room: what to select next when a selection grows: the value, its entry, its part, its section, the document.

import { insideQuotes } from '../syntax/quotes.ts';
import type { SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/** The ranges around a place, the smallest first, each inside the next; the last one is the document. Never throws. */
export function selectionAt(tree: SyntaxTree, offset: number): readonly TextRange[] {
  const found: TextRange[] = [{ start: 0, end: tree.text.length }];
  let node = tree.root;
  while (node) {
    found.push(node.range);
    node = stepInto(tree, node, offset, found);
  }
  return innermostFirst(found, offset);
}

/** Notes what is around the place inside a value, and gives the value that is there. */
function stepInto(tree: SyntaxTree, node: SyntaxNode, offset: number, found: TextRange[]): SyntaxNode | undefined {
  switch (node.kind) {
    case 'mapping': {
      const entry = node.entries.find(({ range }) => holds(range, offset));
      if (!entry) return undefined;
      found.push(entry.range);
      if (!holds(entry.key.range, offset)) return entry.value;
      found.push(entry.key.range);
      return undefined;
    }
    case 'sequence': {
      const item = node.items.find(({ range }) => holds(range, offset));
      if (item) found.push(item.range);
      return item?.value;
    }
    case 'scalar':
      found.push(insideQuotes(tree, node));
      return undefined;
    case 'alias':
      return undefined;
  }
}

/** Only what holds the place and lies in the range before it, each range once. */
function innermostFirst(found: readonly TextRange[], offset: number): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const range of found) {
    const outer = ranges[0];
    if (!holds(range, offset)) continue;
    if (outer && (range.start < outer.start || range.end > outer.end)) continue;
    if (outer && range.start === outer.start && range.end === outer.end) continue;
    ranges.unshift(range);
  }
  return ranges;
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
