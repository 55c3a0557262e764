// What a page says, without how it is written, and what operations should make of it: the oracle of the writer's tests.

import assert from 'node:assert/strict';
import { draftOf } from '../../server/src/edit/draft.ts';
import type { Operation, PageShape, YamlValue } from '../../server/src/edit/operations.ts';
import { plainBlank } from '../../server/src/edit/scalars.ts';
import type { Draft } from '../../server/src/edit/draft.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import type { SyntaxNode, SyntaxTree } from '../../server/src/syntax/tree.ts';

/** A value: mappings are Maps, aliases stay aliases. */
export type Plain = string | number | boolean | null | Alias | readonly Plain[] | ReadonlyMap<string, Plain>;

export class Alias {
  readonly name: string;
  readonly target: Plain;
  constructor(name: string, target: Plain) {
    this.name = name;
    this.target = target;
  }
}

/** What a tree says. */
export function plainOf(tree: SyntaxTree): Plain {
  return plainNode(tree.root);
}

/** What an operation's value says. */
export function plainValue(value: YamlValue): Plain {
  const plain = (draft: Draft): Plain => {
    switch (draft.kind) {
      case 'scalar':
        return draft.value;
      case 'blank':
        return plainBlank(draft.blank);
      case 'list':
        return draft.items.map(plain);
      case 'map':
        return new Map(draft.entries.map((entry) => [entry.key, plain(entry.value!)]));
      case 'source':
        return assert.fail('no source in a value');
    }
  };
  return plain(draftOf(value));
}

/** What the page should say after an operation; undefined when the operation cannot be carried out. */
export function expected(page: Plain, operation: Operation, shape: PageShape): Plain | undefined {
  switch (operation.op) {
    case 'set': {
      const value = plainValue(operation.value);
      return write(page, [], operation.path, shape, () => value, isScalar(value) && value !== null ? 'text' : 'value');
    }
    case 'append': {
      const value = plainValue(operation.value);
      const add = (old: Plain | undefined): Plain => {
        if (old === undefined || isEmpty(old)) return [value];
        if (old instanceof Alias && Array.isArray(old.target)) return [...old.target, value];
        return Array.isArray(old) ? [...old, value] : [old, value];
      };
      return write(page, [], operation.path, shape, add, 'value');
    }
    case 'remove':
      return remove(page, labelledPath(operation.path, operation.occurrence), true);
    case 'rename':
      return change(page, operation.path.slice(0, -1), (parent) =>
        renamed(parent, labelledPath(operation.path, operation.occurrence).at(-1)!, operation.to),
      );
    case 'move': {
      const moved = change(page, operation.from, (value) => value);
      const value = moved === undefined ? undefined : at(page, operation.from);
      if (value === undefined) return undefined;
      const added = write(page, [], operation.to, shape, () => value, 'value');
      return added && remove(added, operation.from, true);
    }
    case 'wrap':
      return write(
        page,
        [],
        operation.path,
        shape,
        (old) => (old === undefined || Array.isArray(old) || isEmpty(old) ? undefined : [old]),
        'whole',
      );
    case 'unwrap':
      return write(
        page,
        [],
        operation.path,
        shape,
        (old) => (Array.isArray(old) && old.length === 1 ? old[0] : undefined),
        'whole',
      );
    case 'quote':
      return write(page, [], operation.path, shape, (old) => (old === undefined ? undefined : operation.text), 'text');
    case 'sort':
      return page;
    case 'text':
      return undefined;
  }
}

/** The same for comparing: the order of keys does not count. */
export function comparable(value: Plain | undefined): unknown {
  if (value instanceof Alias) return { alias: value.name };
  if (Array.isArray(value)) return value.map(comparable);
  if (value instanceof Map) return { map: [...value].map(([key, inner]) => [key, comparable(inner)]).sort() };
  return value;
}

