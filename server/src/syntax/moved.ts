// Syntax room: copies of what stands behind an edit, so many characters further on. There may be thousands, and hardly
// one of them is looked at before the next edit, so each is made when it is asked for.

import type { MappingEntry, ScalarNode, SequenceItem, SyntaxNode, TextRange } from './tree.ts';

/** The range, moved. */
export function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The entries of a mapping or the items of a list, moved; they have no anchors, tags, aliases and slips in them. */
export function movedParts<P extends MappingEntry | SequenceItem>(parts: readonly P[], by: number): readonly P[] {
  if (by === 0) return parts;
  return parts.map((part) => ('key' in part ? MovedEntry.of(part, by) : MovedItem.of(part, by)) as MappingEntry & P);
}

/** What entries and items have in common. */
class Moved<P extends MappingEntry | SequenceItem> {
  readonly origin: P;
  readonly by: number;
  #value: SyntaxNode | undefined;

  constructor(origin: P, by: number) {
    this.origin = origin;
    this.by = by;
  }

  get value(): SyntaxNode | undefined {
    return (this.#value ??= this.origin.value && movedNode(this.origin.value, this.by));
  }

  get range(): TextRange {
    return movedRange(this.origin.range, this.by);
  }
}

class MovedItem extends Moved<SequenceItem> implements SequenceItem {
  /** The copy of a copy is one of the origin. */
  static of(item: SequenceItem, by: number): SequenceItem {
    return item instanceof MovedItem ? new MovedItem(item.origin, item.by + by) : new MovedItem(item, by);
  }
}

class MovedEntry extends Moved<MappingEntry> implements MappingEntry {
  #key: ScalarNode | undefined;

  /** The copy of a copy is one of the origin. */
  static of(entry: MappingEntry, by: number): MappingEntry {
    return entry instanceof MovedEntry ? new MovedEntry(entry.origin, entry.by + by) : new MovedEntry(entry, by);
  }

  get key(): ScalarNode {
    return (this.#key ??= movedScalar(this.origin.key, this.by));
  }
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
