// edit: puts a value in the place of another, or of nothing. Only the characters of the old value go; every comment in
// and beside it stays.

import type { SyntaxNode, TextRange } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';
import { isBlockCollection, isBlockScalar, valueEnd } from './layout.ts';
import type { Layout } from './layout.ts';
import { copy, deletion, insertion } from './parts.ts';
import type { Change } from './parts.ts';
import { missingSpace } from './place.ts';
import type { Spot } from './place.ts';
import { quoted, writeBlank } from './scalars.ts';
import { entryLines, linesBelow, writeBlock, writeFlow, writeItem } from './write.ts';
import type { Line, Written } from './write.ts';

/** The changes of an operation; undefined when it cannot be carried out. */
export type Plan = readonly Change[] | undefined;

/** Nothing at all, to empty a key. */
export const NOTHING: Draft = { kind: 'source', parts: [] };

/** Puts a value at a spot. Anchor and tag stay: what is shared stays shared. */
export function replaceValue(layout: Layout, spot: Spot, value: Draft): Plan {
  const { node } = spot;
  const draft = behindProps(node, value);
  if (spot.flow) return replaceInFlow(layout, spot, draft);
  if (!node || node.range.start === node.range.end) return fill(layout, spot, draft);
  const onHeadLine = node.range.start <= layout.lineEnd(spot.head);
  const inner = layout.commentsIn(node.range.start, valueEnd(layout.text, node));
  if (onHeadLine && isBlockScalar(node)) return replaceBlockScalar(layout, spot, node, draft);
  if (onHeadLine && !isBlockCollection(node) && inner.length === 0) return replaceLine(layout, spot, node, draft);
  return replaceLines(layout, spot, node, draft);
}

/** Writes the first entries of a page that has none; undefined when something else is there. */
export function writeRoot(layout: Layout, draft: Draft): Plan {
  const { text, tree, style } = layout;
  if (draft.kind !== 'map' || tree.secondDocument) return undefined;
  const lines = draft.entries.flatMap((entry) => entryLines(entry, '', style));
  const parts = linesBelow(lines, style.eol).slice(1);
  const { root } = tree;
  if (root && root.range.end > root.range.start) {
    if (layout.commentsIn(root.range.start, root.range.end).length > 0) return undefined;
    // White space before it would indent what is written.
    const isFirst = layout.startsLine(root.range.start);
    const start = isFirst ? layout.lineStart(root.range.start) : root.range.start;
    return [{ start, end: valueEnd(text, root), parts: [...(isFirst ? [] : [style.eol]), ...parts] }];
  }
  const written = text.slice(layout.firstLine);
  const closed = written === '' || layout.before(text.length) === '';
  const end = closed ? [style.eol] : [];
  return [insertion(text.length, ...(closed ? [] : [style.eol]), ...parts, ...end)];
}

/** The value behind a key or dash; a mapping or list starts beside its dash when nothing else is there. */
function write(layout: Layout, spot: Spot, draft: Draft, width: number, beside: boolean): Written {
  const noBlocks = commentsBelow(layout, spot) || layout.hasTail(layout.unit(spot.collection, spot.index));
  const style = { ...layout.styleIn(spot.collection), noBlocks };
  if (spot.collection.kind === 'mapping') return writeBlock(draft, spot.indent, style);
  return writeItem(draft, spot.indent, width, style, beside && spot.head === spot.mark);
}

/** Whether comments inside the old value will stand below the new one. */
function commentsBelow(layout: Layout, { node, head }: Spot): boolean {
  if (!node || isBlockScalar(node)) return false;
  const end = valueEnd(layout.text, node);
  const headEnd = layout.lineEnd(head);
  const inside =
    node.range.start > headEnd
      ? layout.commentsIn(headEnd, layout.lineEnd(end))
      : layout.commentsIn(node.range.start, end);
  return inside.length > 0;
}

/** Behind an anchor or a tag (`&1 "…"`) quotes stay: a text without them would seem to begin with it. */
function behindProps(node: SyntaxNode | undefined, draft: Draft): Draft {
  const isQuoted = node?.kind === 'scalar' && /quoted/.test(node.style) && (node.anchor ?? node.tag) !== undefined;
  return isQuoted ? inQuotes(draft) : draft;
}

