// Questions about the description: what belongs at a path, in which order, and where a key is at home.

import type { PageShape } from '../edit/operations.ts';
import type { Path } from '../syntax/path.ts';
import type { Vocabulary } from '../syntax/tree.ts';
import type { Field, Fields, Kind, MappingKind } from './kinds.ts';
import { PAGE, PERSON } from './page.ts';

/** Names that authors use for a field of the language. */
const ALIASES: Readonly<Record<string, string>> = { title: 'workflow', name: 'workflow' };

/** The mapping that a kind holds, directly or as an item of its list. */
export function mappingIn(kind: Kind): MappingKind | undefined {
  switch (kind.type) {
    case 'mapping':
      return kind;
    case 'parts':
    case 'none-or-list':
      return kind.of;
    case 'list':
      return mappingIn(kind.of);
    default:
      return undefined;
  }
}

/** Whether the keys name a measure, so that the mapping is one measure and not `{measures, scale-if, stop-if}`. */
export function looksLikeItem(kind: MappingKind, keys: readonly string[]): boolean {
  const item = kind.listField === undefined ? undefined : mappingIn(kind.fields[kind.listField]!.kind);
  return (
    item !== undefined && !keys.includes(kind.listField!) && keys.some((key) => item.fields[key]?.required === true)
  );
}

/** The field at a path of the language, written or not; list positions are allowed where lists are. */
export function fieldAt(path: Path, root: MappingKind = PAGE): Field | undefined {
  let found: Field | undefined;
  let kind: Kind = root;
  for (const step of path) {
    if (typeof step === 'number') {
      const item = itemKind(kind);
      if (!item) return undefined;
      kind = item;
    } else {
      const inside = mappingIn(kind);
      found = inside ? fieldIn(inside, step) : fieldOfPerson(kind, step);
      if (!found) return undefined;
      kind = found.kind;
    }
  }
  return found;
}

/** The kind of one item of a list; undefined where no list can be. */
function itemKind(kind: Kind): Kind | undefined {
  if (kind.type === 'mapping')
    return kind.listField === undefined ? undefined : itemKind(kind.fields[kind.listField]!.kind);
  return kind.type === 'list' || kind.type === 'parts' || kind.type === 'none-or-list' ? kind.of : undefined;
}

/** A person may be written as `{name, contact, role}`, and a gap may be about its contact. */
function fieldOfPerson(kind: Kind, name: string): Field | undefined {
  const person = kind.type === 'list' ? kind.of : kind;
  return person.type === 'person' && Object.hasOwn(PERSON.fields, name)
    ? PERSON.fields[name as keyof typeof PERSON.fields]
    : undefined;
}

/** A field of a mapping, or of the one item that the mapping may be (`success.metric` of a single measure). */
function fieldIn(mapping: MappingKind, name: string): Field | undefined {
  if (Object.hasOwn(mapping.fields, name)) return mapping.fields[name];
  const item = mapping.listField === undefined ? undefined : mappingIn(mapping.fields[mapping.listField]!.kind);
  return item && Object.hasOwn(item.fields, name) ? item.fields[name] : undefined;
}

/** Every path at which a key of the language is at home: `prompt` → `task.prompt`. */
export function homesOf(key: string): readonly Path[] {
  return HOMES.get(key) ?? [];
}

/** The keys of the language as words, for the mending of text that is not YAML. */
export const vocabulary: Vocabulary = {
  isKey: (word) => NAMES.has(word),
  startsKey: (word) => [...NAMES].some((name) => name.startsWith(word)),
};

/** The field that is meant by a name people use for it (`title` → `workflow`). */
export function aliasOf(key: string): string | undefined {
  return Object.hasOwn(ALIASES, key.toLowerCase()) ? ALIASES[key.toLowerCase()] : undefined;
}

/** All field paths of the language without list positions, in page order; what `gaps[].at` may name. */
export function allFieldPaths(): readonly Path[] {
  return FIELD_PATHS;
}

/** The order of keys and the one-line meanings of a description, for the writer of YAML. */
export function shapeOf(root: MappingKind): PageShape {
  return {
    order(path) {
      if (path.length === 0) return Object.keys(root.fields);
      const kind = kindAt(path, root);
      const inside = kind && mappingIn(kind);
      return inside ? Object.keys(inside.fields) : [];
    },
    listField(path) {
      const kind = kindAt(path, root);
      return kind?.type === 'mapping' ? kind.listField : undefined;
    },
    lineField(path) {
      const kind = kindAt(path, root);
      return (kind && mappingIn(kind))?.line;
    },
  };
}

/** Page order and one-line meanings. */
export const pageShape: PageShape = shapeOf(PAGE);

/** The names of a path, as the description has them: without list positions, `success.by` as `success.measures.by`. */
export function canonicalPath(path: Path): readonly string[] {
  const names: string[] = [];
  let inside: MappingKind | undefined = PAGE;
  for (const step of path) {
    if (typeof step === 'number') continue;
    if (inside?.listField !== undefined && !Object.hasOwn(inside.fields, step)) {
      names.push(inside.listField);
      inside = mappingIn(inside.fields[inside.listField]!.kind);
    }
    names.push(step);
    const field: Field | undefined = inside?.fields[step];
    inside = field && mappingIn(field.kind);
  }
  return names;
}

/** The kind of value at a path: the field's own, or the item's where the path ends in a list position. */
export function kindAt(path: Path, root: MappingKind = PAGE): Kind | undefined {
  const last = path.findLastIndex((step) => typeof step === 'string');
  let kind = fieldAt(path.slice(0, last + 1), root)?.kind;
  for (let at = last + 1; at < path.length && kind; at += 1) kind = itemKind(kind);
  return kind;
}

function pathsIn(fields: Fields, path: Path): readonly Path[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = [...path, name];
    const inside = mappingIn(field.kind);
    return [at, ...(inside ? pathsIn(inside.fields, at) : [])];
  });
}

const FIELD_PATHS = pathsIn(PAGE.fields, []);

/** Keys by name, but for the fields of record entries: they are too many of a kind to tell which one is meant. */
const HOMES: ReadonlyMap<string, readonly Path[]> = byName(
  FIELD_PATHS.filter((path) => path.length <= 2 || path[0] !== 'record'),
);

function byName(paths: readonly Path[]): ReadonlyMap<string, readonly Path[]> {
  const homes = new Map<string, Path[]>();
  for (const path of paths) {
    const name = String(path.at(-1));
    homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return homes;
}

const NAMES: ReadonlySet<string> = new Set([
  ...FIELD_PATHS.map((path) => String(path.at(-1))),
  ...Object.keys(PERSON.fields),
]);
