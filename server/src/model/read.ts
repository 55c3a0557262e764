// Tree to document. The walk is led by the description of the language; it never fails, and whatever it cannot read it
// notes as a fault and leaves as *cannot tell*.

import { looksLikeItem, mappingIn } from '../language/lookup.ts';
import { takesList } from '../language/kinds.ts';
import type { Field, Fields, Kind, ListKind, MappingKind, Part } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { SectionName } from '../language/page.ts';
import type { Stage } from '../language/stages.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { originOf, resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, MappingNode, SequenceNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { ReadSection, TopLevel, WorkflowDocument } from './document.ts';
import type { StructureFault } from './faults.ts';
import { sortKeys } from './keys.ts';
import { Memory } from './memory.ts';

import { readPersonMapping } from './person-mapping.ts';
import { readScalar } from './scalars.ts';
import type { Notes } from './scalars.ts';
import { later, movedItem, movedSection } from './sections.ts';
import type { Slot, SlotState } from './slot.ts';
import { isAnswer } from './values/answer.ts';

/** Aliases may be followed this often in one document; what lies behind more of them is *cannot tell*. */
const MOST_ALIASES = 10_000;

/**
 * Reads a tree as a workflow document. Never throws; every fault of structure is in the result. `memory` makes it quicker
 * where documents share words, `before` where the tree has nodes of an earlier one: what is read is the same.
 */
export function readDocument(tree: SyntaxTree, memory = new Memory(), before?: WorkflowDocument): WorkflowDocument {
  // Aliases concern more than the nodes that they stand in.
  const isUsable = before?.isLocal && before.tree.tokens !== undefined && tree.tokens !== undefined;
  return (isUsable && new Reader(tree, memory, before).read()) || new Reader(tree, memory).read()!;
}

/** A tree read by a description: every field, and what the reader noticed. */
export interface ReadMapping<F extends Fields> extends Pick<
  WorkflowDocument,
  'topLevel' | 'faults' | 'files' | 'placeholders'
> {
  readonly value: Part<F>;
}

/** Reads a tree by another description than the page's. Never throws. */
export function readAs<F extends Fields>(tree: SyntaxTree, kind: MappingKind<F>): ReadMapping<F> {
  return new Reader(tree, new Memory()).readAs(kind);
}

/** Whoever makes more faults than this wrote something else than a page; nothing is guessed any more. */
const MOST_GUESSES = 1000;

interface OpenSlot extends Slot<unknown> {
  state: SlotState;
  value?: unknown;
  entry?: MappingEntry;
  quiet?: boolean;
}

/** What was read before at the same path: of a part a slot for every field, of a list one for every item. */
type Before = Slot<unknown> | undefined;
type Slots = Readonly<Record<string, Slot<unknown>>>;

class Reader {
  readonly #tree: SyntaxTree;
  readonly #notes: Notes;
  readonly #faults: StructureFault[] = [];
  readonly #claims: (readonly Path[])[] = [];
  readonly #required: { readonly path: Path; readonly slot: OpenSlot }[] = [];
  readonly #before: WorkflowDocument | undefined;
  readonly #entries = new Map<string, MappingEntry>();
  readonly #sections = new Map<string, ReadSection>();
  #aliases = 0;

  constructor(tree: SyntaxTree, memory: Memory, before?: WorkflowDocument) {
    this.#tree = tree;
    this.#before = before;
    this.#notes = { memory, faults: this.#faults, files: [], placeholders: [] };
  }

