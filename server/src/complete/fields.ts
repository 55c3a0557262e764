// Completion room: which fields a mapping can have.

import type { Field, Kind, MappingKind } from '../language/kinds.ts';
import { kindAt, looksLikeItem, mappingIn } from '../language/lookup.ts';
import { PAGE, PERSON } from '../language/page.ts';
import type { Path } from '../syntax/path.ts';

/** A field that a mapping can have. */
export interface PossibleField {
  readonly name: string;
  readonly field: Field;
}

/** The fields of the mapping at a path in page order; none where the language has no mapping. */
export function fieldsAt(path: Path, written: ReadonlySet<string>): readonly PossibleField[] {
  if (path.length === 0) return fieldsOf(PAGE);
  const kind = kindAt(path);
  if (!kind) return [];
  if (isPerson(kind)) return fieldsOf(PERSON);
  const mapping = mappingIn(kind);
  if (!mapping) return [];
  const item = mapping.listField === undefined ? undefined : mappingIn(mapping.fields[mapping.listField]!.kind);
  if (!item) return fieldsOf(mapping);
  if (looksLikeItem(mapping, [...written])) return fieldsOf(item);
  return written.size > 0 ? fieldsOf(mapping) : [...fieldsOf(mapping), ...fieldsOf(item)];
}

function isPerson(kind: Kind): boolean {
  return kind.type === 'person' || (kind.type === 'list' && kind.of.type === 'person');
}

function fieldsOf({ fields }: MappingKind): readonly PossibleField[] {
  return Object.entries(fields).map(([name, field]) => ({ name, field }));
}
