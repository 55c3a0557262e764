// Hover room: what stands at an offset: a key or a value, and the path of its field.

import type { Path } from '../syntax/path.ts';
import type { ScalarNode, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/** A key, or a value on which nothing else stands; `path` is that of the field. */
export type Spot = { readonly on: 'key'; readonly path: Path; readonly range: TextRange } | ValueSpot;

export interface ValueSpot {
  readonly on: 'value';
  readonly path: Path;
  readonly range: TextRange;
  readonly node: ScalarNode;
}

/** The key or value at an offset; undefined between them and where the tree has none. */
export function spotAt(tree: SyntaxTree, offset: number): Spot | undefined {
  let node = tree.root;
  let path: Path = [];
  while (node) {
    if (node.kind === 'scalar') {
      return holds(node.range, offset) && path.length > 0 ? { on: 'value', path, range: node.range, node } : undefined;
    }
    const next = stepInto(node, offset);
    if (!next) return undefined;
    path = [...path, next.step];
    if (next.key) return { on: 'key', path, range: next.key };
    node = next.value;
  }
  return undefined;
}

interface Step {
  readonly step: string | number;
  readonly value?: SyntaxNode;
  /** The offset is on the key. */
  readonly key?: TextRange;
}

function stepInto(node: Exclude<SyntaxNode, ScalarNode>, offset: number): Step | undefined {
  if (node.kind === 'alias') return undefined;
  if (node.kind === 'sequence') {
    const index = node.items.findIndex(({ range }) => holds(range, offset));
    const value = node.items[index]?.value;
    return value && { step: index, value };
  }
  const entry = node.entries.find(({ range }) => holds(range, offset));
  if (!entry) return undefined;
  const { key, value } = entry;
  if (holds(key.range, offset)) return { step: key.text, key: key.range };
  return value && { step: key.text, value };
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return offset >= start && offset <= end;
}
