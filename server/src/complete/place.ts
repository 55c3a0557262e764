// Completion room: what can stand at the cursor. The other files of the room fill these places.

import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';

interface PlaceBase {
  /** The characters that what is chosen replaces. */
  readonly range: TextRange;
  /** What goes in front of what is chosen: the space behind a colon, the indentation that the line should have. */
  readonly lead: string;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** The indentation of the line that is written: that of the key, or of the dash. */
  readonly indent: string;
}

/** A key of the mapping at `path`. */
export interface KeyPlace extends PlaceBase {
  readonly kind: 'key';
  readonly path: Path;
  /** The beginning of the key, as far as it is typed. */
  readonly typed: string;
  /** A colon follows already, so that only the name is missing. */
  readonly hasColon: boolean;
  /** The other keys of the mapping. */
  readonly written: ReadonlySet<string>;
  /** The mapping has nothing in it yet, so that it may become something else. */
  readonly isFirst: boolean;
}

/** The value at `path`. */
export interface ValuePlace extends PlaceBase {
  readonly kind: 'value';
  readonly path: Path;
  /** The value up to the cursor. */
  readonly typed: string;
  /** Nothing is written there yet, so that a value of several lines fits. */
  readonly isEmpty: boolean;
  /** It stands behind a dash and not behind a key; `indent` is then that of what follows the dash. */
  readonly behindDash: boolean;
  /** Behind the colon of its key, where lines below would begin; behind a dash the start of the value. */
  readonly colon: number;
}

/** A new item of the list at `path`, on a line that is still empty. */
export interface ItemPlace extends PlaceBase {
  readonly kind: 'item';
  readonly path: Path;
  readonly index: number;
}

export type Place = KeyPlace | ValuePlace | ItemPlace;
