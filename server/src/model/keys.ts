// The keys of one mapping, held against the language: which field each one is, and what is wrong with the others.

import { aliasOf, homesOf } from '../language/lookup.ts';
import type { MappingKind } from '../language/kinds.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, MappingNode, SyntaxNode } from '../syntax/tree.ts';
import type { StructureFault, UnknownKey } from './faults.ts';
import { isVariant, nearest, unlookalike } from './values/text.ts';

/** What the entries of a mapping are. */
export interface SortedKeys {
  /** The entry of each field that is written, and of other keys. */
  readonly entries: Pick<ReadonlyMap<string, MappingEntry>, 'get'>;
  /** Fields written twice: their part is *cannot tell*. */
  readonly doubled?: ReadonlySet<string>;
  /** Fields of this mapping that a misspelt key most likely means. */
  readonly meant?: ReadonlySet<string>;
  /** Places elsewhere that a misplaced key counts for; more than one for a key that is at home in several. */
  readonly claims: readonly (readonly Path[])[];
  readonly faults: readonly StructureFault[];
}

type KeyFault = Extract<StructureFault, { rule: 'page/unknown-key' | 'page/look-alike' }>;

/** With so many faults among its keys a mapping is something else, and guessing at each would take long. */
const MOST_GUESSES = 100;

/** Whether a key is the author's own. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** Holds the keys of `node` against the fields of `kind`. `mayGuess` says whether to look what unknown ones may mean. */
export function sortKeys(node: MappingNode, kind: MappingKind, path: Path, mayGuess = true): SortedKeys {
  const known = knownOnly(node, kind);
  if (known) return { entries: known, claims: NONE, faults: NONE };
  const doubled = new Set<string>();
  const faults: StructureFault[] = [];
  const unknown: MappingEntry[] = [];
  const entries = new Map<string, MappingEntry>();
  const times = new Map<string, number>();
  for (const entry of node.entries) {
    const key = entry.key.text;
    const first = entries.get(key);
    if (first) {
      const occurrence = (times.get(key) ?? 0) + 1;
      times.set(key, occurrence);
      doubled.add(key);
      faults.push({
        rule: 'page/duplicate-key',
        path: [...path, key],
        range: entry.key.range,
        key,
        first,
        occurrence,
        equal: sameValue(first.value, entry.value),
      });
      continue;
    }
    entries.set(key, entry);
    if (!Object.hasOwn(kind.fields, key) && !isOwnKey(key)) unknown.push(entry);
  }
  const meant = new Set<string>();
  const claims: (readonly Path[])[] = [];
  for (const entry of unknown) {
    if (entry.value?.slip?.rule === 'page/syntax') continue;
    if (entry.key.slip) {
      // A key that is still being typed is reported as that; what it may become is not missing yet.
      for (const name of Object.keys(kind.fields)) if (name.startsWith(entry.key.text)) meant.add(name);
      continue;
    }
    const fault: KeyFault =
      mayGuess && faults.length < MOST_GUESSES
        ? unknownKey(entry, kind, path, entries, meant)
        : { rule: 'page/unknown-key', path: [...path, entry.key.text], range: entry.key.range, key: entry.key.text };
    if (fault.rule === 'page/look-alike') meant.add(fault.meant);
    else if (fault.near !== undefined) meant.add(fault.near);
    else claims.push(homesOf(fault.key));
    faults.push(fault);
  }
  const only = onlyWayLeft(kind, faults, (name) => !entries.has(name) && !meant.has(name));
  if (only) {
    meant.add(only.near);
    faults[faults.indexOf(only.fault)] = { ...only.fault, near: only.near, byElimination: true };
  }
  return { entries, doubled, meant, claims, faults };
}

const NONE: readonly never[] = [];

/** So few entries are sooner looked through than put into a table, and most mappings of a page have no more. */
const FEW = 8;

/** The entries by their keys, where all of these are of `kind` and none comes twice. */
function knownOnly({ entries }: MappingNode, kind: MappingKind): SortedKeys['entries'] | undefined {
  if (entries.length > FEW) {
    const table = new Map<string, MappingEntry>();
    for (const entry of entries) {
      if (!Object.hasOwn(kind.fields, entry.key.text)) return undefined;
      table.set(entry.key.text, entry);
    }
    return table.size === entries.length ? table : undefined;
  }
  for (const [at, { key }] of entries.entries()) {
    if (!Object.hasOwn(kind.fields, key.text)) return undefined;
    for (let before = 0; before < at; before += 1) if (entries[before]?.key.text === key.text) return undefined;
  }
  return { get: (name) => entries.find(({ key }) => key.text === name) };
}

/** One key that nobody knows, and one field that the entry cannot do without: most likely they are the same. */
function onlyWayLeft(
  kind: MappingKind,
  faults: readonly StructureFault[],
  isFree: (name: string) => boolean,
): { readonly fault: UnknownKey; readonly near: string } | undefined {
  const [fault, ...others] = faults;
  const [near, ...more] = Object.entries(kind.fields).flatMap(([name, { required, reportedBy }]) =>
    required && reportedBy === undefined && isFree(name) ? [name] : [],
  );
  if (fault?.rule !== 'page/unknown-key' || others.length > 0 || near === undefined || more.length > 0)
    return undefined;
  return fault.near === undefined && homesOf(fault.key).length === 0 ? { fault, near } : undefined;
}

/** What a key that is no field of this mapping most likely is. */
function unknownKey(
  entry: MappingEntry,
  kind: MappingKind,
  path: Path,
  written: ReadonlyMap<string, MappingEntry>,
  meant: ReadonlySet<string>,
): KeyFault {
  const key = entry.key.text;
  const place = { path: [...path, key], range: entry.key.range, key };
  const plain = unlookalike(key);
  const isFree = (name: string): boolean => !written.has(name) && !meant.has(name);
  if (plain !== undefined && Object.hasOwn(kind.fields, plain) && isFree(plain)) {
    return { rule: 'page/look-alike', ...place, meant: plain };
  }
  const free = Object.keys(kind.fields).filter(isFree);
  // The plural of a field of this mapping is nearer than a field of another part.
  const variant = free.find((name) => isVariant(key, name));
  if (variant !== undefined) return { rule: 'page/unknown-key', ...place, near: variant };
  const homes = homesOf(key);
  const home = homes.length === 1 ? homes[0] : undefined;
  if (homes.length > 0) return { rule: 'page/unknown-key', ...place, ...(home ? { home } : {}) };
  const alias = aliasOf(key);
  const near = alias !== undefined && free.includes(alias) ? alias : nearest(plain ?? key, free);
  return { rule: 'page/unknown-key', ...place, ...(near === undefined ? {} : { near }) };
}

/** Whether two values say the same, whatever their style. */
function sameValue(a: SyntaxNode | undefined, b: SyntaxNode | undefined): boolean {
  const left = resolveAlias(a);
  const right = resolveAlias(b);
  if (!left || !right) return left === right;
  if (left.kind === 'scalar') return right.kind === 'scalar' && left.value === right.value && left.text === right.text;
  if (left.kind === 'sequence') {
    return (
      right.kind === 'sequence' &&
      left.items.length === right.items.length &&
      left.items.every((item, index) => sameValue(item.value, right.items[index]?.value))
    );
  }
  return (
    right.kind === 'mapping' &&
    left.entries.length === right.entries.length &&
    left.entries.every((entry, index) => {
      const other = right.entries[index];
      return other?.key.text === entry.key.text && sameValue(entry.value, other.value);
    })
  );
}
