// What the tests of the syntax room share: trees as plain values, texts with marks, edits.

import { formatPath, type Path } from '../../server/src/syntax/path.ts';
import type { Slip, SyntaxNode, SyntaxTree, TextEdit, TextRange } from '../../server/src/syntax/tree.ts';

export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

/** What a node says, as plain values; an alias is `*name`, nothing behind a colon is undefined. */
export function plain(node: SyntaxNode | undefined): Plain {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'alias') return `*${node.name}`;
  if (node.kind === 'sequence') return node.items.map((item) => plain(item.value));
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plain(entry.value)]));
}

/** The words of every field, by path; what is empty is `∅`. */
export function fields(
  node: SyntaxNode | undefined,
  path: Path = [],
  found = new Map<string, string>(),
): Map<string, string> {
  if (!node) found.set(formatPath(path), '∅');
  else if (node.kind === 'scalar') found.set(formatPath(path), node.text);
  else if (node.kind === 'alias') found.set(formatPath(path), `*${node.name}`);
  else if (node.kind === 'sequence') node.items.forEach((item, index) => fields(item.value, [...path, index], found));
  else for (const { key, value } of node.entries) fields(value, [...path, key.text], found);
  return found;
}

/** The node at a path. */
export function nodeAt(tree: SyntaxTree, path: Path): SyntaxNode | undefined {
  let node = tree.root;
  for (const step of path) {
    if (node?.kind === 'mapping') node = node.entries.find((entry) => entry.key.text === step)?.value;
    else if (node?.kind === 'sequence') node = node.items[Number(step)]?.value;
    else return undefined;
  }
  return node;
}

/** A text without its marks `«…»`, and what they enclose. */
export function marked(text: string): { text: string; ranges: TextRange[] } {
  const ranges: TextRange[] = [];
  let plainText = '';
  let start = 0;
  for (const char of text) {
    if (char === '«') start = plainText.length;
    else if (char === '»') ranges.push({ start, end: plainText.length });
    else plainText += char;
  }
  return { text: plainText, ranges };
}

/** The text with edits applied, as an editor does: by place, and at the same place in their order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { range, newText } of sorted) {
    if (range.start < at) throw new Error(`edits overlap at ${range.start}`);
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** All repairs of a tree, applied. */
export function repaired(tree: SyntaxTree): string {
  return applied(
    tree.text,
    tree.slips.flatMap((slip) => slip.edits ?? []),
  );
}

/** `kind @path` of a slip. */
export function named(slip: Slip): string {
  return `${slip.kind} @${formatPath(slip.path)}`;
}

/** What is wrong with the ranges of a tree, if anything: each lies in its parent, and none before the one before it. */
export function misplaced(tree: SyntaxTree): string | undefined {
  const faults: string[] = [];
  const inside = (inner: TextRange, outer: TextRange, what: string): void => {
    if (outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end) return;
    faults.push(`${what} ${inner.start}-${inner.end} is not in ${outer.start}-${outer.end}`);
  };
  const visit = (node: SyntaxNode, outer: TextRange): void => {
    inside(node.range, outer, node.kind);
    let last = node.range.start;
    const part = (range: TextRange, value: SyntaxNode | undefined): void => {
      inside(range, node.range, 'part');
      if (range.start < last) faults.push(`a part at ${range.start} starts before ${last}`);
      last = range.end;
      if (value) visit(value, range);
    };
    if (node.kind === 'sequence') for (const { range, value } of node.items) part(range, value);
    if (node.kind !== 'mapping') return;
    for (const { key, range, value } of node.entries) {
      inside(key.range, range, 'key');
      part(range, value);
    }
  };
  const whole = { start: 0, end: tree.text.length };
  if (tree.root) visit(tree.root, whole);
  for (const slip of tree.slips) {
    inside(slip.range, whole, `slip ${slip.kind}`);
    for (const edit of slip.edits ?? []) inside(edit.range, whole, 'edit');
  }
  for (const comment of tree.comments) {
    if (tree.text.charAt(comment.start) !== '#') faults.push(`a comment at ${comment.start} has no #`);
  }
  return faults[0];
}