function plainNode(node: SyntaxNode | undefined): Plain {
  if (!node) return null;
  switch (node.kind) {
    case 'alias':
      return new Alias(node.name, plainNode(node.target));
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map((item) => plainNode(item.value));
    case 'mapping':
      return new Map(
        node.entries.map((entry, index) => {
          const earlier = node.entries.slice(0, index).filter((other) => other.key.text === entry.key.text).length;
          return [labelled(entry.key.text, earlier), plainNode(entry.value)];
        }),
      );
  }
}

/** A key that is there more than once is told apart by its number. */
function labelled(key: string, occurrence: number): string {
  return occurrence === 0 ? key : `${key}#${occurrence}`;
}

function labelledPath(path: Path, occurrence = 0): Path {
  return path.map((step, index) =>
    index === path.length - 1 && typeof step === 'string' ? labelled(step, occurrence) : step,
  );
}

/** What to write in the place of a value, or of nothing; undefined when there is nothing to write. */
type Make = (old: Plain | undefined) => Plain | undefined;

/** What becomes of a line that stands for a field: a text takes its place, a value goes under the field, a whole is none. */
type How = 'text' | 'value' | 'whole';

/** Writes at a path as people mean it. */
function write(node: Plain, path: Path, rest: Path, shape: PageShape, make: Make, how: How): Plain | undefined {
  const step: string | number | undefined = rest[0];
  const further = rest.slice(1);
  if (step === undefined) return make(node);
  if (isEmpty(node)) return nest(rest, make(undefined));
  if (node instanceof Alias) {
    const line = isScalar(node.target) && typeof step === 'string' ? shape.lineField(path) : undefined;
    if (line !== undefined && typeof step === 'string')
      return writeLine(node, line, step, further, path, shape, make, how);
    return write(node.target, path, rest, shape, make, how);
  }
  const inside = (old: Plain, key: string | number, left: Path): Plain | undefined =>
    write(old, [...path, key], left, shape, make, how);
  const list = shape.listField?.(path);
  if (Array.isArray(node)) {
    if (typeof step === 'number') {
      const made =
        step < node.length
          ? inside(node[step], step, further)
          : step === node.length
            ? nest(further, make(undefined))
            : undefined;
      return made === undefined ? undefined : [...node.slice(0, step), made, ...node.slice(step + 1)];
    }
    if (list === step) return write(node, [...path, step], further, shape, make, how);
    const lone: Plain | undefined = node.length === 1 ? node[0] : undefined;
    const made =
      lone !== undefined && typeof step === 'string' && shape.order([...path, 0]).includes(step)
        ? inside(lone, 0, rest)
        : undefined;
    if (made !== undefined) return [made];
    return list !== undefined && shape.order(path).includes(step)
      ? promoted(node, list, step, further, make)
      : undefined;
  }
  if (node instanceof Map) return writeInMap(node, path, rest, shape, make, how);
  if (typeof step === 'number')
    return step === 0
      ? write(node, path, further, shape, make, how)
      : step === 1
        ? pair(node, further, make)
        : undefined;
  const line = shape.lineField(path);
  return line === undefined ? undefined : writeLine(node, line, step, further, path, shape, make, how);
}

/** Writes at a field of a part that is one line, standing for the field `line`. */
function writeLine(
  node: Plain,
  line: string,
  step: string,
  further: Path,
  path: Path,
  shape: PageShape,
  make: Make,
  how: How,
): Plain | undefined {
  if (line !== step) return promoted(node, line, step, further, make);
  if (further.length > 0)
    return further.every((left) => left === 0) ? write(node, path, [step], shape, make, how) : undefined;
  const made = make(node);
  if (how === 'whole' || made === undefined) return undefined;
  return how === 'text' ? made : new Map([[step, made]]);
}

