// Names room: where the characters of a name stand in the text of the page.

import type { WrittenWords } from '../edit/words.ts';
import type { ScalarNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/**
 * The characters of some words in a value, as the author wrote them: between two words there may be a line end. `from`
 * is an offset of the page to begin at. Undefined where they are not there as such, for instance behind escapes.
 */
export function charactersOf(
  tree: SyntaxTree,
  scalar: ScalarNode,
  words: string,
  from = scalar.range.start,
): TextRange | undefined {
  const pattern = words
    .trim()
    .slice(0, LONGEST)
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '' || words.length > LONGEST) return undefined;
  const found = new RegExp(pattern, 'u').exec(tree.text.slice(from, scalar.range.end));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined;
}

/** Words of a value with the place where they stand; `from` is an offset of the page to look from. */
export function wordsIn(tree: SyntaxTree, scalar: ScalarNode, text: string, from?: number): WrittenWords {
  const range = charactersOf(tree, scalar, text, from);
  return { text, scalar, ...(range && { range }) };
}

/** No name is longer. */
const LONGEST = 1000;
