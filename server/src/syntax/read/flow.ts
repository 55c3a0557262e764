// Syntax room: values in one piece (scalars, aliases) and collections in brackets and braces.

import type { MappingEntry, MappingNode, ScalarNode, SequenceItem, SequenceNode, SyntaxNode } from '../tree.ts';
import { addProp, dress, endOf, startOf, type Props } from './props.ts';
import type { Reading } from './reading.ts';
import { emptyScalar, readScalar } from './scalars.ts';
import type { Token } from './tokens.ts';

/** Whether a value of its own can start with this token: a scalar, an alias, a bracket or a brace. */
export function startsAtom(token: Token): boolean {
  switch (token.type) {
    case 'plain':
    case 'single-quoted':
    case 'double-quoted':
    case 'alias':
    case '[':
    case '{':
      return true;
    default:
      return false;
  }
}

/** Reads the scalar, alias or flow collection that starts with the next token, `token`. */
export function readAtom(reading: Reading, token: Token, props?: Props): SyntaxNode {
  const from = props ? startOf(props) : token.start;
  if (props && !token.spaced) reading.fail('bad-start', from);
  reading.next();
  if (token.type === '[') return readFlowSequence(reading, token, props);
  if (token.type === '{') return readFlowMapping(reading, token, props);
  if (token.type === 'alias') return readAlias(reading, token, props);
  return readScalar(reading, token, props, from, 0);
}

/** A node as the key of an entry: what is no scalar is written out as in the text. */
export function asKey(reading: Reading, node: SyntaxNode | undefined, start: number, end: number): ScalarNode {
  if (node?.kind === 'scalar') return node;
  const text = reading.source.slice(start, end);
  return { kind: 'scalar', range: reading.range(start, end), style: 'plain', value: text, text };
}

/** A key of no characters, at the start of what follows it or at the end of what is before it. */
export function emptyKey(reading: Reading, at: number, side: 'start' | 'end'): ScalarNode {
  return { kind: 'scalar', range: reading.point(at, side), style: 'plain', value: '', text: '' };
}

function readAlias(reading: Reading, token: Token, props: Props | undefined): SyntaxNode {
  const name = reading.source.slice(token.start + 1, token.end);
  if (name === '') reading.fail('bad-start', token.start);
  const target = reading.anchors.get(name);
  return dress(
    reading,
    { kind: 'alias', range: reading.range(token.start, token.end), name, ...(target && { target }) },
    props,
  );
}

function readFlowSequence(reading: Reading, open: Token, props: Props | undefined): SequenceNode {
  const items: SequenceItem[] = [];
  reading.enter('sequence', open.start);
  for (;;) {
    if (reading.accept(']') || !startsItem(reading, open)) break;
    const value = readFlowItem(reading);
    if (value) items.push({ value, range: value.range });
    endItem(reading);
  }
  reading.leave('flow');
  const range = reading.range(open.start, reading.lastEnd);
  return dress(reading, { kind: 'sequence', range, flow: true, items }, props);
}

/** An item of a list in brackets: a value, or a pair `a: b`, which is a mapping of one entry. */
function readFlowItem(reading: Reading): SyntaxNode | undefined {
  const first = reading.peek();
  if (!first) return undefined;
  if (first.type === '?' || first.type === ':') return pair(readFlowEntry(reading));
  const node = readFlowValue(reading, first);
  const colon = reading.peek();
  if (colon?.type !== ':') return node;
  if (colon.line !== first.line) reading.fail('flow-text', colon.start, first.start);
  return pair(finishFlowEntry(reading, asKey(reading, node, first.start, reading.lastEnd), first.start));
}

function pair(entry: MappingEntry): MappingNode {
  return { kind: 'mapping', range: entry.range, flow: true, entries: [entry] };
}

function readFlowMapping(reading: Reading, open: Token, props: Props | undefined): MappingNode {
  const entries: MappingEntry[] = [];
  reading.enter('mapping', open.start);
  for (;;) {
    if (reading.accept('}') || !startsItem(reading, open)) break;
    entries.push(readFlowEntry(reading));
    endItem(reading);
  }
  reading.leave('flow');
  const range = reading.range(open.start, reading.lastEnd);
  return dress(reading, { kind: 'mapping', range, flow: true, entries }, props);
}

function readFlowEntry(reading: Reading): MappingEntry {
  const explicit = reading.accept('?');
  const first = reading.peek();
  if (!first || first.type === ':' || endsItem(first)) {
    if (explicit) return finishFlowEntry(reading, emptyKey(reading, explicit.end, 'end'), explicit.start);
    const place = first?.start ?? reading.lastEnd;
    return finishFlowEntry(reading, emptyKey(reading, place, 'start'), place);
  }
  const node = readFlowValue(reading, first);
  return finishFlowEntry(reading, asKey(reading, node, first.start, reading.lastEnd), first.start);
}

/** Reads the colon and the value of an entry, neither of which need be there. */
function finishFlowEntry(reading: Reading, key: ScalarNode, start: number): MappingEntry {
  const colon = reading.accept(':');
  const first = colon && reading.peek();
  if (!first || endsItem(first)) return { key, range: reading.range(start, Math.max(start, reading.lastEnd)) };
  const value = readFlowValue(reading, first);
  const range = reading.range(start, reading.lastEnd);
  return value ? { key, value, range } : { key, range };
}

/** Whether nothing more belongs to an item in brackets or braces. */
function endsItem(token: Token): boolean {
  return token.type === ',' || token.type === '}' || token.type === ']' || token.type === 'flow-cut';
}

/** Reads anchor and tag and the value behind them, which may be nothing. */
function readFlowValue(reading: Reading, first: Token): SyntaxNode | undefined {
  let props: Props | undefined;
  let token: Token | undefined = first;
  reading.valueStart = first.start;
  while (token && (token.type === 'anchor' || token.type === 'tag')) {
    if (props && !token.spaced) reading.fail('flow-text', token.start, first.start);
    props = addProp(reading, props, token);
    reading.next();
    token = reading.peek();
  }
  if (token && startsAtom(token)) {
    const node = readAtom(reading, token, props);
    reading.valueStart = first.start;
    return node;
  }
  if (props) return emptyScalar(reading, endOf(props), props);
  reading.fail('bad-start', first.start);
  return undefined;
}

/** Whether an item can start here; an end that does not belong to `open`, or none at all, is a fault. */
function startsItem(reading: Reading, open: Token): boolean {
  const token = reading.peek();
  switch (token?.type) {
    case undefined:
    case 'flow-cut':
      reading.fail('unclosed-flow', reading.lastEnd, open.start);
      return false;
    case ']':
    case '}':
      reading.fail('unclosed-flow', token.start, open.start);
      return false;
    case ',':
      reading.fail('flow-text', token.start);
      return false;
    default:
      return true;
  }
}

/** Behind an item there is a comma or the end of the collection. */
function endItem(reading: Reading): void {
  const token = reading.peek();
  if (!token || reading.accept(',')) return;
  if (endsItem(token)) return;
  reading.fail('flow-text', token.start, reading.valueStart);
}
