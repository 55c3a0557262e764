// Syntax room: one reading of a text as it is, without mending.

import type { SyntaxNode, TextRange } from '../tree.ts';
import { readDocument } from './block.ts';
import { FirstDocument } from './documents.ts';
import { Reading, type Fault, type Places } from './reading.ts';
import { TokenStream } from './tokens.ts';

export interface ReadResult {
  /** What there is of the first document: after a fault, not all of it. */
  readonly root?: SyntaxNode;
  /** What YAML rejects. Its offsets count in the text that was read. The text behind it was not read. */
  readonly fault?: Fault;
  /** The marker of a second document, in the text that was read. */
  readonly second?: TextRange;
  /** The comments, in the text that was read. */
  readonly comments: readonly TextRange[];
  /** How many anchors there are, and how many tokens were read. */
  readonly anchors: number;
  readonly tokens: number;
  /** Whether every entry would be read the same on its own. */
  readonly separable: boolean;
}

/**
 * Reads the first document of a text. With `places`, the ranges of the tree count in another text; `depth` is how many
 * collections are around it. Never throws.
 */
export function read(text: string, places?: Places, depth = 0): ReadResult {
  const stream = new TokenStream(text);
  const reading = new Reading(text, new FirstDocument(stream, text), places, depth);
  const root = readDocument(reading);
  const { fault } = reading;
  const second = fault ? undefined : reading.document.finish();
  const { comments, anchors, count, separable } = stream;
  return {
    ...(root && { root }),
    ...(fault && { fault }),
    ...(second && { second }),
    comments,
    anchors,
    tokens: count,
    separable,
  };
}
