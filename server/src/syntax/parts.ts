// Syntax room: after an edit, only the entries that it touched are read again. An author types into one entry of a page
// that may have thousands of lines, and lexing and composing cost far more than all the rest.
//
// A run of whole entries of one block collection is read as a text of its own and put in the place of the old ones.
// Entries before it are kept as they are, those behind it are copied with their ranges moved, which costs a tenth of
// reading them. That gives the tree of the whole text as long as nothing reaches from one entry into another: where
// there are names, tags, markers, tabs, faults or slips, the whole text is read. A property test compares both.

import { lastWhere, LineIndex } from './lines.ts';
import { firstFilled, lineStart } from './mend/text.ts';
import { movedParts, movedRange } from './moved.ts';
import { read, type ReadResult } from './read/read.ts';
import { findSwallowed } from './swallowed/find.ts';
import type {
  MappingEntry,
  MappingNode,
  SequenceItem,
  SequenceNode,
  SyntaxNode,
  SyntaxTree,
  TextRange,
  Vocabulary,
} from './tree.ts';

type Collection = MappingNode | SequenceNode;
type Part = MappingEntry | SequenceItem;

/** With more tokens than this the whole is read: what is swallowed is looked for in texts of a certain size only. */
const MOST_TOKENS = 100_000;

/** Characters that mean something else at the start of a text or line than in its midst. */
const ODD = /[\t\ufeff]|\r(?!\n)/;

/** Whether the entries of a text that was read without fault or slip can be read again one by one. */
export function isSeparable(text: string, { root, second, separable, tokens }: ReadResult): boolean {
  return separable && root?.kind === 'mapping' && !root.flow && !second && tokens < MOST_TOKENS && !ODD.test(text);
}

/** The tree of a text, given that of what it was before; undefined where the whole has to be read. */
export function readAgain(
  text: string,
  before: SyntaxTree,
  words?: Vocabulary,
): Pick<SyntaxTree, 'root' | 'comments' | 'lines' | 'tokens'> | undefined {
  if (before.tokens === undefined || before.root?.kind !== 'mapping') return undefined;
  const edit = difference(before.text, text);
  const run = runOf(before, before.root, edit, leastIndent(text, edit));
  if (!run) return undefined;
  const { from, to } = run;
  const by = edit.newEnd - edit.oldEnd;
  const source = text.slice(from, to + by);
  if (ODD.test(source)) return undefined;
  const moved = (at: number): number => at + from;
  const result = read(source, { startInAuthor: moved, endInAuthor: moved }, run.depth);
  const tokens = before.tokens + result.tokens;
  const entries = entriesOf(source, result, run);
  if (!entries || tokens > MOST_TOKENS) return undefined;
  if (!run.isOwn && findSwallowed(text, entries, [], words).length > 0) return undefined;
  return {
    root: run.replaced(partsOf(entries), by),
    comments: commentsOf(before.comments, run, result.comments, by),
    lines: new LineIndex(text),
    tokens,
  };
}

/** What was read anew, if it fits in the place of what was there. */
function entriesOf(
  source: string,
  { root, fault, second, separable }: ReadResult,
  { from, node, column }: Run,
): Collection | undefined {
  if (fault || second || !separable || !root || !isCollection(root)) return undefined;
  if (root.flow || root.kind !== node.kind) return undefined;
  const start = root.range.start - from;
  const fits = start - lineStart(source, start) === column && (from === 0 || start === column);
  return fits ? root : undefined;
}

