// edit: values on their way into the text: made of an operation's value, of parts of the page, or of both.

import { resolveAlias } from '../syntax/tree.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { Path } from '../syntax/path.ts';
import type { Blank, PageShape, YamlValue } from './operations.ts';
import type { Part } from './parts.ts';
import { plainBlank } from './scalars.ts';

export type Draft =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'blank'; readonly blank: Blank }
  /** What the author wrote, on one line, to be used as it is. */
  | { readonly kind: 'source'; readonly parts: readonly Part[] }
  | { readonly kind: 'map'; readonly entries: readonly DraftEntry[] }
  | { readonly kind: 'list'; readonly items: readonly Draft[] };

export interface DraftEntry {
  readonly key: string;
  /** Undefined when what moves here cannot be written inside braces. */
  readonly value: Draft | undefined;
  /** The author's own lines for key, value and comments, for block style. */
  readonly lines?: readonly MovedLine[];
}

/** A line that moves, without the indentation of the entry it belongs to. */
export interface MovedLine {
  readonly parts: readonly Part[];
}

/** An operation's value. */
export function draftOf(value: YamlValue): Draft {
  if (value === null || typeof value !== 'object') return { kind: 'scalar', value };
  if (isList(value)) return { kind: 'list', items: value.map(draftOf) };
  if (isBlank(value)) return { kind: 'blank', blank: value };
  return { kind: 'map', entries: Object.entries(value).map(([key, inside]) => ({ key, value: draftOf(inside) })) };
}

/** A value of the page, to be written once more somewhere else. Numbers and aliases stay as the author wrote them. */
export function draftOfNode(node: SyntaxNode | undefined): Draft {
  if (!node) return { kind: 'scalar', value: null };
  switch (node.kind) {
    case 'alias':
      return { kind: 'source', parts: [`*${node.name}`] };
    case 'scalar':
      if (typeof node.value === 'string' || node.text === '') return { kind: 'scalar', value: node.value };
      return { kind: 'source', parts: [node.text] };
    case 'sequence':
      return { kind: 'list', items: node.items.map((item) => draftOfNode(item.value)) };
    case 'mapping':
      return {
        kind: 'map',
        entries: node.entries.map(({ key, value }) => ({ key: key.text, value: draftOfNode(value) })),
      };
  }
}

/** The value inside as many new mappings and lists as the path has steps; undefined for a position a new list has not. */
export function nested(path: Path, entry: (key: string) => DraftEntry, value: Draft): Draft | undefined {
  let result: Draft | undefined = value;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const step: string | number = path[at]!;
    if (typeof step === 'number') result = step === 0 ? { kind: 'list', items: [result] } : undefined;
    else result = { kind: 'map', entries: [at === path.length - 1 ? entry(step) : { key: step, value: result }] };
    if (result === undefined) return undefined;
  }
  return result;
}

/** Whether a value of the page says what the draft says. */
export function saysTheSame(draft: Draft, written: SyntaxNode | undefined): boolean {
  const node = resolveAlias(written);
  if (node?.slip || written?.slip) return false;
  switch (draft.kind) {
    case 'source':
      return false;
    case 'blank':
      return node?.kind === 'scalar' && node.value === plainBlank(draft.blank);
    case 'scalar':
      return node === undefined ? draft.value === null : node.kind === 'scalar' && Object.is(node.value, draft.value);
    case 'list':
      return (
        node?.kind === 'sequence' &&
        node.items.length === draft.items.length &&
        draft.items.every((item, index) => saysTheSame(item, node.items[index]!.value))
      );
    case 'map': {
      if (node?.kind !== 'mapping' || node.entries.length !== draft.entries.length) return false;
      const values = new Map(node.entries.map((entry) => [entry.key.text, entry.value]));
      return (
        values.size === draft.entries.length &&
        draft.entries.every(
          ({ key, value }) => value !== undefined && values.has(key) && saysTheSame(value, values.get(key)),
        )
      );
    }
  }
}

/**
 * A copy of a draft with an entry set inside it, in page order; undefined when the path does not fit. `path` is where
 * the draft stands, `rest` leads from there to the entry.
 */
export function amended(draft: Draft, path: Path, rest: Path, entry: DraftEntry, shape: PageShape): Draft | undefined {
  const [step, ...further] = rest;
  if (step === undefined) return entry.value;
  if (draft.kind === 'scalar' && draft.value === null) {
    return nested(rest, (key) => ({ ...entry, key }), entry.value ?? draft);
  }
  const inner = (old: Draft | undefined): Draft | undefined =>
    old === undefined
      ? nested(further, (key) => ({ ...entry, key }), entry.value ?? { kind: 'scalar', value: null })
      : amended(old, [...path, step], further, entry, shape);
  if (draft.kind === 'list') {
    if (typeof step !== 'number' || step > draft.items.length) return undefined;
    const value = inner(draft.items[step]);
    return value && { kind: 'list', items: [...draft.items.slice(0, step), value, ...draft.items.slice(step + 1)] };
  }
  if (typeof step === 'number') return step === 0 ? amended(draft, path, further, entry, shape) : undefined;
  if (draft.kind !== 'map') {
    const field = shape.lineField(path);
    if (field === undefined) return undefined;
    if (field === step) return further.length === 0 ? entry.value : undefined;
    return amended({ kind: 'map', entries: [{ key: field, value: draft }] }, path, rest, entry, shape);
  }
  const at = draft.entries.findIndex(({ key }) => key === step);
  const value = inner(at === -1 ? undefined : draft.entries[at]!.value);
  if (value === undefined) return undefined;
  const made = further.length === 0 ? { ...entry, key: step } : { key: step, value };
  if (at !== -1) return { kind: 'map', entries: draft.entries.map((old, index) => (index === at ? made : old)) };
  const place = placeInOrder(
    draft.entries.map(({ key }) => key),
    step,
    shape.order(path),
  );
  return { kind: 'map', entries: [...draft.entries.slice(0, place), made, ...draft.entries.slice(place)] };
}

/** The position at which a new key is inserted among those that are there. */
export function placeInOrder(keys: readonly string[], key: string, order: readonly string[]): number {
  const wanted = order.indexOf(key);
  const last = keys.at(-1) === 'record' && order.includes('record') ? keys.length - 1 : keys.length;
  if (wanted === -1) return last;
  if (key === 'record') return keys.length;
  let after = -1;
  let rank = -1;
  keys.forEach((other, index) => {
    const here = order.indexOf(other);
    if (here !== -1 && here < wanted && here >= rank) [after, rank] = [index, here];
  });
  if (after !== -1) return after + 1;
  const before = keys.findIndex((other) => order.indexOf(other) > wanted);
  return before === -1 ? last : before;
}

function isList(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isBlank(value: object): value is Blank {
  return 'blank' in value && typeof value.blank === 'string';
}
