// What a fix can ask for. Fixes name places by path and values by meaning; `apply.ts` turns them into text edits.

import type { Path } from '../syntax/path.ts';
import type { TextEdit } from '../syntax/tree.ts';

/** Text the author still has to write: a tab stop in clients that have them, `<hint>` where they have not. */
export interface Blank {
  /** What belongs here, in a few words. */
  readonly blank: string;
  /** Text that stands before and after the blank in the same value: `Dana <` … `>`. */
  readonly before?: string;
  readonly after?: string;
  /** The values to choose from, where there is a fixed set. */
  readonly choices?: readonly string[];
}

/** A blank to be filled in, with the text around it. */
export function blank(hint: string, before = '', after = ''): Blank {
  return { blank: hint, ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
}

/** A value to be written as YAML. Key order is kept. */
export type YamlValue =
  string | number | boolean | null | Blank | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export type Operation =
  /** Writes `value` at `path`: replaces what is there, else inserts the key in page order, making parents as needed. */
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue }
  /** Adds `value` at the end of the list at `path`; makes the list, or one of the single value that is there. */
  | { readonly op: 'append'; readonly path: Path; readonly value: YamlValue }
  /**
   * Removes the entry or list item at `path`; its comments stay, those beside it on lines of their own. A list or mapping
   * that would be empty then is removed with its key; a key of the top level stays, with nothing behind it.
   */
  | { readonly op: 'remove'; readonly path: Path; readonly occurrence?: number }
  /** Gives the key at `path` another name. `occurrence` (from 0) chooses among equal keys. */
  | { readonly op: 'rename'; readonly path: Path; readonly to: string; readonly occurrence?: number }
  /** Moves an entry with its comments to another place, in page order there. */
  | { readonly op: 'move'; readonly from: Path; readonly to: Path }
  /** Turns the value at `path` into a list of one, or a list of one into its value. */
  | { readonly op: 'wrap' | 'unwrap'; readonly path: Path }
  /** Puts the scalar at `path` in quotes, as the text that the author sees there. */
  | { readonly op: 'quote'; readonly path: Path; readonly text: string }
  /** Puts the entries of the mapping at `path` into page order, each with its comments and the blank lines before it. */
  | { readonly op: 'sort'; readonly path: Path }
  /** Edits that were worked out before, for slips in the text itself. */
  | { readonly op: 'text'; readonly edits: readonly TextEdit[] };

/** What the writer must know about the language; passed in so that this folder needs only the syntax. */
export interface PageShape {
  /** The keys of the mapping at `path` in page order; empty when the language has none there. */
  order(path: Path): readonly string[];
  /** For a part that may be one line: the field that the line stands for (`input` → `source`). */
  lineField(path: Path): string | undefined;
  /** For a part that may be a list or one item of it: the field that holds the list (`success` → `measures`). */
  listField?(path: Path): string | undefined;
}
