// Syntax room: values by indentation: mappings and lists in block style, and whole documents.

import type { MappingEntry, MappingNode, ScalarNode, SequenceItem, SequenceNode, SyntaxNode } from '../tree.ts';
import { asKey, emptyKey, readAtom, startsAtom } from './flow.ts';
import { addProp, dress, endOf, joinProps, startOf, type Props } from './props.ts';
import type { Reading } from './reading.ts';
import { emptyScalar, readScalar } from './scalars.ts';
import type { Token } from './tokens.ts';

/** Reads the document that the reading spans; undefined when nothing is in it. */
export function readDocument(reading: Reading): SyntaxNode | undefined {
  const { marker } = reading.document;
  const root = readValue(reading, { column: -1, line: marker?.line ?? -1, behind: marker ? 'marker' : 'start' });
  endEntry(reading, -1);
  return root;
}

/** What a value stands behind, which decides how it may start. */
interface Slot {
  /** The column of the collection that the value belongs to. */
  readonly column: number;
  /** The line of the colon, dash or marker before it. */
  readonly line: number;
  readonly behind: 'start' | 'marker' | 'key' | 'indicator';
}

/** Anchors and tags before a value: those on earlier lines, and those on the line of its first token. */
interface Prefix {
  outer?: Props | undefined;
  inner?: Props | undefined;
  /** The first token of `inner`. */
  first?: Token | undefined;
}

function readValue(reading: Reading, slot: Slot): SyntaxNode | undefined {
  const prefix = readPrefix(reading, slot);
  const token = reading.peek();
  const props = joinProps(reading, prefix.outer, prefix.inner);
  if (!token || !belongsTo(token, slot)) return props && emptyScalar(reading, endOf(props), props);
  if (prefix.inner && !token.spaced) reading.fail('bad-start', startOf(prefix.inner));
  if (isIndentedByTab(prefix.first ?? token, slot)) reading.fail('tab', token.start);
  switch (token.type) {
    case '-':
      if (!startsBlock(reading, token, slot, prefix.inner)) return undefined;
      return readSequence(reading, token, slot, props);
    case '?':
    case ':':
      if (!startsBlock(reading, token, slot, prefix.inner)) return undefined;
      return readMapping(reading, token, undefined, props);
    case 'block-scalar':
      reading.next();
      reading.valueStart = props ? startOf(props) : token.start;
      return readScalar(reading, token, props, reading.valueStart, slot.column);
    default:
      return readAtomOrMapping(reading, token, slot, prefix);
  }
}

function readPrefix(reading: Reading, slot: Slot): Prefix {
  const prefix: Prefix = {};
  for (let token = reading.peek(); token && belongsTo(token, slot); token = reading.peek()) {
    if (prefix.first && prefix.first.line !== token.line) {
      prefix.outer = joinProps(reading, prefix.outer, prefix.inner);
      prefix.inner = undefined;
      prefix.first = undefined;
    }
    if (token.type !== 'anchor' && token.type !== 'tag') break;
    if (prefix.inner && !token.spaced) reading.fail('bad-start', startOf(prefix.inner));
    prefix.inner = addProp(reading, prefix.inner, token);
    prefix.first ??= token;
    reading.next();
  }
  return prefix;
}

/** Whether a token is part of the value of a slot: on its line, or indented more, or a dash right under its key. */
function belongsTo(token: Token, slot: Slot): boolean {
  if (!token.first || token.line === slot.line || token.column > slot.column) return true;
  return slot.behind === 'key' && token.type === '-' && token.column === slot.column;
}

/** Whether only a tab sets a value off from its key; brackets that are the whole document need no indentation. */
function isIndentedByTab(token: Token, slot: Slot): boolean {
  if (!token.first || !token.tabbed) return false;
  if (slot.column < 0 && (token.type === '[' || token.type === '{')) return false;
  return token.column <= Math.max(slot.column, 0);
}

/** Whether a block collection may start at this indicator; otherwise a fault is noted. */
function startsBlock(reading: Reading, token: Token, slot: Slot, before: Props | undefined): boolean {
  if (token.tabbed) reading.fail('tab', token.start);
  else if (before) reading.fail('unexpected', token.start, startOf(before));
  else if (token.line !== slot.line || slot.behind === 'indicator') return true;
  else if (slot.behind === 'key' && token.type === '-') reading.fail('list-on-key-line', token.start);
  else reading.fail(slot.behind === 'key' ? 'bad-start' : 'unexpected', token.start);
  return false;
}

