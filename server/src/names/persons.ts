// Names room: the persons of a document. The same name or the same contact is the same person.

import type { WrittenSlot } from '../meaning/slots.ts';
import type { Path } from '../syntax/path.ts';
import { readPersons, samePerson } from '../model/values/person.ts';
import type { PersonText } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingNode, ScalarNode, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';
import { wordsIn } from './characters.ts';
import type { Occurrence, Words } from './name.ts';

/** The places that name each person, persons and places in page order. */
export function groupPersons(tree: SyntaxTree, slots: Iterable<WrittenSlot>): readonly (readonly Occurrence[])[] {
  const mentions: Mention[] = [];
  for (const slot of slots) {
    if (slot.kind.type === 'person' && mentions.length < MOST_MENTIONS) mentions.push(...mentionsIn(tree, slot));
  }
  const groups = new Groups(mentions.length);
  // Most places repeat what another one says, to the letter; only different texts have to be compared.
  const firsts = new Map<string, number>();
  mentions.forEach((one, index) => {
    const first = firsts.get(one.person.text);
    if (first !== undefined && isSame(one, mentions[first]!)) return groups.join(index, first);
    for (const other of firsts.values()) if (isSame(one, mentions[other]!)) groups.join(index, other);
    if (first === undefined) firsts.set(one.person.text, index);
  });
  return groups
    .all()
    .map((members) => members.map((index) => mentions[index]!))
    .flatMap((members) => {
      // A sentence names a person only when another place does: "Dana reads every draft" is no name.
      const known = members.filter(({ inSentence }) => !inSentence);
      return known.length === 0 ? [] : [members.map((mention) => occurrenceOf(mention, known))];
    });
}

/** A page names a dozen people; comparing looks at no more places than this. */
const MOST_MENTIONS = 300;

const NAMES_SOMEBODY: ReadonlySet<PersonText['is']> = new Set<PersonText['is']>(['person', 'role', 'bare-contact']);

interface Mention {
  readonly path: Path;
  readonly person: PersonText;
  readonly inSentence: boolean;
  readonly extent: TextRange;
  readonly isAlias: boolean;
  readonly label?: Words;
  readonly contacts: readonly Words[];
}

/** One value may name several persons: `Dana <d@example.com> and Ben <b@example.com>`. */
function mentionsIn(tree: SyntaxTree, { slot, inSentence }: WrittenSlot): readonly Mention[] {
  const written = slot.node;
  const node = resolveAlias(written);
  if (!written || !node || slot.state !== 'present' || !isPerson(slot.value)) return [];
  const place = { path: slot.path, inSentence, isAlias: written !== node };
  if (node.kind === 'mapping') return ofMapping(tree, slot.value, node, { ...place, extent: written.range });
  if (node.kind !== 'scalar') return [];
  const several = readPersons(node.text.trim());
  const persons = several.length > 1 ? several : [slot.value];
  let from = node.range.start;
  return persons.flatMap((person): Mention[] => {
    const whole = persons.length > 1 ? wordsIn(tree, node, person.text, from).range : undefined;
    const start = whole?.start ?? from;
    from = whole?.end ?? from;
    if (!NAMES_SOMEBODY.has(person.is)) return [];
    const extent = place.isAlias ? written.range : (whole ?? node.range);
    return [{ ...place, person, extent, ...wordsOf(tree, person, node, start) }];
  });
}

function ofMapping(
  tree: SyntaxTree,
  person: PersonText,
  node: MappingNode,
  place: Omit<Mention, 'person' | 'contacts'>,
): readonly Mention[] {
  if (!NAMES_SOMEBODY.has(person.is)) return [];
  const at = (key: string): readonly ScalarNode[] =>
    scalarsOf(node.entries.find((entry) => entry.key.text === key)?.value);
  const [called] = [...at('name'), ...at('role')];
  const contacts = at('contact').map((scalar) => wordsIn(tree, scalar, scalar.text.trim()));
  const label = called && wordsIn(tree, called, coreOf(called.text.trim()));
  return [{ ...place, person, contacts, ...(label && { label }) }];
}

function wordsOf(
  tree: SyntaxTree,
  person: PersonText,
  scalar: ScalarNode,
  from: number,
): Pick<Mention, 'label' | 'contacts'> {
  const called = person.is === 'bare-contact' ? undefined : (person.name ?? person.role);
  const contacts = person.contacts.map((contact) => wordsIn(tree, scalar, contact, from));
  return { contacts, ...(called !== undefined && { label: wordsIn(tree, scalar, coreOf(called), from) }) };
}

/** A name without its title and the remark behind it: both stay when somebody is called otherwise. */
function coreOf(name: string): string {
  const bare = name.replace(/^(?:(?:dr|prof|mr|mrs|ms|herr|frau|mme)\.? )+/iu, '').replace(/ ?\([^()]*\)$/u, '');
  return bare.trim() === '' ? name : bare.trim();
}

function isSame(one: Mention, other: Mention): boolean {
  if (samePerson(one.person, other.person)) return true;
  const roles = [one, other].map(({ person, label }) => (person.is === 'role' && label ? fold(label.text) : undefined));
  return roles[0] !== undefined && roles[0] === roles[1];
}

/** What a sentence says beside a contact is no name, unless the person is called so elsewhere too. */
function occurrenceOf(mention: Mention, known: readonly Mention[]): Occurrence {
  const { path, extent, isAlias, contacts, person, inSentence } = mention;
  const isCalled = ({ label }: Mention): boolean =>
    label !== undefined && fold(label.text) === fold(mention.label!.text);
  const label = mention.label && (!inSentence || known.some(isCalled)) ? mention.label : undefined;
  const shown = label ?? contacts[0];
  const range = isAlias ? extent : (shown?.range ?? (shown ? innerOf(shown, extent) : extent));
  const isRole = person.is === 'role';
  return { path, range, extent, isAlias, isRole, contacts, ...(label && { label }), ...(!inSentence && { person }) };
}

/** Words with escapes in them are shown by the value that holds them. */
function innerOf({ scalar }: Words, extent: TextRange): TextRange {
  const { start, end } = scalar.range;
  return start >= extent.start && end <= extent.end ? { start, end } : extent;
}

function scalarsOf(written: SyntaxNode | undefined): readonly ScalarNode[] {
  const node = resolveAlias(written);
  if (node?.kind === 'scalar') return node.value === null || node.text.trim() === '' ? [] : [node];
  return node?.kind === 'sequence' ? node.items.flatMap(({ value }) => (value?.kind === 'scalar' ? [value] : [])) : [];
}

function isPerson(value: unknown): value is PersonText {
  return typeof value === 'object' && value !== null && 'contacts' in value && 'is' in value;
}

/** Which of a row of things belong together. */
class Groups {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#first(one), this.#first(other)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Each group in order, the groups by their first member. */
  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    this.#parent.forEach((_, index) => {
      const first = this.#first(index);
      const group = groups.get(first);
      if (group) group.push(index);
      else groups.set(first, [index]);
    });
    return [...groups.values()];
  }

  #first(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) at = this.#parent[at]!;
    return at;
  }
}
