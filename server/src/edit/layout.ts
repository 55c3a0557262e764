// edit: how the author laid the page out: lines, indentation, and which comments and blank lines go with an entry.

import type { MappingEntry, MappingNode, SequenceNode, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';
import { deletion } from './parts.ts';
import type { Change } from './parts.ts';

/** The author's habits, for what is written new. */
export interface Style {
  readonly eol: string;
  /** What a mapping under a key is indented by. */
  readonly step: string;
  /** What the dashes of a list under a key are indented by. */
  readonly list: string;
  /** Comments follow that a block scalar would take for its own text. */
  readonly noBlocks?: boolean;
}

/** An entry or a list item, from its key (with anchor and tag) or dash to the last character of its value. */
export interface Unit {
  readonly start: number;
  readonly end: number;
}

export type Collection = MappingNode | SequenceNode;

/** Where a value ends: block collections end with their last child, a block scalar before its last line end. */
export function valueEnd(text: string, node: SyntaxNode): number {
  if ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) {
    const last = node.kind === 'mapping' ? node.entries.at(-1) : node.items.at(-1);
    if (last) return node.kind === 'mapping' ? entryEnd(text, node.entries.at(-1)!) : itemEnd(text, node.items.at(-1)!);
  }
  const props = Math.max(node.anchor?.range.end ?? 0, node.tag?.range.end ?? 0);
  let end = node.range.end;
  if (isUnendedLine(text, node)) {
    end = text.length;
  } else if (keepsBlankLines(text, node)) {
    end = blankLinesEnd(text, end);
  } else if (endsWithSpaces(node)) {
    while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
    // What stands before the next text of the page is its own.
    if (end < text.length) while (end > node.range.start && !isLineEnd(text.charCodeAt(end - 1))) end -= 1;
    while (end > node.range.start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  } else {
    while (end > node.range.start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  }
  return Math.max(end, props);
}

/** Where a value starts, its anchor and tag included. */
export function valueStart(node: SyntaxNode): number {
  return Math.min(node.range.start, node.anchor?.range.start ?? Infinity, node.tag?.range.start ?? Infinity);
}

/** Where the anchor and tag in front of a value end; undefined when it has none. */
export function propsEnd(node: SyntaxNode): number | undefined {
  if (!node.anchor && !node.tag) return undefined;
  return Math.max(node.anchor?.range.end ?? 0, node.tag?.range.end ?? 0);
}

export function isBlockScalar(node: SyntaxNode | undefined): boolean {
  return node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

export function isBlockCollection(node: SyntaxNode | undefined): node is Collection {
  return (node?.kind === 'mapping' || node?.kind === 'sequence') && !node.flow;
}

/** How many entries or items there are. */
export function sizeOf(collection: Collection): number {
  return collection.kind === 'mapping' ? collection.entries.length : collection.items.length;
}

/** The tree's text with everything the writer has to know about how it is laid out. */
export class Layout {
  readonly text: string;
  readonly tree: SyntaxTree;
  #style: Style | undefined;
  readonly #styles = new Map<Collection, Style>();

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.text = tree.text;
  }

  /** The author's habits in the page as a whole. */
  get style(): Style {
    this.#style ??= new Habits(this).all(this.tree.root);
    return this.#style;
  }

  /** The author's habits among the entries of a collection, where they show, else those of the page. */
  styleIn(collection: Collection): Style {
    const known = this.#styles.get(collection) ?? new Habits(this).among(collection, this.style);
    this.#styles.set(collection, known);
    return known;
  }

  /** The start of the line of an offset; a byte order mark is not part of any line. */
  lineStart(offset: number): number {
    const { lines } = this.tree;
    const start = lines.startOf(lines.positionAt(offset).line);
    return start === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : start;
  }

  /** The end of the line of an offset, before its line end. */
  lineEnd(offset: number): number {
    const { lines } = this.tree;
    const line = lines.positionAt(offset).line;
    if (line + 1 >= lines.count) return this.text.length;
    const next = lines.startOf(line + 1);
    return this.text.charCodeAt(next - 1) === 10 && this.text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
  }

  /** The start of the line after that of an offset; the end of the text after the last one. */
  nextLine(offset: number): number {
    const { lines } = this.tree;
    return lines.startOf(lines.positionAt(offset).line + 1);
  }

  /** Where the first line starts, behind a byte order mark. */
  get firstLine(): number {
    return this.lineStart(0);
  }

  /** What stands before an offset in its line. */
  before(offset: number): string {
    return this.text.slice(this.lineStart(offset), offset);
  }

  /** Whether there is only white space before an offset in its line. */
  startsLine(offset: number): boolean {
    return this.before(offset).trim() === '';
  }

  /** White space as wide as what stands before an offset in its line; the author's tabs stay tabs. */
  indentAt(offset: number): string {
    return this.before(offset).replace(/[^\t]/g, ' ');
  }

  /** The white space at the start of the line of an offset. */
  leadingSpace(offset: number): string {
    const start = this.lineStart(offset);
    let end = start;
    while (this.text.charCodeAt(end) === 32 || this.text.charCodeAt(end) === 9) end += 1;
    return this.text.slice(start, end);
  }

  isBlankLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), this.lineEnd(offset)).trim() === '';
  }

  /** The comments that start in a range. */
  commentsIn(start: number, end: number): readonly TextRange[] {
    const { comments } = this.tree;
    let low = 0;
    let high = comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comments[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < comments.length && comments[last]!.start < end) last += 1;
    return comments.slice(low, last);
  }

  /** The comment behind an offset in the same line. */
  commentBeside(offset: number): TextRange | undefined {
    return this.commentsIn(offset, this.lineEnd(offset))[0];
  }

  /** The comment that is alone in the line of an offset. */
  commentLine(offset: number): TextRange | undefined {
    const start = this.lineStart(offset) + this.leadingSpace(offset).length;
    const comment = this.commentsIn(start, start + 1)[0];
    return comment?.start === start ? comment : undefined;
  }

  /** The entry or item at a position of a collection. */
  unit(collection: Collection, index: number): Unit {
    if (collection.kind === 'mapping') {
      const entry = collection.entries[index]!;
      const { key } = entry;
      const implicit = entry.value !== undefined && key.range.start === key.range.end;
      const start = implicit ? Math.min(key.range.start, valueStart(entry.value)) : valueStart(key);
      return { start, end: entryEnd(this.text, entry) };
    }
    const item = collection.items[index]!;
    const start = item.value === undefined ? item.range.start : Math.min(item.range.start, valueStart(item.value));
    return { start, end: itemEnd(this.text, item) };
  }

  /** Where a unit of a block collection starts with the comment lines right above it, at the start of a line if it can. */
  unitStart(unit: Unit): number {
    if (!this.startsLine(unit.start)) return unit.start;
    const column = this.before(unit.start).length;
    let start = this.lineStart(unit.start);
    while (start > this.firstLine) {
      const above = this.commentLine(start - 1);
      if (!above || this.before(above.start).length > column) break;
      start = this.lineStart(above.start);
    }
    return start;
  }

  /** Where the lines of a unit of a block collection end, with comment lines below that are indented deeper than it. */
  unitEnd(unit: Unit): number {
    const column = this.before(unit.start).length;
    let end = this.lineEnd(unit.end);
    for (let line = this.nextLine(end); line < this.text.length; line = this.nextLine(line)) {
      const comment = this.commentLine(line);
      if (comment && this.before(comment.start).length > column) end = this.lineEnd(line);
      else if (comment || !this.isBlankLine(line)) break;
    }
    return end;
  }

  /** Takes an anchor out, with the white space that then has nothing to separate. */
  withoutProp({ start, end }: TextRange): Change {
    const after = /^[ \t]*/.exec(this.text.slice(end, this.lineEnd(end)))![0].length;
    if (end + after < this.lineEnd(end) && this.text.charAt(end + after) !== '#') return deletion(start, end + after);
    const before = /[ \t]*$/.exec(this.before(start))![0].length;
    return this.startsLine(start) ? deletion(start, end) : deletion(start - before, end);
  }

  /** Whether there are comments below a unit that are indented deeper than it. */
  hasTail(unit: Unit): boolean {
    return this.unitEnd(unit) > this.lineEnd(unit.end);
  }

  /** Whether an entry or item ends with a block scalar that all empty lines below it belong to. */
  endsKeeping(collection: Collection, index: number): boolean {
    let node = collection.kind === 'mapping' ? collection.entries[index]!.value : collection.items[index]!.value;
    while (isBlockCollection(node))
      node = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1)?.value;
    return node !== undefined && keepsBlankLines(this.text, node);
  }

  /** Whether a unit is written over more than one line. */
  isMultiLine(unit: Unit): boolean {
    return this.lineEnd(unit.start) < unit.end;
  }

  /** Whether there is an empty line between two offsets that are both at line starts or ends. */
  hasBlankLine(from: number, to: number): boolean {
    for (let line = this.nextLine(from); line < to; line = this.nextLine(line)) if (this.isBlankLine(line)) return true;
    return false;
  }
}