function writeInMap(
  node: Map<string, Plain>,
  path: Path,
  rest: Path,
  shape: PageShape,
  make: Make,
  how: How,
): Plain | undefined {
  const [step, ...further] = rest;
  const list = shape.listField?.(path);
  if (typeof step === 'number') {
    if (step === 0 && list !== undefined && node.has(list))
      return writeInMap(node, path, [list, ...rest], shape, make, how);
    return step === 0
      ? write(node, path, further, shape, make, how)
      : step === 1
        ? pair(node, further, make)
        : undefined;
  }
  if (!node.has(step!)) {
    const order = shape.order(path);
    const keys = [...node.keys()];
    const lone =
      list !== undefined &&
      keys.every((key) => !order.includes(key)) &&
      keys.some((key) => shape.order([...path, 0]).includes(key));
    if (lone && step === list) return write(node, [...path, step], further, shape, make, how);
    if (lone && order.includes(step!)) return promoted(node, list, step!, further, make);
  }
  const old = node.get(step!);
  const made = node.has(step!)
    ? write(old!, [...path, step!], further, shape, make, how)
    : nest(further, make(undefined));
  return made === undefined ? undefined : new Map([...node, [step!, made]]);
}

function promoted(node: Plain, field: string, step: string, further: Path, make: Make): Plain | undefined {
  const made = nest(further, make(undefined));
  return made === undefined
    ? undefined
    : new Map([
        [field, node],
        [step, made],
      ]);
}

function pair(node: Plain, further: Path, make: Make): Plain | undefined {
  const made = nest(further, make(undefined));
  return made === undefined ? undefined : [node, made];
}

function nest(path: Path, value: Plain | undefined): Plain | undefined {
  if (value === undefined) return undefined;
  let result: Plain = value;
  for (const step of [...path].reverse()) {
    if (typeof step === 'string') result = new Map([[step, result]]);
    else if (step === 0) result = [result];
    else return undefined;
  }
  return result;
}

/** Without an entry or item; what would be empty goes too, but for the keys of the top level. */
function remove(page: Plain, path: Path, first: boolean): Plain | undefined {
  const parent = path.slice(0, -1);
  const step = path.at(-1)!;
  const holder = at(page, parent);
  if (holder === undefined || at(page, path) === undefined) return undefined;
  const size = Array.isArray(holder) ? holder.length : holder instanceof Map ? holder.size : 0;
  if (size === 1 && parent.length > 1) return remove(page, parent, false);
  if (size === 1 && parent.length === 1) return change(page, parent, () => null);
  return change(page, parent, (old) => {
    if (Array.isArray(old)) return old.filter((_, index) => index !== step);
    return old instanceof Map && typeof step === 'string'
      ? new Map([...old].filter(([key]) => key !== step))
      : first
        ? undefined
        : old;
  });
}

function renamed(parent: Plain, from: string | number, to: string): Plain | undefined {
  if (!(parent instanceof Map) || typeof from !== 'string' || !parent.has(from) || parent.has(to)) return undefined;
  return new Map([...parent].map(([key, value]) => [key === from ? to : key, value]));
}

/** The value at a path, by the letter. */
function at(node: Plain, path: Path): Plain | undefined {
  let here: Plain | undefined = node;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step];
    else if (here instanceof Map && typeof step === 'string') here = here.get(step);
    else return undefined;
  }
  return here;
}

function change(node: Plain, path: Path, make: (old: Plain) => Plain | undefined): Plain | undefined {
  const [step, ...further] = path;
  if (step === undefined) return make(node);
  const inner = at(node, [step]);
  const made = inner === undefined ? undefined : change(inner, further, make);
  if (made === undefined) return undefined;
  if (Array.isArray(node)) return node.map((item: Plain, index) => (index === step ? made : item));
  return node instanceof Map ? new Map([...node].map(([key, value]) => [key, key === step ? made : value])) : undefined;
}

function isEmpty(value: Plain): boolean {
  return value === null || (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0);
}

function isScalar(value: Plain): boolean {
  return value === null || typeof value !== 'object';
}
