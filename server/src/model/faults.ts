// Faults of structure, as the reader finds them: typed facts with a path. The rules of `rules/page/` give them words
// and repairs.

import type { Kind } from '../language/kinds.ts';
import type { Path } from '../syntax/path.ts';
import type { MappingEntry, SyntaxNode, TextRange } from '../syntax/tree.ts';
import type { FileReference } from './values/file.ts';

interface FaultBase {
  readonly path: Path;
  /** The characters concerned, where the path alone does not tell (a key, the second of two equal keys). */
  readonly range?: TextRange;
}

export interface UnknownKey extends FaultBase {
  readonly rule: 'page/unknown-key';
  readonly key: string;
  /** The field of this mapping that the author most likely meant. */
  readonly near?: string;
  /** It is the only required field left, not a similar word. */
  readonly byElimination?: true;
  /** Where the key is at home, when it is a key of the language in the wrong place and that place is free. */
  readonly home?: Path;
}

export interface LookAlike extends FaultBase {
  readonly rule: 'page/look-alike';
  readonly key: string;
  readonly meant: string;
}

export interface DuplicateKey extends FaultBase {
  readonly rule: 'page/duplicate-key';
  readonly key: string;
  readonly first: MappingEntry;
  /** From 0; the first one is never reported. */
  readonly occurrence: number;
  readonly equal: boolean;
}

export interface WrongType extends FaultBase {
  readonly rule: 'page/wrong-type';
  readonly wanted: Kind;
  readonly node: SyntaxNode;
}

export interface UnknownValue extends FaultBase {
  readonly rule: 'page/unknown-value';
  readonly text: string;
  readonly values: readonly string[];
  readonly near?: string;
}

export interface BadValue extends FaultBase {
  readonly rule: 'page/bad-date' | 'page/bad-duration' | 'page/bad-quantity' | 'page/bad-person';
  readonly text: string;
  readonly suggestion?: string;
}

export interface MissingField extends FaultBase {
  readonly rule: 'page/missing-field';
  readonly field: string;
}

export type StructureFault = UnknownKey | LookAlike | DuplicateKey | WrongType | UnknownValue | BadValue | MissingField;

/** A file or link that the document names. */
export interface FileMention {
  readonly path: Path;
  readonly reference: FileReference;
}

/** A value that is nothing but a placeholder. */
export interface PlaceholderMention {
  readonly path: Path;
  readonly text: string;
}