function entryEnd(text: string, entry: MappingEntry): number {
  const end = entry.value === undefined ? entry.range.end : Math.max(entry.key.range.end, valueEnd(text, entry.value));
  return Math.max(end, colonEnd(text, entry) ?? 0);
}

function itemEnd(text: string, item: SequenceNode['items'][number]): number {
  return item.value === undefined ? item.range.end : Math.max(item.range.start, valueEnd(text, item.value));
}

/** Behind the colon of an entry; undefined when a flow mapping names the key alone. */
export function colonEnd(text: string, entry: MappingEntry): number | undefined {
  const limit = entry.value === undefined ? entry.range.end : valueStart(entry.value);
  let at = entry.key.range.end;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 58) return at + 1;
    if (code === 35) while (at < limit && !isLineEnd(text.charCodeAt(at))) at += 1;
    at += 1;
  }
  return undefined;
}

/** The end of the empty lines from `start` on, without the last line end; at least where the text before `start` ends. */
function blankLinesEnd(text: string, start: number): number {
  let end = start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  for (let at = end; at < text.length && isBlank(text.charCodeAt(at)); at += 1) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) && !(code === 10 && text.charCodeAt(at - 1) === 13)) end = at;
  }
  return end;
}

function keepsBlankLines(text: string, node: SyntaxNode): boolean {
  if (!isBlockScalar(node)) return false;
  const header = text.slice(node.range.start, node.range.start + 4);
  return header[1] === '+' || (header[2] === '+' && /[1-9]/.test(header[1] ?? ''));
}