/** A comment like `#this` is taken for a piece of the text before it, unless that text is in quotes. */
function beside({ text }: Layout, comment: TextRange | undefined, draft: Draft): Draft {
  return !comment || /[\s#]/.test(text.charAt(comment.start + 1)) ? draft : inQuotes(draft);
}

/** A text in quotes, whether it needs them or not; anything else as it is. */
function inQuotes(draft: Draft): Draft {
  if (draft.kind === 'blank') return { kind: 'source', parts: writeBlank(draft.blank, false, true) };
  if (draft.kind !== 'scalar' || typeof draft.value !== 'string') return draft;
  return { kind: 'source', parts: [quoted(draft.value)] };
}

/** Nothing is there yet. */
function fill(layout: Layout, spot: Spot, draft: Draft): Plan {
  const end = layout.lineEnd(spot.head);
  const comment = layout.commentBeside(spot.head);
  const { inline, below } = write(layout, spot, beside(layout, comment, draft), 2, !comment);
  const first = inline.length > 0 ? [' ', ...inline] : [];
  const lines = linesBelow(below, layout.style.eol);
  if (!comment) return [{ start: spot.head, end, parts: [...first, ...lines] }];
  return [insertion(spot.head, ...first), insertion(end, ...lines)];
}

/** The old value stands behind its key or dash and has no comments inside. */
function replaceLine(layout: Layout, spot: Spot, node: SyntaxNode, draft: Draft): Plan {
  const end = valueEnd(layout.text, node);
  const comment = layout.commentBeside(end);
  const { inline, below } = write(layout, spot, beside(layout, comment, draft), widthOf(layout, spot, node), !comment);
  const parts = [missingSpace(spot), ...inline];
  const first = inline.length > 0 ? { start: node.range.start, end, parts } : deletion(spot.head, end);
  return [first, insertion(layout.lineEnd(end), ...linesBelow(below, layout.style.eol))];
}

/** The comment beside the bar of a block scalar stays beside the new value. */
function replaceBlockScalar(layout: Layout, spot: Spot, node: SyntaxNode, draft: Draft): Plan {
  const { text } = layout;
  const { start } = node.range;
  let end = start + 1;
  while (/[-+\d]/.test(text.charAt(end))) end += 1;
  const comment = layout.commentBeside(end);
  const { inline, below } = write(layout, spot, beside(layout, comment, draft), widthOf(layout, spot, node), !comment);
  const lineEnd = layout.lineEnd(start);
  return [
    inline.length > 0 ? { start, end, parts: inline } : deletion(spot.head, end),
    { start: lineEnd, end: Math.max(lineEnd, valueEnd(text, node)), parts: linesBelow(below, layout.style.eol) },
  ];
}

/** The old value takes whole lines, or has comments inside: those go on lines of their own below the new value. */
function replaceLines(layout: Layout, spot: Spot, node: SyntaxNode, draft: Draft): Plan {
  const { text } = layout;
  const style = layout.styleIn(spot.collection);
  const onHeadLine = node.range.start <= layout.lineEnd(spot.head);
  const headEnd = layout.lineEnd(spot.head);
  const end = valueEnd(text, node);
  const last = layout.lineEnd(end);
  const comment = onHeadLine ? undefined : layout.commentBeside(spot.head);
  const width = onHeadLine ? widthOf(layout, spot, node) : 2;
  const { inline, below } = write(layout, spot, draft, width, !comment);
  const inPlace = !onHeadLine && !isBlockCollection(node) && !isBlockScalar(node);
  if (inPlace && inline.length > 0 && below.length === 0 && layout.commentsIn(node.range.start, end).length === 0) {
    return [{ start: node.range.start, end, parts: inline }];
  }
  const kept = layout
    .commentsIn(onHeadLine ? node.range.start : headEnd, last)
    .map((inside): Line => ({ indent: spot.indent + style.step, parts: [copy(inside.start, inside.end)] }));
  const lines = linesBelow([...below, ...kept], style.eol);
  if (onHeadLine && inline.length > 0) return [{ start: node.range.start, end: last, parts: [...inline, ...lines] }];
  const first = inline.length > 0 ? [' ', ...inline] : [];
  if (!comment) return [{ start: spot.head, end: last, parts: [...first, ...lines] }];
  return [insertion(spot.head, ...first), { start: headEnd, end: last, parts: lines }];
}

/** Inside brackets or braces; the comments inside the old value follow the new one, each with the line end it needs. */
function replaceInFlow(layout: Layout, spot: Spot, draft: Draft): Plan {
  const { text, style } = layout;
  const { node } = spot;
  const written = writeFlow(draft);
  if (!written) return undefined;
  if (!node || node.range.start === node.range.end) {
    const space = /^ *(?=,)/.exec(text.slice(spot.head, layout.lineEnd(spot.head)))?.[0].length ?? 0;
    return [{ start: spot.head, end: spot.head + space, parts: [spot.noColon ? ': ' : ' ', ...written] }];
  }
  const end = valueEnd(text, node);
  const indent = layout.leadingSpace(node.range.start);
  const kept = layout.commentsIn(node.range.start, end);
  const comments = kept.flatMap((comment) => [' ', copy(comment.start, comment.end), style.eol, indent]);
  return [{ start: node.range.start, end, parts: [...written, ...comments] }];
}

/** How far the value behind a dash is away from it. */
function widthOf(layout: Layout, spot: Spot, node: SyntaxNode): number {
  return Math.max(2, layout.before(node.range.start).length - spot.indent.length);
}
