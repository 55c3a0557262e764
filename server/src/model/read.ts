// Tree to document. The walk is led by the description of the language; it never fails, and whatever it cannot read it
// notes as a fault and leaves as *cannot tell*.

import { looksLikeItem } from '../language/lookup.ts';
import { takesList } from '../language/kinds.ts';
import type { Field, Fields, Kind, ListKind, MappingKind, Part } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { Stage } from '../language/stages.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, MappingNode, SequenceNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { TopLevel, WorkflowDocument } from './document.ts';
import type { FileMention, PlaceholderMention, StructureFault } from './faults.ts';
import { sortKeys } from './keys.ts';
import { readPersonMapping } from './person-mapping.ts';
import { readScalar } from './scalars.ts';
import type { Slot, SlotState } from './slot.ts';
import { isAnswer } from './values/answer.ts';

/** Aliases may be followed this often in one document; what lies behind more of them is *cannot tell*. */
const MOST_ALIASES = 10_000;

/** Reads a tree as a workflow document. Never throws; every fault of structure is in the result. */
export function readDocument(tree: SyntaxTree): WorkflowDocument {
  return new Reader(tree).read();
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
  return new Reader(tree).readAs(kind);
}

/** Whoever makes more faults than this wrote something else than a page; nothing is guessed any more. */
const MOST_GUESSES = 1000;

interface OpenSlot extends Slot<unknown> {
  state: SlotState;
  value?: unknown;
}

class Reader {
  readonly #tree: SyntaxTree;
  readonly #faults: StructureFault[] = [];
  readonly #files: FileMention[] = [];
  readonly #placeholders: PlaceholderMention[] = [];
  readonly #slots = new Map<string, OpenSlot>();
  readonly #claims: (readonly Path[])[] = [];
  readonly #required: { readonly path: Path; readonly slot: OpenSlot }[] = [];
  #aliases = 0;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  read(): WorkflowDocument {
    const { value: page, ...found } = this.readAs(PAGE);
    return { tree: this.#tree, page, ...found, stage: judgedStage(page.stage) };
  }

  readAs<F extends Fields>(kind: MappingKind<F>): ReadMapping<F> {
    const root = this.#follow(this.#tree.root);
    const topLevel = topLevelOf(this.#tree, root);
    const node: MappingNode | undefined = root?.kind === 'mapping' ? root : undefined;
    const value = this.#mapping(kind, node, [], topLevel === 'page' ? 'absent' : 'unclear');
    this.#settle(topLevel === 'page');
    return {
      topLevel,
      // The description that made the slots is the one their type comes from.
      value: value as unknown as Part<F>,
      faults: this.#faults,
      files: this.#files,
      placeholders: this.#placeholders,
    };
  }

  /** What could only be known at the end: which absent fields are told by a key elsewhere, and which are missing. */
  #settle(isPage: boolean): void {
    for (const homes of this.#claims) {
      // Where only one place can be meant, moving the key there would make its part as well.
      const places =
        homes.length === 1 ? homes.flatMap((home) => home.map((_, index) => home.slice(0, index + 1))) : homes;
      for (const place of places) {
        const slot = this.#slots.get(formatPath(place));
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
  ): Record<string, OpenSlot> {
    const keys = node && sortKeys(node, kind, path, this.#faults.length < MOST_GUESSES);
    if (keys) {
      this.#faults.push(...keys.faults);
      this.#claims.push(...keys.claims);
    }
    const slots: Record<string, OpenSlot> = {};
    for (const [name, field] of Object.entries(kind.fields)) {
      const at = [...path, name];
      const entry = keys?.entries.get(name);
      const slot = entry ? this.#entry(field, entry, at) : { state: whenAbsent, path: at };
      if (keys?.doubled.has(name) || (slot.state === 'absent' && keys?.meant.has(name))) {
        slot.state = 'unclear';
        delete slot.value;
      }
      if (node && field.required && field.reportedBy === undefined) this.#required.push({ path: at, slot });
      this.#slots.set(formatPath(at), slot);
      slots[name] = slot;
    }
    return slots;
  }

  #entry(field: Field, entry: MappingEntry, path: Path): OpenSlot {
    const slot = this.#value(field.kind, entry.value, path);
    // A key that is still being typed is there.
    return { ...slot, entry, state: slot.state === 'absent' && entry.key.slip ? 'unclear' : slot.state };
  }

  /** Reads a value of a kind. Nothing written, an empty list and an empty mapping are all absent. */
  #value(kind: Kind, written: SyntaxNode | undefined, path: Path): OpenSlot {
    if (!written) return { state: 'absent', path };
    const node = this.#follow(written);
    const place = { path, node: written };
    if (!node || isDoubtful(written, kind) || isDoubtful(node, kind)) return { state: 'unclear', ...place };
    if (isEmpty(node)) return { state: 'absent', ...place };
    if (kind.type === 'list' || kind.type === 'parts') return this.#list(kind, node, place);
    if (kind.type === 'none-or-list') {
      if (saysNone(node)) return { state: 'present', ...place, value: [] };
      return this.#list({ type: 'parts', of: kind.of }, node, place);
    }
    if (kind.type === 'mapping') return this.#part(kind, node, place);
    if (kind.type === 'person' && node.kind === 'mapping') {
      return readPersonMapping(
        node,
        place,
        (fault) => this.#faults.push(fault),
        (mention) => this.#placeholders.push(mention),
      );
    }
    if (node.kind !== 'scalar') return this.#wrongType(kind, node, place);
    return readScalar(kind, node, place, {
      fault: (fault) => this.#faults.push(fault),
      file: (mention) => this.#files.push(mention),
      placeholder: (mention) => this.#placeholders.push(mention),
    });
  }

  /** One or many: a list, or one value that stands for a list of one. */
  #list(
    kind: ListKind | { type: 'parts'; of: MappingKind },
    node: Exclude<SyntaxNode, { kind: 'alias' }>,
    place: Place,
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
    const items = this.#items(kind.of, node, place.path);
    return items.length === 0 ? { state: 'absent', ...place } : { state: 'present', ...place, value: items };
  }

  #items(kind: Kind, node: SequenceNode, path: Path): OpenSlot[] {
    return node.items.flatMap((item, index) => {
      const slot = this.#value(kind, item.value, [...path, index]);
      return slot.state === 'absent' && !item.value ? [] : [slot];
    });
  }

  /** A part in its mapping form, as one line, or as the list that stands for its main field. */
  #part(kind: MappingKind, node: Exclude<SyntaxNode, { kind: 'alias' }>, place: Place): OpenSlot {
    if (node.kind === 'mapping') {
      const keys = node.entries.map((entry) => entry.key.text);
      if (looksLikeItem(kind, keys)) return this.#listField(kind, node, place);
      return { state: 'present', ...place, value: this.#mapping(kind, node, place.path, 'absent') };
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
    for (const [name, field] of Object.entries(kind.fields)) {
      const told = typeof field.inSentence === 'function' ? field.inSentence(text) : field.inSentence;
      const slot: OpenSlot = name === line ? main : { state: told ? 'unclear' : 'absent', path: [...place.path, name] };
      this.#slots.set(formatPath([...place.path, name]), slot);
      slots[name] = slot;
    }
    return { state: 'present', ...place, value: slots, text, oneLine: true };
  }

  #wrongType(kind: Kind, node: SyntaxNode, place: Place): OpenSlot {
    const items = node.kind === 'sequence' ? node.items : [];
    // `purpose: - faster` is reported where it slipped.
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