/** A value in one piece; or, when a colon stands behind it, the mapping whose first key it is. */
function readAtomOrMapping(reading: Reading, token: Token, slot: Slot, prefix: Prefix): SyntaxNode | undefined {
  const { outer, inner, first = token } = prefix;
  if (!startsAtom(token)) {
    reading.fail('bad-start', token.start, first.start);
    return undefined;
  }
  const atom = readAtom(reading, token);
  reading.valueStart = first.start;
  const colon = reading.peek();
  if (colon?.type !== ':' || colon.first) return dress(reading, atom, joinProps(reading, outer, inner));
  if (token.line === slot.line && slot.behind !== 'indicator') reading.fail('colon-in-value', colon.start, first.start);
  else if (colon.line !== token.line) reading.fail('no-colon', token.start);
  else if (first.tabbed) reading.fail('tab', first.start);
  const key = asKey(reading, dress(reading, atom, inner), token.start, reading.lastEnd);
  return readMapping(reading, first, key, outer);
}

/** Reads the mapping whose first entry starts at `first`; the key of that entry may have been read already. */
function readMapping(
  reading: Reading,
  first: Token,
  key: ScalarNode | undefined,
  props: Props | undefined,
): MappingNode {
  const entries: MappingEntry[] = [];
  reading.enter('mapping', first.start, first.column);
  let token: Token | undefined = first;
  do {
    reading.forgetClosed();
    entries.push(readEntry(reading, token, key ?? readKey(reading, token), first.column));
    key = undefined;
    token = endEntry(reading, first.column);
    if (token?.type === '-') reading.fail('dash-among-keys', token.start);
  } while (token && !reading.fault);
  reading.leave('block');
  const range = reading.range(first.start, reading.lastEnd);
  return dress(reading, { kind: 'mapping', range, flow: false, entries }, props);
}

/** Reads the key of an entry and leaves its colon. */
function readKey(reading: Reading, first: Token): ScalarNode {
  if (first.tabbed && first.first) reading.fail('tab', first.start);
  const column = first.column;
  if (first.type === '?') {
    reading.next();
    const start = reading.peek()?.start ?? first.end;
    const node = readValue(reading, { column, line: first.line, behind: 'indicator' });
    return node ? asKey(reading, node, start, reading.lastEnd) : emptyKey(reading, first.end, 'end');
  }
  const prefix = readPrefix(reading, { column: column - 1, line: first.line, behind: 'start' });
  const token = reading.peek();
  if (prefix.outer || !token || !(startsAtom(token) || token.type === ':')) {
    reading.fail('bad-start', first.start);
    return emptyKey(reading, first.start, 'start');
  }
  if (token.type === ':') return emptyKey(reading, token.start, 'start');
  const atom = dress(reading, readAtom(reading, token), prefix.inner);
  reading.valueStart = first.start;
  const colon = reading.peek();
  if (colon?.type !== ':' || colon.line !== token.line) reading.fail('no-colon', first.start);
  return asKey(reading, atom, token.start, reading.lastEnd);
}

/** Reads the colon and the value of an entry; after `?` there may be neither. */
function readEntry(reading: Reading, first: Token, key: ScalarNode, column: number): MappingEntry {
  const colon = reading.peek();
  const explicit = first.type === '?';
  // The colon after an explicit key has a line of its own.
  if (colon?.type !== ':' || (explicit && !(colon.first && colon.column === column))) {
    return { key, range: reading.range(first.start, reading.lastEnd) };
  }
  reading.next();
  if (explicit && colon.tabbed) reading.fail('tab', colon.start);
  const value = readValue(reading, { column, line: colon.line, behind: explicit ? 'indicator' : 'key' });
  const range = reading.range(first.start, reading.lastEnd);
  return value ? { key, value, range } : { key, range };
}

function readSequence(reading: Reading, first: Token, slot: Slot, props: Props | undefined): SequenceNode {
  const items: SequenceItem[] = [];
  const { column } = first;
  reading.enter('sequence', first.start, column);
  let token: Token | undefined = first;
  while (token) {
    reading.forgetClosed();
    reading.next();
    const value = readValue(reading, { column, line: token.line, behind: 'indicator' });
    const range = reading.range(token.start, reading.lastEnd);
    items.push(value ? { value, range } : { range });
    token = endEntry(reading, column);
    if (token && token.type !== '-') {
      // A list may have the same column as the key that it belongs to; then the next key ends it.
      if (slot.column !== column) reading.fail('no-dash', token.start);
      break;
    }
  }
  reading.leave('block');
  const range = reading.range(first.start, reading.lastEnd);
  return dress(reading, { kind: 'sequence', range, flow: false, items }, props);
}

/** The next token when it starts another entry at `column`; a fault is noted when it can start nothing here. */
function endEntry(reading: Reading, column: number): Token | undefined {
  const token = reading.peek();
  if (!token) return undefined;
  if (!token.first) reading.fail('text-after-value', token.start, reading.valueStart);
  else if (token.tabbed) reading.fail('tab', token.start);
  else if (token.column > column) reading.fail('bad-indent', token.start);
  else if (token.column === column) return token;
  return undefined;
}
