// edit: a value becomes a list of one, or a list of one becomes its value.

import type { SyntaxNode } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';
import { copy, deletion, insertion } from './parts.ts';
import type { Change } from './parts.ts';
import { shifted } from './insert.ts';
import { isBlockCollection, isBlockScalar, propsEnd, valueEnd, valueStart } from './layout.ts';
import type { Layout } from './layout.ts';
import { isEmpty, isExplicit, missingSpace, spotOf } from './place.ts';
import type { Place, Spot } from './place.ts';
import type { Plan } from './replace.ts';
import { itemLines, linesBelow, writeFlow } from './write.ts';

/** Puts the value at a place into a list, and `extra` behind it where there is one. A list stays as it is. */
export function wrap(layout: Layout, place: Place, extra?: Draft): Plan {
  const spot = spotOf(layout, place);
  const { node } = place;
  if (!spot || !node || node.kind === 'sequence' || isEmpty(node)) return undefined;
  if (spot.flow) {
    const more = extra && writeFlow(extra);
    if (extra && !more) return undefined;
    const end = valueEnd(layout.text, node);
    return [insertion(valueStart(node), '['), insertion(end, ...(more ? [', ', ...more] : []), ']')];
  }
  const { changes, indent } =
    spot.collection.kind === 'sequence' ? dashBeside(layout, spot, node) : dashBelow(layout, spot, node);
  if (!extra) return changes;
  const end = layout.unitEnd(layout.unit(spot.collection, spot.index));
  return [
    ...changes,
    insertion(end, ...linesBelow(itemLines(extra, indent, 2, layout.styleIn(spot.collection)), layout.style.eol)),
  ];
}

/** Turns a line into a mapping whose `field` is a list of that line and `extra`. Comments stay beside the line. */
export function wrapUnder(layout: Layout, place: Place, field: string, extra: Draft): Plan {
  const spot = spotOf(layout, place);
  const { node } = place;
  if (!spot || !node || isEmpty(node)) return undefined;
  const start = valueStart(node);
  if (spot.flow) {
    const more = writeFlow(extra);
    return more && [insertion(start, `{${field}: [`), insertion(valueEnd(layout.text, node), ', ', ...more, ']}')];
  }
  if (start > layout.lineEnd(spot.mark)) return undefined;
  const style = layout.styleIn(spot.collection);
  const isItem = spot.collection.kind === 'sequence';
  const inner = isItem ? layout.indentAt(start) : spot.indent + style.step;
  const indent = inner + style.list;
  const key = isItem ? [`${field}:`] : [style.eol, inner, `${field}:`];
  const end = layout.unitEnd(layout.unit(spot.collection, spot.index));
  return [
    insertion(isItem ? start : spot.mark, ...key, style.eol, indent, isItem ? '- ' : `-${missingSpace(spot)}`),
    ...shifted(layout, start, end, indent.length - spot.indent.length),
    insertion(end, ...linesBelow(itemLines(extra, indent, 2, style), style.eol)),
  ];
}

/** Takes the value of a list of one out of its list; undefined when a comment would be in the way. */
export function unwrap(layout: Layout, place: Place): Plan {
  const spot = spotOf(layout, place);
  const { node } = place;
  if (!spot || node?.kind !== 'sequence' || node.items.length !== 1 || node.anchor || node.tag) return undefined;
  const value = node.items[0]!.value;
  if (!value || (value.kind === 'mapping' && isExplicit(layout, value, 0))) return undefined;
  const start = valueStart(value);
  const end = valueEnd(layout.text, value);
  if (node.flow) {
    const outer = [layout.commentsIn(node.range.start, start), layout.commentsIn(end, node.range.end)];
    if (outer.some((comments) => comments.length > 0)) return undefined;
    const pair = value.kind === 'mapping' && value.flow && layout.text.charAt(value.range.start) !== '{';
    return [
      { start: node.range.start, end: start, parts: pair ? ['{'] : [] },
      { start: end, end: node.range.end, parts: pair ? ['}'] : [] },
    ];
  }
  const dash = layout.unit(node, 0).start;
  if (spot.collection.kind === 'sequence' && !layout.startsLine(dash))
    return unwrapBesideDash(layout, dash, start, spot, place);
  return unwrapBelow(layout, spot, value, dash);
}