  /** The document; undefined when slots of the one before were used that cannot stay as they are. */
  read(): WorkflowDocument | undefined {
    const { value: page, ...found } = this.readAs(PAGE);
    const isLocal = this.#claims.length === 0;
    if (this.#before && !isLocal) return undefined;
    const [entries, sections] = [this.#entries, this.#sections];
    for (const [name, { slot }] of sections) {
      const to = entries.get(name);
      if (to && to !== slot.entry)
        later(page, name, () => movedSection(PAGE.fields[name as SectionName].kind, slot, to));
    }
    return { tree: this.#tree, page, isLocal, entries, sections, ...found, stage: judgedStage(page.stage) };
  }

  readAs<F extends Fields>(kind: MappingKind<F>): ReadMapping<F> {
    const root = this.#follow(this.#tree.root);
    const topLevel = topLevelOf(this.#tree, root);
    const node: MappingNode | undefined = root?.kind === 'mapping' ? root : undefined;
    const value = this.#mapping(kind, node, [], topLevel === 'page' ? 'absent' : 'unclear', this.#before?.page);
    this.#settle(kind, value, topLevel === 'page');
    return {
      topLevel,
      // The description that made the slots is the one their type comes from.
      value: value as unknown as Part<F>,
      faults: this.#faults,
      files: this.#notes.files,
      placeholders: this.#notes.placeholders,
    };
  }

  /** What could only be known at the end: which absent fields are told by a key elsewhere, and which are missing. */
  #settle(kind: MappingKind, page: Record<string, OpenSlot>, isPage: boolean): void {
    const slots = new Map<string, OpenSlot>();
    if (this.#claims.length > 0) collect(kind, page, slots);
    for (const homes of this.#claims) {
      // Where only one place can be meant, moving the key there would make its part as well.
      const places =
        homes.length === 1 ? homes.flatMap((home) => home.map((_, index) => home.slice(0, index + 1))) : homes;
      for (const place of places) {
        const slot = slots.get(formatPath(place));
        if (slot?.state === 'absent') slot.state = 'unclear';
      }
    }
    if (!isPage) return;
    for (const { path, slot } of this.#required) {
      if (slot.state === 'absent') {
        this.#faults.push({ rule: 'page/missing-field', path, field: String(path.at(-1)) });
      }
    }
  }

  #mapping(
    kind: MappingKind,
    node: MappingNode | undefined,
    path: Path,
    whenAbsent: SlotState,
    before?: Slots,
  ): Record<string, OpenSlot> {
    const keys = node && sortKeys(node, kind, path, this.#faults.length < MOST_GUESSES);
    if (keys) {
      this.#faults.push(...keys.faults);
      this.#claims.push(...keys.claims);
    }
    const slots: Record<string, OpenSlot> = {};
    for (const name in kind.fields) {
      const field = kind.fields[name]!;
      const entry = keys?.entries.get(name);
      const isDoubled = keys?.doubled?.has(name) ?? false;
      let slot: OpenSlot;
      if (!entry) slot = { state: whenAbsent, path: [...path, name] };
      else if (path.length === 0) slot = this.#section(name, field, entry, isDoubled, before);
      else slot = this.#entry(field, entry, [...path, name], before?.[name]);
      if (isDoubled || (slot.state === 'absent' && keys?.meant?.has(name))) {
        slot = { ...slot, state: 'unclear', quiet: false };
        delete slot.value;
      }
      if (slot.state === 'absent' && node && field.required && field.reportedBy === undefined) {
        this.#required.push({ path: slot.path, slot });
      }
      slots[name] = slot;
    }
    return slots;
  }

  /** A section; as it was read before, if it says what it said. */
  #section(name: string, field: Field, entry: MappingEntry, isDoubled: boolean, before: Slots | undefined): OpenSlot {
    this.#entries.set(name, entry);
    const { files, placeholders } = this.#notes;
    const known = isDoubled ? undefined : this.#before?.sections.get(name);
    if (known && originOf(known.slot.entry) === originOf(entry)) {
      files.push(...known.files);
      placeholders.push(...known.placeholders);
      this.#sections.set(name, known);
      return known.slot;
    }
    const [faults, file, placeholder] = [this.#faulty(), files.length, placeholders.length];
    const slot = this.#entry(field, entry, [name], before?.[name]);
    if (!isDoubled && faults === this.#faulty()) {
      this.#sections.set(name, { slot, files: files.slice(file), placeholders: placeholders.slice(placeholder) });
    }
    return slot;
  }

  #entry(field: Field, entry: MappingEntry, path: Path, before: Before): OpenSlot {
    if (before?.quiet && before.entry === entry) return before;
    const slot = this.#value(field.kind, entry.value, path, before?.entry?.value === entry.value ? undefined : before);
    slot.entry = entry;
    // A key that is still being typed is there.
    if (slot.state === 'absent' && entry.key.slip) slot.state = 'unclear';
    return slot;
  }

  /** Reads a value of a kind. Nothing written, an empty list and an empty mapping are all absent. */
  #value(kind: Kind, written: SyntaxNode | undefined, path: Path, before?: Before): OpenSlot {
    if (!written) return { state: 'absent', path };
    if (written.kind === 'scalar' || written.kind === 'alias') return this.#written(kind, written, path, undefined);
    if (before?.quiet && before.node === written) return before;
    const noted = this.#noted();
    const slot = this.#written(kind, written, path, before);
    if (noted === this.#noted()) slot.quiet = true;
    return slot;
  }

  #noted(): number {
    return this.#faulty() + this.#notes.files.length + this.#notes.placeholders.length;
  }

  #faulty(): number {
    return this.#faults.length + this.#claims.length + this.#required.length;
  }

  #written(kind: Kind, written: SyntaxNode, path: Path, before: Before): OpenSlot {
    const node = this.#follow(written);
    const place = { path, node: written };
    if (!node || isDoubtful(written, kind) || isDoubtful(node, kind)) return { state: 'unclear', ...place };
    if (isEmpty(node)) return { state: 'absent', ...place };
    if (kind.type === 'list' || kind.type === 'parts') return this.#list(kind, node, place, before);
    if (kind.type === 'none-or-list') {
      if (saysNone(node)) return { state: 'present', ...place, value: [] };
      return this.#list({ type: 'parts', of: kind.of }, node, place, before);
    }
    if (kind.type === 'mapping') return this.#part(kind, node, place, before);
    if (kind.type === 'person' && node.kind === 'mapping') return readPersonMapping(node, place, this.#notes);
    if (node.kind !== 'scalar') return this.#wrongType(kind, node, place);
    return readScalar(kind, node, place, this.#notes);
  }

  /** One or many: a list, or one value that stands for a list of one. */
  #list(
    kind: ListKind | { type: 'parts'; of: MappingKind },
    node: Exclude<SyntaxNode, { kind: 'alias' }>,
    place: Place,
    before?: Before,
  ): OpenSlot {
    const isPart = kind.type === 'parts';
    if (node.kind !== 'sequence') {
      const only = this.#value(kind.of, place.node, place.path);
      if (only.state === 'placeholder' || only.state === 'unclear' || only.state === 'answer') return only;
      return {
        state: only.state,
        ...place,
        value: [only],
        ...(only.text === undefined ? {} : { text: only.text }),
        ...(isPart && only.oneLine ? { oneLine: true } : {}),
      };
    }
    const items = this.#items(kind.of, node, place.path, before);
    return items.length === 0 ? { state: 'absent', ...place } : { state: 'present', ...place, value: items };
  }

  #items(kind: Kind, node: SequenceNode, path: Path, before: Before): OpenSlot[] {
    const slots: OpenSlot[] = [];
    const known: unknown = before?.value;
    const earlier = Array.isArray(known) ? (known as readonly Before[]) : [];
    const items = before?.node?.kind === 'sequence' ? before.node.items : [];
    for (const [index, item] of node.items.entries()) {
      const { value } = item;
      // Items with nothing in them have no slot.
      const same = earlier[index]?.path.at(-1) === index ? earlier[index] : undefined;
      const isMoved = same?.quiet && value && same.node !== value && originOf(items[index]) === originOf(item);
      const slot = isMoved ? movedItem(kind, same, value) : this.#value(kind, value, [...path, index], same);
      if (slot.state !== 'absent' || value) slots.push(slot);
    }
    return slots;
  }

