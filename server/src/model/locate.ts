// Path to place. A finding about something absent stands on the nearest parent that is there.

import { kindAt } from '../language/lookup.ts';
import { mappingIn } from '../language/lookup.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

interface Located {
  readonly node: SyntaxNode | undefined;
  /** The nearest entry with a key above or at the place. */
  readonly entry: MappingEntry | undefined;
  /** How many steps of the path are there. */
  readonly depth: number;
}

/**
 * The characters a finding about `path` stands on: its value where there is one; the key of a value of several lines;
 * for what is absent the key of its part, in a list the first key of the entry, at the top `workflow`, else the first
 * key, else the start of the text. `onKey` asks for the key also where there is a value.
 */
export function locate(tree: SyntaxTree, path: Path, onKey = false): TextRange {
  const found = walk(tree, path);
  if (found.depth === 0) return topOf(tree);
  const isThere = found.depth === path.length || isMainField(path, found);
  const ends = path[found.depth - 1];
  const node = resolveAlias(found.node);
  if (typeof ends === 'number') {
    const first = node?.kind === 'mapping' ? node.entries[0] : undefined;
    if (first) return firstLine(tree, first.key.range);
    return found.node ? firstLine(tree, found.node.range) : keyOf(tree, found);
  }
  if (!isThere || onKey || !found.node || !isOneLiner(tree, found.node)) return keyOf(tree, found);
  return firstLine(tree, found.node.range);
}

/** The node at a path, where there is one. */
export function nodeAt(tree: SyntaxTree, path: Path): SyntaxNode | undefined {
  const found = walk(tree, path);
  return found.depth === path.length ? found.node : undefined;
}

function walk(tree: SyntaxTree, path: Path): Located {
  let here = tree.root;
  let entry: MappingEntry | undefined;
  let depth = 0;
  for (const step of path) {
    const node = resolveAlias(here);
    if (typeof step === 'number') {
      const item = node?.kind === 'sequence' ? node.items[step] : undefined;
      if (!item) break;
      here = item.value;
    } else {
      const inside = node?.kind === 'mapping' ? node.entries.find(({ key }) => key.text === step) : undefined;
      if (!inside) break;
      entry = inside;
      here = inside.value;
    }
    depth += 1;
  }
  return { node: here, entry, depth };
}

/** Whether the rest of the path is the field that a part written as one line stands for. */
function isMainField(path: Path, found: Located): boolean {
  if (found.depth !== path.length - 1 || resolveAlias(found.node)?.kind !== 'scalar') return false;
  const kind = kindAt(path.slice(0, -1));
  return kind !== undefined && mappingIn(kind)?.line === path.at(-1);
}

function isOneLiner(tree: SyntaxTree, node: SyntaxNode): boolean {
  if (node.kind === 'alias') return true;
  if (node.kind === 'scalar') return node.style !== 'literal' && node.style !== 'folded';
  return node.flow && tree.lines.positionAt(node.range.start).line === tree.lines.positionAt(node.range.end).line;
}

function keyOf(tree: SyntaxTree, found: Located): TextRange {
  return found.entry ? firstLine(tree, found.entry.key.range) : topOf(tree);
}

function topOf(tree: SyntaxTree): TextRange {
  const root = resolveAlias(tree.root);
  if (root?.kind === 'mapping') {
    const entry = root.entries.find(({ key }) => key.text === 'workflow') ?? root.entries[0];
    if (entry) return firstLine(tree, entry.key.range);
  }
  return firstLine(tree, { start: tree.text.startsWith('\ufeff') ? 1 : 0, end: tree.text.length });
}

/** A range cut at the end of its first line, so that no finding paints half the page. */
function firstLine(tree: SyntaxTree, range: TextRange): TextRange {
  const { line } = tree.lines.positionAt(range.start);
  let end = Math.min(range.end, tree.lines.startOf(line + 1));
  while (end > range.start && /[\r\n]/.test(tree.text[end - 1] ?? '')) end -= 1;
  return { start: range.start, end };
}
