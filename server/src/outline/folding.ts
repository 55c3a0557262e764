// Outline room: what can be folded away: sections, entries of lists, texts of several lines, blocks of comments.

import type { SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/** A stretch of whole lines, counted from 0; the first line stays visible. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'part' | 'comment';
}

/**
 * What can be folded, by first line; of several that begin on one line the longest. `most` is how many the caller wants:
 * inner ones are left out first. Never throws.
 */
export function foldsOf(tree: SyntaxTree, most = Infinity): readonly Fold[] {
  const folds = new Folds(tree);
  folds.value(tree.root, 0);
  folds.comments();
  return folds.upTo(most);
}

interface Nested extends Fold {
  readonly depth: number;
}

class Folds {
  readonly #tree: SyntaxTree;
  readonly #byLine = new Map<number, Nested>();

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  value(node: SyntaxNode | undefined, depth: number): void {
    if (node?.kind === 'mapping') {
      for (const { range, value } of node.entries) this.#part(range, value, depth);
    } else if (node?.kind === 'sequence') {
      for (const { range, value } of node.items) this.#part(range, value, depth);
    }
  }

  /** Lines that hold nothing but a comment, two or more under each other. */
  comments(): void {
    const { comments, lines, text } = this.#tree;
    let first = -1;
    let last = -2;
    for (const { start } of comments) {
      const { line } = lines.positionAt(start);
      if (text.slice(lines.startOf(line), start).trim() !== '') continue;
      if (line !== last + 1) {
        this.#add(first, last, 'comment', 0);
        first = line;
      }
      last = line;
    }
    this.#add(first, last, 'comment', 0);
  }

  upTo(most: number): readonly Fold[] {
    const all = [...this.#byLine.values()].sort((a, b) => a.startLine - b.startLine);
    const kept = all.length <= most ? all : [...all].sort((a, b) => a.depth - b.depth).slice(0, most);
    return kept
      .sort((a, b) => a.startLine - b.startLine)
      .map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }));
  }

  #part(range: TextRange, node: SyntaxNode | undefined, depth: number): void {
    const { lines } = this.#tree;
    this.#add(lines.positionAt(range.start).line, this.#lastLine(range), 'part', depth);
    this.value(node, depth + 1);
  }

  /** The line of the last character that is no white space. */
  #lastLine({ start, end }: TextRange): number {
    const { text, lines } = this.#tree;
    let at = Math.min(end, text.length);
    while (at > start && text.charAt(at - 1).trim() === '') at -= 1;
    return lines.positionAt(at).line;
  }

  #add(startLine: number, endLine: number, kind: Fold['kind'], depth: number): void {
    if (endLine <= startLine) return;
    const known = this.#byLine.get(startLine);
    if (!known || known.endLine < endLine) this.#byLine.set(startLine, { startLine, endLine, kind, depth });
  }
}
