// edit: puts what the author sees at a place into quotes.

import type { Path } from '../syntax/path.ts';
import { valueEnd, valueStart } from './layout.ts';
import type { Layout } from './layout.ts';
import type { PageShape } from './operations.ts';
import { reach, spotOf } from './place.ts';
import { replaceValue } from './replace.ts';
import type { Plan } from './replace.ts';
import { quoted } from './scalars.ts';

/**
 * Puts the text at a path into quotes. The text may begin with what YAML took for an anchor or a tag and may go on into
 * what it took for a comment or a next entry: all of its characters are replaced where they stand in the page like that.
 */
export function quoteValue(layout: Layout, shape: PageShape, path: Path, text: string): Plan {
  const { place, rest } = reach(layout.tree, path, shape);
  const spot = spotOf(layout, place);
  if (rest.length > 0 || !spot) return undefined;
  const { node } = place;
  // In mended text a value counts as quoted before it is: what the author wrote decides.
  if (node?.kind === 'scalar' && node.value === text && /["']/.test(layout.text.charAt(node.range.start))) return [];
  const start = node ? valueStart(node) : seenStart(layout, spot.mark);
  if (text !== '' && layout.text.startsWith(text, start))
    return [{ start, end: start + text.length, parts: [quoted(text)] }];
  if (node && node.kind !== 'scalar') return undefined;
  if (!node) return replaceValue(layout, spot, { kind: 'source', parts: [quoted(text)] });
  return [{ start: node.range.start, end: valueEnd(layout.text, node), parts: [quoted(text)] }];
}

/** The first character behind a key or dash that is no white space. */
function seenStart(layout: Layout, from: number): number {
  const rest = layout.text.slice(from, layout.lineEnd(from));
  return from + rest.length - rest.trimStart().length;
}
