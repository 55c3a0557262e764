// What the words of a value were read as. Most of a page is the same after an edit, and the same persons, systems and
// dates come again on many pages; to read them is most of the work of reading a document.

import type { Kind } from '../language/kinds.ts';
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

type Texts = Map<Kind, Map<string, ReadText>>;

/** So many texts are kept of those used last, and as many of those used before them. */
const MOST_KEPT = 6_000;

/** Longer texts are read each time: there are few, and they would be kept whole. */
const LONGEST = 300;

export class Memory {
  #young: Texts = new Map();
  #old: Texts = new Map();
  #count = 0;

  /** What a text is read as; `readText` says so where it is not known yet, and says the same each time. */
  recall(kind: Kind, text: string, readText: (text: string) => ReadText): ReadText {
    if (text.length > LONGEST) return readText(text);
    const known = this.#young.get(kind)?.get(text);
    if (known) return known;
    // A part of a text keeps all of it in memory; what is kept here must be a text of its own.
    const own = ` ${text}`.slice(1);
    const read = this.#old.get(kind)?.get(text) ?? readText(own);
    this.#keep(kind, own, read);
    return read;
  }

  #keep(kind: Kind, text: string, read: ReadText): void {
    if (this.#count >= MOST_KEPT) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#count = 0;
    }
    this.#count += 1;
    const texts = this.#young.get(kind);
    if (texts) texts.set(text, read);
    else this.#young.set(kind, new Map([[text, read]]));
  }
}
