// Syntax room: copies of what stands behind an edit, so many characters further on.

import { originOf } from './tree.ts';
import type { MappingEntry, ScalarNode, SequenceItem, SyntaxNode, TextRange } from './tree.ts';

/** The range, moved. */
export function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The entries of a mapping or the items of a list, moved; they have no anchors, tags, aliases and slips in them. */
export function movedParts<P extends MappingEntry | SequenceItem>(parts: readonly P[], by: number): readonly P[] {
  return by === 0 ? parts : parts.map((part) => movedPart(part, by));
}

function movedPart<P extends MappingEntry | SequenceItem>(part: P, by: number): P {
  const range = movedRange(part.range, by);
  const value = part.value && movedNode(part.value, by);
  const own = 'key' in part ? { key: movedScalar(part.key, by), origin: originOf(part) } : undefined;
  return { ...own, ...(value && { value }), range } as P;
}

function movedNode(node: SyntaxNode, by: number): SyntaxNode {
  const range = movedRange(node.range, by);
  switch (node.kind) {
    case 'scalar':
      return movedScalar(node, by);
    case 'mapping':
      return { kind: node.kind, range, flow: node.flow, entries: movedParts(node.entries, by) };
    case 'sequence':
      return { kind: node.kind, range, flow: node.flow, items: movedParts(node.items, by) };
    case 'alias':
      return { ...node, range };
  }
}

function movedScalar({ kind, range, style, value, text }: ScalarNode, by: number): ScalarNode {
  return { kind, range: movedRange(range, by), style, value, text };
}