/** A value behind a key: the dash goes on a line of its own below the key, whose comment stays beside it. */
function dashBelow(layout: Layout, spot: Spot, node: SyntaxNode): { changes: Change[]; indent: string } {
  const style = layout.styleIn(spot.collection);
  const unit = layout.unit(spot.collection, spot.index);
  const end = layout.unitEnd(unit);
  if (isBlockCollection(node) && node.kind === 'mapping') {
    const { start } = layout.unit(node, 0);
    const indent = layout.indentAt(start);
    const props = propsEnd(node);
    const marks = props === undefined ? [] : [copy(valueStart(node), props), style.eol, `${indent}  `];
    const moved = props === undefined ? [] : [deletion(spot.mark, props)];
    return { changes: [...moved, insertion(start, '- ', ...marks), ...shifted(layout, start, end, 2)], indent };
  }
  const start = valueStart(node);
  if (start > layout.lineEnd(spot.mark)) {
    return { changes: [insertion(start, '- '), ...shifted(layout, start, end, 2)], indent: layout.indentAt(start) };
  }
  const indent = spot.indent + style.list;
  const lines = shifted(layout, start, end, style.list.length);
  return { changes: [insertion(spot.mark, style.eol, indent, '-', missingSpace(spot)), ...lines], indent };
}

/** A value behind a dash: the second dash goes beside the first. */
function dashBeside(layout: Layout, spot: Spot, node: SyntaxNode): { changes: Change[]; indent: string } {
  const start = valueStart(node);
  const end = layout.unitEnd(layout.unit(spot.collection, spot.index));
  return { changes: [insertion(start, '- '), ...shifted(layout, start, end, 2)], indent: layout.indentAt(start) };
}

function unwrapBesideDash(layout: Layout, dash: number, start: number, spot: Spot, place: Place): Plan {
  const end = layout.unitEnd(layout.unit(spot.collection, spot.index));
  if (layout.lineEnd(dash) < start || !place.node) return undefined;
  return [deletion(dash, start), ...shifted(layout, start, end, dash - start)];
}

/**
 * A list below its key. What is not a mapping or list goes beside the key, unless a comment stands between; then only
 * its dash goes.
 */
function unwrapBelow(layout: Layout, spot: Spot, value: SyntaxNode, dash: number): Plan {
  const style = layout.styleIn(spot.collection);
  const end = layout.unitEnd(layout.unit(spot.collection, spot.index));
  const start = valueStart(value);
  const comments = layout.commentsIn(spot.head, start).length > 0;
  const besideDash = start <= layout.lineEnd(dash);
  if (isBlockCollection(value)) {
    const first = layout.unit(value, 0).start;
    if (!layout.startsLine(first) && layout.lineEnd(dash) < first) return undefined;
    const width = spot.indent.length + style.step.length - layout.before(first).length;
    if (layout.startsLine(first)) {
      if (comments) return undefined;
      return [deletion(spot.head, propsEnd(value) === undefined ? layout.lineEnd(dash) : start - 1)];
    }
    const lineStart = layout.lineStart(dash);
    const indent = spot.indent + style.step;
    return [{ start: lineStart, end: first, parts: [indent] }, ...shifted(layout, first, end, width)];
  }
  if (!besideDash) {
    return comments || isBlockScalar(value) ? undefined : [deletion(layout.lineEnd(spot.head), layout.lineEnd(dash))];
  }
  const width = spot.indent.length - layout.before(dash).length;
  if (!comments) return [{ start: spot.head, end: start, parts: [' '] }, ...shifted(layout, start, end, width)];
  if (isBlockScalar(value)) return undefined;
  const indent = layout.before(dash).length > spot.indent.length ? [] : [style.step];
  return [
    { start: dash, end: start, parts: indent },
    ...shifted(layout, start, end, indent.length === 0 ? 0 : style.step.length),
  ];
}
