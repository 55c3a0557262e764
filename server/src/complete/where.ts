// Completion room: where am I? From the mended tree above the cursor and the characters around it to the places that
// can be filled there.

import { nodeAt } from '../model/locate.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingNode, SequenceNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import { columnOf, parentsOf } from './above.ts';
import type { Above } from './above.ts';
import { flowPlace } from './flow.ts';
import { cursorLine, isInComment, isRestEmpty, overBlanks, wordEnd } from './line.ts';
import type { CursorLine } from './line.ts';
import type { ItemPlace, KeyPlace, Place, ValuePlace } from './place.ts';

/**
 * What can be written at an offset; nothing inside comments, block scalars and the middle of other texts, behind the end
 * of the first document, and in a text that was refused.
 */
export function placesAt(tree: SyntaxTree, offset: number): readonly Place[] {
  if (tree.refused || isInComment(tree, offset) || isBehindEnd(tree, offset)) return [];
  const line = cursorLine(tree, offset);
  // In front of a byte order mark nothing can be written.
  if (offset < line.start) return [];
  const around = textAround(tree, line);
  if (around) {
    const isFlow = around.node.kind === 'mapping' || around.node.kind === 'sequence';
    return isFlow ? inFlow(tree, line, around.node.range.start, around.path) : [];
  }
  return line.dashes.length > 0 ? behindDash(tree, line) : onLine(tree, line);
}

/** Whether a line of three hyphens or dots has ended the document, whatever stands behind it. */
function isBehindEnd({ text, root, secondDocument }: SyntaxTree, offset: number): boolean {
  if (secondDocument && offset > secondDocument.start) return true;
  return root !== undefined && /[\r\n](?:---|\.\.\.)(?=\s)/.test(text.slice(root.range.end, offset + 1));
}

/** The text of several lines, or the flow collection, that began above the line and goes on in it. */
function textAround(tree: SyntaxTree, line: CursorLine): { node: SyntaxNode; path: Path } | undefined {
  let node = tree.root;
  let path: Path = [];
  while (node && node.kind !== 'alias' && node.range.start < line.start) {
    const inside = isBlockCollection(node) ? lastAbove(node, line) : undefined;
    if (!inside) return !isBlockCollection(node) && isInside(tree, node, line.cursor) ? { node, path } : undefined;
    path = [...path, inside.step];
    node = inside.value;
  }
  return undefined;
}

/** The last value of a collection that began above the line. */
function lastAbove(
  node: MappingNode | SequenceNode,
  line: CursorLine,
): { readonly step: string | number; readonly value: SyntaxNode } | undefined {
  const children = node.kind === 'mapping' ? node.entries : node.items;
  const index = children.findLastIndex(({ value }) => value !== undefined && value.range.start < line.start);
  const value = children[index]?.value;
  return value && { step: node.kind === 'mapping' ? node.entries[index]!.key.text : index, value };
}

function isBlockCollection(node: SyntaxNode): node is MappingNode | SequenceNode {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

/** Whether an offset is inside a value that began in a line above. Behind the end of a plain text, the text goes on. */
function isInside({ text }: SyntaxTree, { range, ...node }: SyntaxNode, offset: number): boolean {
  if (offset < range.end) return true;
  if (node.kind === 'scalar') return node.style === 'plain' && offset === range.end;
  // A bracket that is not closed yet is still open at its end.
  return offset === range.end && !/[}\]]/.test(text.charAt(range.end - 1));
}

