// Names room: the persons, systems and measures of a document as symbols: every place that names one, and which of
// these places says what it is.

import { fieldAt } from '../language/lookup.ts';
import { writtenSlots } from '../meaning/slots.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { locate } from '../model/locate.ts';
import { partsOf, valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import type { PersonText } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import { measuresOf } from '../rules/shared/measures.ts';
import { recordOf } from '../rules/shared/record.ts';
import { parsePath } from '../syntax/path.ts';
import { insideQuotes } from '../syntax/quotes.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { SyntaxTree, TextRange } from '../syntax/tree.ts';
import { wordsIn } from './characters.ts';
import type { Name, NameHere, Occurrence, PersonName } from './name.ts';
import { groupPersons } from './persons.ts';

/** Everything that a document names: persons, systems, measures; each kind in page order of the first places. */
export function namesIn(document: WorkflowDocument): readonly Name[] {
  return [...personsIn(document), ...systemsIn(document), ...measuresIn(document)];
}

/** The persons of a document, the one named first first. */
export function personsIn(document: WorkflowDocument): readonly PersonName[] {
  return groupPersons(document.tree, writtenSlots(document)).map((occurrences): PersonName => {
    const definition = occurrences.find(({ contacts }) => contacts.length > 0) ?? occurrences[0]!;
    const named = occurrences.find(({ label, isRole }) => label && !isRole) ?? definition;
    const text = named.label?.text ?? named.contacts[0]?.text ?? '';
    const [first, ...others] = occurrences.flatMap((one) => one.person ?? []);
    const person = others.reduce((best, one) => (weight(one) > weight(best) ? one : best), first!);
    return { kind: 'person', text, definition, occurrences, person };
  });
}

/** The systems of triggers, outputs and manual steps. */
export function systemsIn({ page, tree }: WorkflowDocument): readonly Name[] {
  const parts = [...partsOf(page.trigger), ...partsOf(page.output)].map(({ value }) => value.system);
  const steps = partsOf(page['manual-steps']).flatMap(({ value }) => [value.from, value.to]);
  return groupThings(tree, 'system', [...parts, ...steps]);
}

/** The measures of `success`, and where the results name them; a result that names none of them is none. */
export function measuresIn(document: WorkflowDocument): readonly Name[] {
  const own = measuresOf(document).map(({ value }) => value.metric);
  const known = new Set(own.map((slot) => fold(valueOf(slot) ?? '')));
  const results = recordOf(document, 'results').map(({ value }) => value.metric);
  const all = groupThings(document.tree, 'measure', [...own, ...results]);
  return all.filter(({ text }) => known.has(fold(text)));
}

/** The name at an offset; undefined where there is none. */
export function nameAt(document: WorkflowDocument, offset: number): NameHere | undefined {
  let best: NameHere | undefined;
  for (const name of namesIn(document)) {
    for (const here of name.occurrences) {
      // Of two persons in one value, the one whose own characters the cursor is in.
      if (holds(here.extent, offset) && (!best || sizeOf(here.extent) < sizeOf(best.here.extent))) {
        best = { name, here };
      }
    }
  }
  return best;
}

/** A gap at an offset of its `at`, and the field that it is about, or the nearest part of that which is written. */
export function fieldNamedAt(
  document: WorkflowDocument,
  offset: number,
): { readonly range: TextRange; readonly field: TextRange } | undefined {
  const { tree } = document;
  for (const { value } of recordOf(document, 'gaps')) {
    const node = resolveAlias(value.at.node);
    const path = parsePath(valueOf(value.at) ?? '');
    if (node?.kind !== 'scalar' || !holds(node.range, offset) || !path || !fieldAt(path)) continue;
    const root = resolveAlias(tree.root);
    const isWritten = root?.kind === 'mapping' && root.entries.some(({ key }) => key.text === path[0]);
    return isWritten ? { range: insideQuotes(tree, node), field: locate(tree, path) } : undefined;
  }
  return undefined;
}

/** How much a text tells of a person: a name counts for more than a contact. */
function weight({ name, contacts }: PersonText): number {
  return (name === undefined ? 0 : 2) + (contacts.length > 0 ? 1 : 0);
}

/** Groups what is called the same, whatever its case and spacing. */
function groupThings(tree: SyntaxTree, kind: Name['kind'], slots: readonly Slot<string>[]): readonly Name[] {
  const groups = new Map<string, Occurrence[]>();
  for (const slot of slots) {
    const text = valueOf(slot);
    const scalar = resolveAlias(slot.node);
    if (text === undefined || !slot.node || scalar?.kind !== 'scalar') continue;
    const label = wordsIn(tree, scalar, text);
    const isAlias = slot.node !== scalar;
    const extent = slot.node.range;
    const range = isAlias ? extent : (label.range ?? insideQuotes(tree, scalar));
    const group = groups.get(fold(text)) ?? [];
    group.push({ path: slot.path, range, extent, isAlias, label, isRole: false, contacts: [] });
    groups.set(fold(text), group);
  }
  return [...groups.values()].map((occurrences) => {
    const definition = occurrences[0]!;
    return { kind, text: definition.label?.text ?? '', definition, occurrences };
  });
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function sizeOf({ start, end }: TextRange): number {
  return end - start;
}
