// edit: whether every alias still means what it meant after changes that move or remove text.

import type { SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';
import type { Change } from './parts.ts';

/** An anchor or an alias in the text. */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  /** Where the anchor stands that an alias means; absent for anchors themselves, and where there is none. */
  readonly target?: number;
  readonly alias: boolean;
}

/** The anchors and aliases of a page. */
export class Anchors {
  readonly #marks: readonly Mark[];

  constructor(tree: SyntaxTree) {
    const marks: Mark[] = [];
    collect(tree.root, marks);
    this.#marks = marks.some((mark) => mark.alias) ? marks.sort((a, b) => a.at - b.at) : [];
  }

  /** Whether all aliases that are left have the anchor before them that they had. The changes are in order. */
  survive(changes: readonly Change[]): boolean {
    if (this.#marks.length === 0) return true;
    const defined = new Map<string, number>();
    for (const mark of this.#after(changes)) {
      if (!mark.alias) defined.set(mark.name, mark.at);
      else if (mark.target !== undefined && defined.get(mark.name) !== mark.target) return false;
    }
    return true;
  }

  /**
   * The anchors that the changes take the last alias from. Left alone, `&c marketing` would read as text whose first word
   * YAML swallows.
   */
  orphans(changes: readonly Change[]): readonly TextRange[] {
    if (this.#marks.length === 0) return [];
    const used = new Set(this.#after(changes).flatMap((mark) => (mark.alias ? [mark.target] : [])));
    const targets = new Set(this.#marks.flatMap((mark) => (mark.alias && !used.has(mark.target) ? [mark.target] : [])));
    const isTouched = (mark: Mark): boolean => changes.some(({ start, end }) => start <= mark.end && mark.at <= end);
    return this.#marks
      .filter((mark) => !mark.alias && targets.has(mark.at) && !isTouched(mark))
      .map((mark) => ({ start: mark.at, end: mark.end }));
  }

  /** The marks in the order they have after the changes. */
  #after(changes: readonly Change[]): readonly Mark[] {
    const result: Mark[] = [];
    let next = 0;
    for (const change of changes) {
      for (; next < this.#marks.length && this.#marks[next]!.at < change.start; next += 1)
        result.push(this.#marks[next]!);
      for (const part of change.parts) {
        if (typeof part !== 'string' && part.kind === 'copy') result.push(...this.#between(part.start, part.end));
      }
      while (next < this.#marks.length && this.#marks[next]!.at < change.end) next += 1;
    }
    return [...result, ...this.#marks.slice(next)];
  }

  #between(start: number, end: number): readonly Mark[] {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.at < start) low = middle + 1;
      else high = middle;
    }
    const found: Mark[] = [];
    for (; low < this.#marks.length && this.#marks[low]!.at < end; low += 1) found.push(this.#marks[low]!);
    return found;
  }
}

function collect(node: SyntaxNode | undefined, marks: Mark[]): void {
  if (!node) return;
  if (node.anchor)
    marks.push({ at: node.anchor.range.start, end: node.anchor.range.end, name: node.anchor.name, alias: false });
  if (node.kind === 'alias') {
    const target = node.target?.anchor?.range.start;
    marks.push({
      at: node.range.start,
      end: node.range.end,
      name: node.name,
      alias: true,
      ...(target === undefined ? {} : { target }),
    });
  } else if (node.kind === 'sequence') {
    for (const item of node.items) collect(item.value, marks);
  } else if (node.kind === 'mapping') {
    for (const entry of node.entries) {
      collect(entry.key, marks);
      collect(entry.value, marks);
    }
  }
}
