// The one name that a field has in texts and tables, wherever it stands in a document.

import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { Kind } from './kinds.ts';
import { mappingIn } from './lookup.ts';
import { PAGE } from './page.ts';

/**
 * The path of a field as the language names it: without list positions, and with the list that a single item stands for
 * (`success[0].metric` and `success.metric` are `success.measures.metric`).
 */
export function fieldPath(path: Path): readonly string[] {
  const names: string[] = [];
  let kind: Kind | undefined = PAGE;
  for (const step of path) {
    const mapping: ReturnType<typeof mappingIn> = kind && mappingIn(kind);
    const isItem =
      typeof step === 'number' ? kind?.type === 'mapping' : !!mapping && !Object.hasOwn(mapping.fields, step);
    if (mapping?.listField !== undefined && isItem) {
      names.push(mapping.listField);
      kind = mapping.fields[mapping.listField]?.kind;
    }
    if (typeof step === 'number') continue;
    const inside: ReturnType<typeof mappingIn> = kind && mappingIn(kind);
    names.push(step);
    kind = inside && Object.hasOwn(inside.fields, step) ? inside.fields[step]?.kind : undefined;
  }
  return names;
}

/** The same as people write it. */
export function fieldName(path: Path): string {
  return formatPath(fieldPath(path));
}
