// What texts were found to be: the words of a value read, a sentence judged, a paragraph measured. Most of a page is the
// same after an edit, and the same persons, systems and dates come again on many pages; to look at each text anew is
// most of the work on a document.

import type { BadValue, UnknownValue } from './faults.ts';
import type { SlotState } from './slot.ts';
import type { FileReference } from './values/file.ts';

/** What a text says where a kind is asked for, wherever it stands. */
export interface ReadText {
  readonly state: SlotState;
  readonly value?: unknown;
  readonly fault?: Omit<BadValue, 'path'> | Omit<UnknownValue, 'path'>;
  readonly file?: FileReference;
}

type Texts = Map<unknown, Map<string, unknown>>;

/** So many texts are kept of those used last, and as many of those used before them. */
const MOST_KEPT = 6_000;

/** Longer texts are read each time: there are few, and they would be kept whole. */
const LONGEST = 300;

export class Memory {
  readonly #ofObjects: WeakMap<object, Map<string, unknown>> | undefined;
  readonly #last = new Map<string, { readonly subjects: readonly unknown[]; readonly found: unknown }>();
  #young: Texts = new Map();
  #old: Texts = new Map();
  #count = 0;

  /** @param objects whether the same objects are asked about again, as those of a document that is edited are */
  constructor(objects: 'objects-too' | 'texts-only' = 'objects-too') {
    this.#ofObjects = objects === 'objects-too' ? new WeakMap() : undefined;
  }

  /** Whether anything is kept of objects; who has to work for the question need not ask otherwise. */
  get knowsObjects(): boolean {
    return this.#ofObjects !== undefined;
  }

  /**
   * What was found out about a text; `find` says so where it is not known yet, and says the same each time.
   * @param about what is asked of the text: the same question is the same object or string
   */
  recall<T>(about: unknown, text: string, find: (text: string) => T): T {
    if (text.length > LONGEST) return find(text);
    const known = this.#young.get(about)?.get(text);
    if (known !== undefined) return known as T;
    // A part of a text keeps all of it in memory; what is kept here must be a text of its own.
    const own = ` ${text}`.slice(1);
    const found = this.#old.get(about)?.get(text) ?? find(own);
    this.#keep(about, own, found);
    return found as T;
  }

  /** The same of an object that never changes, for as long as it is there. */
  recallOf<T>(about: string, subject: object, find: () => T): T {
    if (!this.#ofObjects) return find();
    let known = this.#ofObjects.get(subject);
    if (!known) this.#ofObjects.set(subject, (known = new Map<string, unknown>()));
    let found = known.get(about) as T | undefined;
    if (found === undefined) known.set(about, (found = find()));
    return found;
  }

  /** The same of several objects together, of which some may be undefined; only what was found last is kept. */
  recallOfAll<T>(about: string, subjects: readonly unknown[], find: () => T): T {
    if (!this.#ofObjects) return find();
    const last = this.#last.get(about);
    if (last && subjects.every((one, at) => one === last.subjects[at])) return last.found as T;
    const found = find();
    this.#last.set(about, { subjects, found });
    return found;
  }

  #keep(about: unknown, text: string, found: unknown): void {
    if (this.#count >= MOST_KEPT) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#count = 0;
    }
    this.#count += 1;
    const texts = this.#young.get(about);
    if (texts) texts.set(text, found);
    else this.#young.set(about, new Map([[text, found]]));
  }
}
