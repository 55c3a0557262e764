// edit: from a path to a place in the tree, and what is known about writing there.

import { resolveAlias } from '../syntax/tree.ts';
import type { AliasNode, SequenceNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { Path } from '../syntax/path.ts';
import { colonEnd, propsEnd, valueStart } from './layout.ts';
import type { Collection, Layout } from './layout.ts';
import type { PageShape } from './operations.ts';

/** A place in the tree that a path leads to. */
export interface Place {
  readonly path: Path;
  readonly node: SyntaxNode | undefined;
  /** Where it stands; absent for the root. */
  readonly within?: { readonly collection: Collection; readonly index: number; readonly place: Place };
  /** Fields of the language that a value without keys stands for here: `input` written as one line is its `source`. */
  readonly implied: readonly string[];
}

/** A place that is there, and the steps of the path that are not. */
export interface Reach {
  readonly place: Place;
  readonly rest: Path;
}

/** Follows a path by the letter, as far as it goes. `occurrence` chooses among equal keys at the last step. */
export function follow(tree: SyntaxTree, path: Path, occurrence = 0): Reach {
  let place: Place = { path: [], node: tree.root, implied: [] };
  for (const [at, step] of path.entries()) {
    const index = indexOf(place.node, step, at === path.length - 1 ? occurrence : 0);
    if (index === -1) return { place, rest: path.slice(at) };
    place = inside(place, index, step);
  }
  return { place, rest: [] };
}

/** Follows a path as people mean it: one line is the field it stands for, and one part is a list of one. */
export function reach(tree: SyntaxTree, path: Path, shape: PageShape): Reach {
  let place: Place = { path: [], node: tree.root, implied: [] };
  let rest = path;
  for (let step = rest[0]; step !== undefined; step = rest[0]) {
    const index = indexOf(place.node, step, 0);
    if (index !== -1) {
      place = inside(place, index, step);
      rest = rest.slice(1);
      continue;
    }
    const { node } = place;
    if (step === 0 && isSingle(node) && !isEmpty(node)) {
      const list = node.kind === 'mapping' ? indexOf(node, shape.listField?.(place.path) ?? 0, 0) : -1;
      if (list === -1) rest = rest.slice(1);
      else place = inside(place, list, shape.listField!(place.path)!);
    } else if (typeof step === 'string' && impliedField(place, shape) === step) {
      const implied = resolveAlias(node)?.kind === 'scalar' ? [...place.implied, step] : place.implied;
      place = { ...place, path: [...place.path, step], implied };
      rest = rest.slice(1);
    } else if (typeof step === 'string' && isListOfOne(node) && shape.order([...place.path, 0]).includes(step)) {
      place = inside(place, 0, 0);
    } else {
      return { place, rest };
    }
  }
  return { place, rest };
}

/** The field that the value at a place stands for as a whole, in the language: a line's, a list's, a lone item's. */
export function impliedField(place: Place, shape: PageShape): string | undefined {
  const { node, path } = place;
  const written = resolveAlias(node);
  if (written?.kind === 'scalar') return isEmpty(written) ? undefined : shape.lineField(path);
  if (node?.kind === 'sequence') return shape.listField?.(path);
  if (node?.kind !== 'mapping') return undefined;
  const order = shape.order(path);
  const itself = node.entries.length > 0 && node.entries.every((entry) => !order.includes(entry.key.text));
  const item = shape.listField === undefined ? [] : shape.order([...path, 0]);
  return itself && node.entries.some((entry) => item.includes(entry.key.text)) ? shape.listField?.(path) : undefined;
}

/** The page order of the keys at a place; a lone item has that of the items. */
export function orderAt(place: Place, shape: PageShape): readonly string[] {
  const isItem = place.node?.kind === 'mapping' && impliedField(place, shape) !== undefined;
  return shape.order(isItem ? [...place.path, 0] : place.path);
}

/** Where and how a value stands or would stand: behind a key or a dash, in block or flow style. */
export interface Spot {
  readonly node: SyntaxNode | undefined;
  readonly collection: Collection;
  readonly index: number;
  /** Behind the colon or dash, and behind anchor and tag where the value has them. */
  readonly head: number;
  /** Behind the colon or dash itself. */
  readonly mark: number;
  /** A flow mapping names the key without a colon. */
  readonly noColon: boolean;
  readonly flow: boolean;
  /** The indentation of the key or the dash. */
  readonly indent: string;
}

/** The spot of a place; undefined for the root, and for a key behind a question mark. */
export function spotOf(layout: Layout, place: Place): Spot | undefined {
  if (!place.within) return undefined;
  const { collection, index } = place.within;
  const { node } = place;
  const unit = layout.unit(collection, index);
  const colon = collection.kind === 'mapping' ? colonEnd(layout.text, collection.entries[index]!) : undefined;
  if (isExplicit(layout, collection, index)) return undefined;
  const mark = colon ?? (collection.kind === 'mapping' ? unit.end : collection.flow ? unit.start : unit.start + 1);
  return {
    node,
    collection,
    index,
    mark,
    head: (node && propsEnd(node)) ?? mark,
    noColon: collection.kind === 'mapping' && colon === undefined,
    flow: collection.flow,
    indent: layout.indentAt(unit.start),
  };
}

/** The space to put before a value that touches its colon or dash (`owner:Dana`), as mended text can have it. */
export function missingSpace({ node, mark, flow }: Spot): string {
  return !flow && node !== undefined && valueStart(node) === mark ? ' ' : '';
}

/** Whether an entry of a block mapping is written with a question mark before its key. */
export function isExplicit(layout: Layout, collection: Collection, index: number): boolean {
  return !collection.flow && /\?[ \t]*$/.test(layout.before(layout.unit(collection, index).start));
}

/**
 * Whether a mapping has a key that nobody would give a page: none at all, brackets, one behind a question mark at the
 * start or on another line, a control character or what is no character. What stands beside such a key is left alone.
 */
export function hasOddKey(text: string, node: SyntaxNode | undefined): boolean {
  if (node?.kind !== 'mapping') return false;
  const isBehindMark = (at: number, mark: RegExp): boolean => mark.test(text.slice(Math.max(0, at - 80), at));
  return node.entries.some(
    ({ key: { text: name, range } }, index) =>
      name === '' ||
      /^[[{]/.test(name) ||
      /[\p{Cs}\p{Cc}\uFFFE\uFFFF]/u.test(name) ||
      isBehindMark(range.start, index === 0 ? /^[ \t-]*\?\s*(?:[!&]\S*\s+)*$/m : /^[ \t-]*\?[ \t]*[\r\n]\s*$/m),
  );
}

/** Whether nothing is written here: no value, null, or brackets with nothing between them. */
export function isEmpty(node: SyntaxNode | undefined): boolean {
  if (!node) return true;
  if (node.kind === 'scalar') return node.value === null;
  return node.kind !== 'alias' && (node.kind === 'mapping' ? node.entries : node.items).length === 0;
}

/** The position of an entry or item; -1 when it is not there. */
function indexOf(node: SyntaxNode | undefined, step: string | number, occurrence: number): number {
  if (node?.kind === 'sequence') return typeof step === 'number' && step < node.items.length ? step : -1;
  if (node?.kind !== 'mapping' || typeof step === 'number') return -1;
  let seen = 0;
  return node.entries.findIndex((entry) => entry.key.text === step && (seen += 1) > occurrence);
}

function inside(place: Place, index: number, step: string | number): Place {
  const collection = collectionAt(place.node)!;
  const node = collection.kind === 'mapping' ? collection.entries[index]!.value : collection.items[index]!.value;
  return { path: [...place.path, step], node, within: { collection, index, place }, implied: [] };
}

function collectionAt(node: SyntaxNode | undefined): Collection | undefined {
  return node?.kind === 'mapping' || node?.kind === 'sequence' ? node : undefined;
}

function isSingle(node: SyntaxNode | undefined): node is Exclude<SyntaxNode, SequenceNode | AliasNode> {
  return node !== undefined && node.kind !== 'sequence' && node.kind !== 'alias';
}

function isListOfOne(node: SyntaxNode | undefined): boolean {
  return node?.kind === 'sequence' && node.items.length === 1;
}