  /** A part in its mapping form, as one line, or as the list that stands for its main field. */
  #part(kind: MappingKind, node: Exclude<SyntaxNode, { kind: 'alias' }>, place: Place, before: Before): OpenSlot {
    if (node.kind === 'mapping') {
      if (kind.listField !== undefined && looksLikeItem(kind, keysOf(node))) return this.#listField(kind, node, place);
      const fields = before?.node?.kind === 'mapping' ? (before.value as Record<string, Slot<unknown>>) : undefined;
      return { state: 'present', ...place, value: this.#mapping(kind, node, place.path, 'absent', fields) };
    }
    if (node.kind === 'sequence') {
      return kind.listField === undefined ? this.#wrongType(kind, node, place) : this.#listField(kind, node, place);
    }
    if (kind.line === undefined) return this.#wrongType(kind, node, place);
    return this.#oneLine(kind, kind.line, node.text, place);
  }

  #listField(kind: MappingKind, node: Exclude<SyntaxNode, { kind: 'alias' }>, place: Place): OpenSlot {
    const name = kind.listField!;
    const slots = this.#mapping(kind, undefined, place.path, 'absent');
    slots[name] = this.#list(kind.fields[name]!.kind as { type: 'parts'; of: MappingKind }, node, place);
    return { state: 'present', ...place, value: slots };
  }

  /** One line of text stands for the part's main field; what its sentence may have told is *cannot tell*. */
  #oneLine(kind: MappingKind, line: string, text: string, place: Place): OpenSlot {
    const main = this.#value(kind.fields[line]!.kind, place.node, place.path);
    if (main.state !== 'present') return main;
    const slots: Record<string, OpenSlot> = {};
    for (const name in kind.fields) {
      const { inSentence } = kind.fields[name]!;
      const told =
        typeof inSentence === 'function' ? this.#notes.memory.recall(inSentence, text, inSentence) : inSentence;
      const slot: OpenSlot = name === line ? main : { state: told ? 'unclear' : 'absent', path: [...place.path, name] };
      slots[name] = slot;
    }
    return { state: 'present', ...place, value: slots, text, oneLine: true };
  }

  #wrongType(kind: Kind, node: SyntaxNode, place: Place): OpenSlot {
    const items = node.kind === 'sequence' ? node.items : node.kind === 'mapping' ? node.entries : [];
    // `purpose: - faster` and `- Sum: is that: always` are reported where they slipped.
    if (!items.some(({ value }) => value?.slip)) {
      this.#faults.push({ rule: 'page/wrong-type', path: place.path, wanted: kind, node });
    }
    return { state: 'unclear', ...place };
  }

  #follow(node: SyntaxNode | undefined): Exclude<SyntaxNode, { kind: 'alias' }> | undefined {
    if (node?.kind === 'alias') {
      this.#aliases += 1;
      if (this.#aliases > MOST_ALIASES) return undefined;
    }
    return resolveAlias(node);
  }
}

