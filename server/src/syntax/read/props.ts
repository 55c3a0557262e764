// Syntax room: anchors and tags in front of values.

import type { SyntaxNode } from '../tree.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Anchor and tag in front of a value. */
export interface Props {
  readonly anchor?: Token;
  readonly tag?: Token;
}

/** Where the first of them starts. */
export function startOf(props: Props): number {
  return Math.min(props.anchor?.start ?? Infinity, props.tag?.start ?? Infinity);
}

/** Where the last of them ends. */
export function endOf(props: Props): number {
  return Math.max(props.anchor?.end ?? 0, props.tag?.end ?? 0);
}

/** Adds an anchor or a tag; a second one of a kind, one without a name or with an unknown prefix is a fault. */
export function addProp(reading: Reading, props: Props | undefined, token: Token): Props {
  const source = reading.source.slice(token.start, token.end);
  const from = props ? startOf(props) : token.start;
  if (token.type === 'anchor') {
    if (source === '&' || props?.anchor) reading.fail('bad-start', token.start, from);
    return { ...props, anchor: token };
  }
  if (!isTag(source, reading.document.tagHandles) || props?.tag) reading.fail('bad-start', token.start, from);
  return { ...props, tag: token };
}

/** Both sets of props; two anchors or two tags are a fault. */
export function joinProps(reading: Reading, outer: Props | undefined, inner: Props | undefined): Props | undefined {
  if (!outer || !inner) return outer ?? inner;
  if ((outer.anchor && inner.anchor) || (outer.tag && inner.tag)) reading.fail('bad-start', startOf(inner));
  return { ...outer, ...inner };
}

/** The node with its anchor and its tag. From now on aliases find it. */
export function dress<T extends SyntaxNode>(reading: Reading, node: T, props: Props | undefined): T {
  if (!props) return node;
  const { anchor, tag } = props;
  const named = (token: Token, from: number): { name: string; range: SyntaxNode['range'] } => ({
    name: reading.source.slice(from, token.end),
    range: reading.range(token.start, token.end),
  });
  // A number with the tag of text is text.
  const asText = node.kind === 'scalar' && tag && named(tag, tag.start).name === '!!str' ? { value: node.text } : {};
  const dressed: T = {
    ...node,
    ...asText,
    ...(anchor && { anchor: named(anchor, anchor.start + 1) }),
    ...(tag && { tag: named(tag, tag.start) }),
  };
  if (dressed.kind === 'alias') reading.fail('bad-start', startOf(props));
  else if (dressed.anchor) reading.anchors.set(dressed.anchor.name, dressed);
  return dressed;
}

/** Whether a tag is one: `!`, `!local`, `!!str`, `!<verbatim>` or one with a handle that a directive names. */
function isTag(source: string, handles: ReadonlySet<string>): boolean {
  if (source === '!') return true;
  if (source.startsWith('!<')) return source.endsWith('>') && source.length > 3;
  const handleEnd = source.lastIndexOf('!') + 1;
  return handleEnd < source.length && handles.has(source.slice(0, handleEnd));
}
