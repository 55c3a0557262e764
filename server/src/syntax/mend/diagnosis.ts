// Syntax room: what a fault means and how the text is mended.

import type { Slip, SlipKind, Vocabulary } from '../tree.ts';
import type { Fault } from '../read/reading.ts';
import type { Edit } from './draft.ts';

/** What the author slipped on. All offsets count in the working text. */
export interface Diagnosis {
  readonly kind: SlipKind;
  /** The characters to underline. */
  readonly start: number;
  readonly end: number;
  /** A character of the field that is concerned. */
  readonly focus: number;
  readonly args: Slip['args'];
  /** What makes the text readable, in order. */
  readonly mend: readonly Edit[];
  /** Whether the author can have meant nothing else, so that the mend may be offered as a repair. */
  readonly certain: boolean;
}

/** What a diagnosis can look at. */
export interface Case {
  readonly text: string;
  readonly fault: Fault;
  readonly words: Vocabulary | undefined;
  /** Reads the text with these edits and tells where its first fault is then; the end of the text when there is none. */
  tryOut(edits: readonly Edit[]): number;
}