/** A line without dashes: a key that is being typed, the value behind a key, or nothing yet. */
function onLine(tree: SyntaxTree, line: CursorLine): readonly Place[] {
  const column = line.content - line.start;
  const { mapping, list } = parentsOf(tree, line, column);
  if (line.key) return mapping ? behindKey(tree, line, mapping.path, line.indent) : [];
  if (/[{[]/.test(tree.text.charAt(line.content)) && line.cursor > line.content) {
    return mapping ? inFlow(tree, line, line.content, mapping.path) : [];
  }
  const key = mapping && keyPlace(tree, line, mapping);
  const isNew = line.content === line.cursor && isRestEmpty(tree.text, line.cursor, line);
  return [...(key ? [key] : []), ...(list && isNew ? [itemPlace(tree, line, list)] : [])];
}

/** A line that begins with dashes: what is behind the last one is a value, and may be the first key of a mapping. */
function behindDash(tree: SyntaxTree, line: CursorLine): readonly Place[] {
  const [first = 0, ...inner] = line.dashes;
  const { list } = parentsOf(tree, line, first);
  if (!list) return [];
  const path = [...list.path, list.index ?? 0, ...inner.map(() => 0)];
  const indent = ' '.repeat(line.content - line.start + (line.needsSpace ? 1 : 0));
  if (line.key) return behindKey(tree, line, path, indent);
  if (/[{[]/.test(tree.text.charAt(line.content)) && line.cursor > line.content) {
    return inFlow(tree, line, line.content, path);
  }
  const lead = line.needsSpace ? ' ' : '';
  const key = keyPlace(tree, line, { path, column: indent.length });
  const value = valuePlace(tree, line, path, line.content, indent, lead);
  return [...(value ? [{ ...value, behindDash: true }] : []), ...(key ? [{ ...key, lead, indent }] : [])];
}

/** The value behind the key of the line. */
function behindKey(tree: SyntaxTree, line: CursorLine, parent: Path, indent: string): readonly Place[] {
  const { text } = tree;
  const key = line.key!;
  const path = [...parent, key.text];
  let start = key.colon;
  while (start < line.cursor && /\s/.test(text.charAt(start))) start += 1;
  // Anchors and tags belong to the value, but stay as they are.
  const props = /^(?:[&!]\S*\s+)+/.exec(text.slice(start, line.cursor));
  start += props?.[0].length ?? 0;
  if (/[{[]/.test(text.charAt(start)) && line.cursor > start) return inFlow(tree, line, start, path);
  const needsSpace = start === key.colon;
  const value = valuePlace(tree, line, path, start, indent, needsSpace ? ' ' : '');
  return value ? [value] : [];
}

/** The value that starts at `start` in the line; undefined in the middle of what cannot be completed. */
function valuePlace(
  tree: SyntaxTree,
  line: CursorLine,
  path: Path,
  start: number,
  indent: string,
  lead: string,
): ValuePlace | undefined {
  const typed = tree.text.slice(start, line.cursor);
  if (/^[|>&!#]/.test(typed)) return undefined;
  const end = valueEnd(tree, line, start, '');
  if (end === undefined) return undefined;
  const isEmpty = tree.text.slice(start, end).trim() === '';
  const isComment = tree.text.charAt(line.cursor) === '#' && isEmpty;
  const range = { start, end: isComment ? line.cursor : overBlanks(tree.text, end, line) };
  const colon = line.key?.colon ?? start;
  return { kind: 'value', path, range, lead, flow: false, indent, typed, isEmpty, behindDash: false, colon };
}

/**
 * The end of the value that starts at `start`: of its quotes, or of its text in the line. `stop` are the characters that
 * end a text besides a comment. Undefined when the cursor is behind the closing quote.
 */
function valueEnd(tree: SyntaxTree, line: CursorLine, start: number, stop: string): number | undefined {
  const { text } = tree;
  const mark = text.charAt(start);
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, start + 1);
    if (close === -1 || close >= line.end) return line.end;
    return close < line.cursor - 1 ? undefined : close + 1;
  }
  let end = start;
  while (end < line.end && !stop.includes(text.charAt(end))) {
    if (text.charAt(end) === '#' && /\s/.test(text.charAt(end - 1))) break;
    end += 1;
  }
  while (end > line.cursor && /\s/.test(text.charAt(end - 1))) end -= 1;
  return Math.max(end, line.cursor);
}

/** A key that is being typed, or not even begun; undefined where other text stands in its place. */
function keyPlace(tree: SyntaxTree, line: CursorLine, above: Above): KeyPlace | undefined {
  const { text } = tree;
  const typed = text.slice(line.content, line.cursor);
  if (/[^\w-]/.test(typed)) return undefined;
  const end = wordEnd(text, line);
  const hasColon = /^[ \t]*:(?:\s|$)/.test(text.slice(end, line.end).concat('\n'));
  if (!hasColon && !isRestEmpty(text, end, line)) return undefined;
  const mapping = resolveAlias(nodeAt(tree, above.path));
  const entries = mapping?.kind === 'mapping' ? mapping.entries : [];
  const others = entries.filter(({ key: { range } }) => range.start < line.start || range.start > line.end);
  const place = {
    ...lineStart(line, above),
    range: rangeFrom(tree, line, above, hasColon ? end : overBlanks(text, end, line)),
  };
  const written = new Set(others.map(({ key }) => key.text));
  return {
    kind: 'key',
    path: above.path,
    ...place,
    flow: false,
    typed,
    hasColon,
    written,
    isFirst: others.length === 0,
  };
}

function itemPlace(tree: SyntaxTree, line: CursorLine, above: Above): ItemPlace {
  const range = rangeFrom(tree, line, above, overBlanks(tree.text, line.cursor, line));
  return { kind: 'item', path: above.path, index: above.index ?? 0, range, flow: false, ...lineStart(line, above) };
}

/** The indentation of the line, put right where the parent asks for another one. */
function lineStart(line: CursorLine, { column }: Above): { readonly lead: string; readonly indent: string } {
  const isRight = line.dashes.length > 0 || column === line.content - line.start;
  const indent = isRight ? line.indent : ' '.repeat(column);
  return { indent, lead: isRight ? '' : indent };
}

function rangeFrom(tree: SyntaxTree, line: CursorLine, { column }: Above, end: number): { start: number; end: number } {
  const isRight = line.dashes.length > 0 || column === columnOf(tree, line.content);
  return { start: isRight ? line.content : line.start, end };
}

/** Inside the braces or brackets that open at `open` and are the value at `path`. */
function inFlow(tree: SyntaxTree, line: CursorLine, open: number, path: Path): readonly Place[] {
  const found = flowPlace(tree.text, open, path, line.cursor);
  if (!found) return [];
  const { text } = tree;
  const typed = text.slice(found.start, line.cursor);
  if (/^[{[*&!|>]/.test(typed) || found.start < line.start) return [];
  const place = { path: found.path, lead: found.needsSpace ? ' ' : '', flow: true, indent: line.indent, typed };
  if (found.kind === 'value') {
    const end = valueEnd(tree, line, found.start, ',]}');
    if (end === undefined) return [];
    const isEmpty = text.slice(found.start, end).trim() === '';
    const range = { start: found.start, end };
    return [{ kind: 'value', ...place, range, isEmpty, behindDash: false, colon: found.start }];
  }
  if (/[^\w-]/.test(typed)) return [];
  const end = wordEnd(text, line);
  const mapping = resolveAlias(nodeAt(tree, found.path));
  const entries = mapping?.kind === 'mapping' ? mapping.entries : [];
  const others = entries.filter(({ key }) => key.range.start !== found.start);
  const hasColon = /^[ \t]*:/.test(text.slice(end, line.end));
  const written = new Set(others.map(({ key }) => key.text));
  return [
    { kind: 'key', ...place, range: { start: found.start, end }, hasColon, written, isFirst: others.length === 0 },
  ];
}
