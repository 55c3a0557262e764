// edit: writes values at paths: replaces what is there, adds what is not, and makes the parents that are missing.

import type { Path } from '../syntax/path.ts';
import { amended, draftOfNode, nested, saysTheSame } from './draft.ts';
import type { Draft, DraftEntry } from './draft.ts';
import { appendItem, insertEntry, neighboursOf, promote } from './insert.ts';
import type { Layout } from './layout.ts';
import type { PageShape } from './operations.ts';
import { impliedField, isEmpty, orderAt, reach, spotOf } from './place.ts';
import type { Place } from './place.ts';
import { replaceValue, writeRoot } from './replace.ts';
import type { Plan } from './replace.ts';
import { wrap, wrapUnder } from './wrap.ts';

/** Writes a value at a path. */
export function setValue(layout: Layout, shape: PageShape, path: Path, value: Draft): Plan {
  const { place, rest } = reach(layout.tree, path, shape);
  if (rest.length > 0) return addEntry(layout, shape, place, rest, value, (key) => ({ key, value }));
  if (!place.within) return isEmpty(place.node) ? writeRoot(layout, value) : undefined;
  if (saysTheSame(value, place.node)) return [];
  const isText = value.kind === 'blank' || (value.kind === 'scalar' && value.value !== null);
  return replace(layout, place, isText ? value : nested(place.implied, (key) => ({ key, value }), value));
}

/**
 * Adds an entry at a path that is not there, or an item behind the last one. `place` is as far as the path goes, `rest`
 * what is missing; `entryFor` makes the entry for the last key of the path, where `value` alone is not enough.
 */
export function addEntry(
  layout: Layout,
  shape: PageShape,
  place: Place,
  rest: Path,
  value: Draft,
  entryFor: (key: string) => DraftEntry,
): Plan {
  const { node } = place;
  const [step, ...further] = rest;
  if (step === undefined) return undefined;
  if (isEmpty(node)) {
    const made = nested([...place.implied, ...rest], entryFor, value);
    return made && (place.within ? replace(layout, place, made) : writeRoot(layout, made));
  }
  if (!node || place.implied.length > 0) return undefined;
  const field = impliedField(place, shape);
  if (node.kind === 'alias' && (field === undefined || typeof step === 'number')) {
    const last = rest.at(-1);
    const entry = typeof last === 'string' ? entryFor(last) : { key: '', value };
    const copied = node.target && amended(draftOfNode(node.target), place.path, rest, entry, shape);
    return copied && replace(layout, place, copied);
  }
  const made = nested(further, entryFor, value);
  if (!made) return undefined;
  if (typeof step === 'number') {
    if (node.kind === 'sequence') return step === node.items.length ? appendItem(layout, node, made) : undefined;
    return step === 1 ? wrap(layout, place, made) : undefined;
  }
  const entry = further.length === 0 ? entryFor(step) : { key: step, value: made };
  const order = shape.order(place.path);
  if (field !== undefined && order.includes(step)) return promote(layout, place, field, entry, order);
  if (node.kind !== 'mapping') return undefined;
  return insertEntry(layout, node, entry, neighboursOf(node, step, orderAt(place, shape)));
}

/** Adds a value at the end of the list at a path; a single value there becomes the first item. */
export function appendValue(layout: Layout, shape: PageShape, path: Path, value: Draft): Plan {
  const { place, rest } = reach(layout.tree, path, shape);
  const list: Draft = { kind: 'list', items: [value] };
  if (rest.length > 0) return addEntry(layout, shape, place, rest, list, (key) => ({ key, value: list }));
  const { node } = place;
  if (!place.within) return undefined;
  if (node === undefined || isEmpty(node))
    return replace(
      layout,
      place,
      nested(place.implied, (key) => ({ key, value: list }), list),
    );
  if (node.kind === 'sequence') return appendItem(layout, node, value);
  const [field, ...others] = place.implied;
  if (field !== undefined) return others.length === 0 ? wrapUnder(layout, place, field, value) : undefined;
  if (node.kind === 'alias' && node.target?.kind === 'sequence') {
    const copied = draftOfNode(node.target);
    return copied.kind === 'list'
      ? replace(layout, place, { kind: 'list', items: [...copied.items, value] })
      : undefined;
  }
  return wrap(layout, place, value);
}

function replace(layout: Layout, place: Place, value: Draft | undefined): Plan {
  const spot = spotOf(layout, place);
  return spot && value && replaceValue(layout, spot, value);
}