interface Difference {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What lies between the characters that both texts begin and end with. */
function difference(before: string, now: string): Difference {
  const [old, most] = [before.length, Math.min(before.length, now.length)];
  const start = longest(most, (from, to) => before.slice(from, to) === now.slice(from, to));
  const same = longest(
    most - start,
    (from, to) => before.slice(old - to, old - from) === now.slice(now.length - to, now.length - from),
  );
  return { start, oldEnd: old - same, newEnd: now.length - same };
}

/** The greatest length up to `most` that is the same: large pieces are compared before small ones, at once. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let step = most; step > 0; step >>= 1) {
    while (same + step <= most && isSame(same, same + step)) same += step;
  }
  return same;
}

/** The least indentation of the lines that an edit wrote or changed; blank lines and comments have none. */
function leastIndent(text: string, { start, newEnd }: Difference): number {
  let least = Infinity;
  let line = lineStart(text, start);
  while (line <= newEnd) {
    const filled = firstFilled(text, line);
    if (!/[\r\n#]/.test(text.charAt(filled)) && filled < text.length) least = Math.min(least, filled - line);
    const end = text.indexOf('\n', line);
    if (end === -1) break;
    line = end + 1;
  }
  return least;
}

/** Neighbours in a block collection that hold all lines of an edit. */
interface Run {
  readonly node: Collection;
  /** From the start of their first line to the start of the next entry's, in the text before. */
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** How many collections are around `node`. */
  readonly depth: number;
  /** They lie in what the author added for himself, where nothing is swallowed. */
  readonly isOwn: boolean;
  /** The root with others in their place, and with all that is behind them moved. */
  replaced(parts: readonly Part[], by: number): SyntaxNode;
}

/** The innermost run that holds the edit, in a collection that is not further in than what was written. */
function runOf({ text }: SyntaxTree, root: MappingNode, edit: Difference, indent: number): Run | undefined {
  let found: Run | undefined;
  let node: Collection = root;
  let end = text.length;
  let isOwn = false;
  let putBack: (node: Collection, by: number) => SyntaxNode = (whole) => whole;
  for (let depth = 0; ; depth += 1) {
    const here: Collection = node;
    const parts = partsOf(here);
    const startOf = (index: number): number => lineStart(text, parts[index]!.range.start);
    const column = here.range.start - startOf(0);
    // What is written at the very start of a line may belong to the entry before it.
    const before = lastWhere(parts.length, (index) => startOf(index) < edit.start);
    if (column > indent || (before < 0 && depth > 0)) return found;
    const first = Math.max(before, 0);
    const last = Math.max(
      first,
      lastWhere(parts.length, (index) => startOf(index) <= edit.oldEnd),
    );
    const from = before < 0 ? 0 : startOf(first);
    const to = last + 1 < parts.length ? startOf(last + 1) : end;
    const outer = putBack;
    const replaced = (others: readonly Part[], by: number): SyntaxNode =>
      outer(withParts(here, [...parts.slice(0, first), ...others, ...movedParts(parts.slice(last + 1), by)]), by);
    // An entry that stands behind the dash of its collection cannot be read without it.
    if (before < 0 || firstFilled(text, from) === parts[first]!.range.start) {
      found = { node, from, to, column, depth, isOwn, replaced };
    }
    const part = parts[first]!;
    if (before < 0 || first !== last || !part.value || !isCollection(part.value) || part.value.flow) return found;
    putBack = (value, by) => {
      const range = { start: part.range.start, end: value.range.end };
      return replaced(['key' in part ? { key: part.key, value, range } : { value, range }], by);
    };
    isOwn ||= 'key' in part && part.key.text.startsWith('x-');
    node = part.value;
    end = to;
  }
}

/** The collection with these entries or items. */
function withParts(node: Collection, parts: readonly Part[]): Collection {
  const range = { start: parts[0]!.range.start, end: parts.at(-1)!.range.end };
  return node.kind === 'mapping'
    ? { ...node, range, entries: parts as readonly MappingEntry[] }
    : { ...node, range, items: parts };
}

function commentsOf(
  before: readonly TextRange[],
  { from, to }: Run,
  inside: readonly TextRange[],
  by: number,
): readonly TextRange[] {
  const first = lastWhere(before.length, (index) => before[index]!.start < from) + 1;
  const last = lastWhere(before.length, (index) => before[index]!.start < to) + 1;
  const behind = before.slice(last);
  return [
    ...before.slice(0, first),
    ...inside.map((range) => movedRange(range, from)),
    ...(by === 0 ? behind : behind.map((range) => movedRange(range, by))),
  ];
}

function isCollection(node: SyntaxNode): node is Collection {
  return node.kind === 'mapping' || node.kind === 'sequence';
}

function partsOf(node: Collection): readonly Part[] {
  return node.kind === 'mapping' ? node.entries : node.items;
}