interface Place {
  readonly path: Path;
  readonly node: SyntaxNode;
}

/** All slots of a part, and of the parts in it, by path. */
function collect(kind: MappingKind, part: unknown, slots: Map<string, OpenSlot>): void {
  for (const [name, slot] of Object.entries(part as Readonly<Record<string, OpenSlot>>)) {
    slots.set(formatPath(slot.path), slot);
    const inside = mappingIn(kind.fields[name]!.kind);
    if (!inside || slot.state !== 'present') continue;
    const all = Array.isArray(slot.value) ? (slot.value as readonly OpenSlot[]) : [slot];
    for (const one of all) if (one.state === 'present') collect(inside, one.value, slots);
  }
}

function keysOf({ entries }: MappingNode): string[] {
  return entries.map(({ key }) => key.text);
}

/** A slip makes its value doubtful; but where a list may stand, `[TBD]` is one with a placeholder in it. */
function isDoubtful({ slip }: SyntaxNode, kind: Kind): boolean {
  return slip !== undefined && !(slip.kind === 'brackets-become-list' && takesList(kind));
}

/** `none`, `N/A (reason)`, also as a list of one. */
function saysNone(node: Exclude<SyntaxNode, { kind: 'alias' }>): boolean {
  const only = node.kind === 'sequence' && node.items.length === 1 ? resolveAlias(node.items[0]?.value) : node;
  return only?.kind === 'scalar' && isAnswer(only.text);
}

function isEmpty(node: Exclude<SyntaxNode, { kind: 'alias' }>): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === '';
  return node.kind === 'mapping' ? node.entries.length === 0 : node.items.length === 0;
}

function topLevelOf(tree: SyntaxTree, root: SyntaxNode | undefined): TopLevel {
  if (tree.refused) return 'refused';
  if (!root || (root.kind === 'scalar' && isEmpty(root))) return 'empty';
  return root.kind === 'mapping' ? 'page' : 'not-a-mapping';
}

function judgedStage(slot: Slot<Stage>): Stage | undefined {
  if (slot.state === 'unclear') return undefined;
  return slot.state === 'present' ? slot.value : 'pilot';
}
