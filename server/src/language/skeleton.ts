// Skeletons: the value that a fix or a completion inserts for a field, with blanks where the author has to write.

import { blank } from '../edit/operations.ts';
import type { YamlValue } from '../edit/operations.ts';
import { en } from '../messages/en.ts';
import type { Path } from '../syntax/path.ts';
import type { Kind, MappingKind } from './kinds.ts';
import { canonicalPath, kindAt } from './lookup.ts';

/** Fields that a skeleton has beside the required ones, since a rule will ask for them soon. */
const ASKED_SOON: Readonly<Record<string, readonly string[]>> = {
  trigger: ['system', 'kind'],
  task: ['prompt', 'never'],
  output: ['within'],
  failure: ['detect', 'escalate-to'],
  'manual-steps': ['plan'],
  success: ['measures'],
  'success.measures': ['kind', 'source'],
  cadence: ['by'],
  adoption: ['users-involved', 'training', 'work-standard', 'feedback'],
  governance: ['can-stop', 'disclosure', 'monitoring', 'change-log'],
  costs: ['integration', 'review', 'maintenance'],
  'record.reviews': ['found'],
  'record.approvals': ['until'],
  'record.gaps': ['raised-by', 'on'],
};

/** The skeleton of the field at a path: blanks for text, one item for a list, the fields that count for a mapping. */
export function skeletonOf(path: Path): YamlValue {
  const kind = kindAt(path);
  return kind ? skeletonFor(kind, path) : blank('text');
}

/** The same as one line, for parts that can be written so. */
export function lineOf(path: Path): YamlValue {
  return blank(hintFor(path));
}

function skeletonFor(kind: Kind, path: Path): YamlValue {
  switch (kind.type) {
    case 'choice':
      return { blank: kind.values.join(' | '), choices: kind.values };
    case 'list':
      // A person or a file mostly stands alone; where there are more, the author makes the list.
      return kind.of.type === 'person' || kind.of.type === 'file'
        ? skeletonFor(kind.of, path)
        : [skeletonFor(kind.of, path)];
    case 'none-or-list':
      return 'none';
    case 'parts':
      return path[0] === 'success' ? [mappingSkeleton(kind.of, path)] : mappingSkeleton(kind.of, path);
    case 'mapping':
      if (kind.listField !== undefined)
        return skeletonFor(kind.fields[kind.listField]!.kind, [...path, kind.listField]);
      return kind.line !== undefined && !Object.values(kind.fields).some(({ required }) => required)
        ? lineOf(path)
        : mappingSkeleton(kind, path);
    default:
      return blank(hintFor(path));
  }
}

function mappingSkeleton(kind: MappingKind, path: Path): YamlValue {
  const soon = ASKED_SOON[canonicalPath(path).join('.')] ?? [];
  const wanted = Object.keys(kind.fields).filter((name) => kind.fields[name]!.required || soon.includes(name));
  return Object.fromEntries(wanted.map((name) => [name, skeletonOf([...path, name])]));
}

/** A few words that say what belongs there, from the catalogue. */
function hintFor(path: Path): string {
  const id = `field.${canonicalPath(path).join('.')}#blank`;
  const texts: Readonly<Record<string, string>> = en;
  return texts[id] ?? path.findLast((step) => typeof step === 'string') ?? 'text';
}