/** Whether a block scalar that keeps its empty lines (`|+`) is one line of spaces, at the end of a text without a line end. */
function isUnendedLine(text: string, node: SyntaxNode): boolean {
  return keepsBlankLines(text, node) && /^[|>][+\d]+(?:\r\n|[\r\n])[ \t]+$/.test(text.slice(node.range.start));
}

/** Whether the last line of a block scalar has nothing but spaces, which belong to its text. */
function endsWithSpaces(node: SyntaxNode): boolean {
  return isBlockScalar(node) && node.kind === 'scalar' && /(?:^|\n)[ \t]+\n?$/.test(String(node.value));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isLineEnd(code);
}

/** Counts how mappings and lists under keys are indented. */
class Habits {
  readonly #layout: Layout;
  readonly #steps = new Map<number, number>();
  readonly #lists = new Map<number, number>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The indentation most used in the page; two spaces where there is none to see. */
  all(root: SyntaxNode | undefined): Style {
    this.#count(root, Infinity);
    const step = mostUsed(this.#steps) ?? (mostUsed(this.#lists) || 2);
    return this.#style(step, mostUsed(this.#lists) ?? step);
  }

  among(collection: Collection, others: Style): Style {
    this.#count(collection, collection.kind === 'mapping' ? 1 : 2);
    return this.#style(mostUsed(this.#steps) ?? others.step.length, mostUsed(this.#lists) ?? others.list.length);
  }

  #style(step: number, list: number): Style {
    return { eol: this.#layout.tree.eol, step: ' '.repeat(step), list: ' '.repeat(list) };
  }

  #count(node: SyntaxNode | undefined, depth: number): void {
    if (!isBlockCollection(node) || depth === 0) return;
    if (node.kind === 'sequence') return node.items.forEach((item) => this.#count(item.value, depth - 1));
    for (const { key, value } of node.entries) {
      if (isBlockCollection(value) && sizeOf(value) > 0) {
        const start = this.#layout.unit(value, 0).start;
        const width = this.#layout.before(start).length - this.#layout.before(key.range.start).length;
        const counts = value.kind === 'mapping' ? this.#steps : this.#lists;
        if (width > 0 || (width === 0 && value.kind === 'sequence')) counts.set(width, (counts.get(width) ?? 0) + 1);
      }
      this.#count(value, depth - 1);
    }
  }
}

function mostUsed(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [width, count] of counts) if (best === undefined || count > counts.get(best)!) best = width;
  return best;
}
