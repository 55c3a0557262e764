// Completion room: which mapping or list a line belongs to. The tree tells what is above, the column decides.

import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingNode, SequenceNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { CursorLine } from './line.ts';

/** What a line can be part of: an entry of the mapping at `path`, or the item `index` of the list there. */
export interface Above {
  readonly path: Path;
  /** The column that such a line must have. */
  readonly column: number;
  /** For a list. */
  readonly index?: number;
}

export interface Parents {
  readonly mapping?: Above;
  readonly list?: Above;
}

/**
 * The mapping and the list that a line with its first character in `column` can be part of. The line itself is left
 * out of account, so that what is being typed in it does no harm. Neither where the line goes on with a text above.
 */
export function parentsOf(tree: SyntaxTree, line: CursorLine, column: number): Parents {
  return new Descent(tree, line, column).into(tree.root, []);
}

/** The column of an offset; a byte order mark takes no room. */
export function columnOf({ lines, text }: SyntaxTree, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return line === 0 && text.charCodeAt(0) === 0xfeff ? Math.max(0, character - 1) : character;
}

class Descent {
  readonly #tree: SyntaxTree;
  readonly #line: CursorLine;
  readonly #column: number;

  constructor(tree: SyntaxTree, line: CursorLine, column: number) {
    this.#tree = tree;
    this.#line = line;
    this.#column = column;
  }

  /** `node` is the value at `path`, which the column is inside of. */
  into(written: SyntaxNode | undefined, path: Path): Parents {
    const node = this.#isTyped(written) ? undefined : written;
    if (!node) {
      if (path.length === 0) return { mapping: { path, column: 0 } };
      const column = this.#column;
      return { mapping: { path, column }, list: { path, column, index: 0 } };
    }
    if (node.kind === 'mapping' && !node.flow) return this.#mapping(node, path);
    return node.kind === 'sequence' && !node.flow ? this.#list(node, path) : {};
  }

  #mapping(node: MappingNode, path: Path): Parents {
    const others = node.entries.filter(({ key }) => !this.#isOnLine(key.range.start));
    const column = columnOf(this.#tree, (others[0] ?? node.entries[0]!).key.range.start);
    const own = { mapping: { path, column } };
    const above = others.findLast(({ key }) => key.range.start < this.#line.start);
    if (!above) return own;
    const inside = [...path, above.key.text];
    if (this.#column > column || this.#goesOn(above.value)) return this.into(above.value, inside);
    if (this.#column < column) return own;
    // The dashes of a list may stand right below its key.
    const value = this.#isTyped(above.value) ? undefined : above.value;
    const isList = !value || (value.kind === 'sequence' && !value.flow && this.#dashColumn(value) === column);
    if (!isList) return own;
    const index = value?.kind === 'sequence' ? this.#itemsAbove(value) : 0;
    return { ...own, list: { path: inside, column, index } };
  }

  #list(node: SequenceNode, path: Path): Parents {
    const column = this.#dashColumn(node);
    const index = this.#itemsAbove(node);
    const above = node.items[index - 1];
    const isInside = above && (this.#column > column || this.#goesOn(above.value));
    return isInside ? this.into(above.value, [...path, index - 1]) : { list: { path, column, index } };
  }

  /** Whether a part goes on below the line: then the line is in the middle of it, however it is indented. */
  #goesOn(node: SyntaxNode | undefined): boolean {
    const isBlock = (node?.kind === 'mapping' || node?.kind === 'sequence') && !node.flow;
    return isBlock && node.range.end > this.#line.end;
  }

  #dashColumn({ items }: SequenceNode): number {
    const other = items.find(({ range }) => !this.#isOnLine(range.start)) ?? items[0]!;
    return columnOf(this.#tree, other.range.start);
  }

  #itemsAbove({ items }: SequenceNode): number {
    const index = items.findIndex(({ range }) => range.start >= this.#line.start);
    return index === -1 ? items.length : index;
  }

  /** Whether there is nothing but what is being typed. */
  #isTyped(written: SyntaxNode | undefined): boolean {
    const node = resolveAlias(written);
    if (!node) return written === undefined;
    if (node.kind === 'mapping' && !node.flow) return node.entries.every(({ key }) => this.#isOnLine(key.range.start));
    if (node.kind === 'sequence' && !node.flow) return node.items.every(({ range }) => this.#isOnLine(range.start));
    return this.#isOnLine(node.range.start);
  }

  #isOnLine(offset: number): boolean {
    return offset >= this.#line.start && offset <= this.#line.end;
  }
}
