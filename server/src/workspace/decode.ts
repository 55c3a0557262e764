// Workspace room: bytes to text. What is no text, or too much of it, is refused without a look inside.

import { LIMITS, refuse } from '../syntax/scan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** The text of UTF-8 bytes, a byte order mark included, so that it goes back as it came; else the refused tree. */
export function decode(bytes: Uint8Array): string | SyntaxTree {
  if (bytes.length > LIMITS.bytes) return tooLarge();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('', 'not-utf-8');
  }
}

/** The tree of a file that is too large to be read. */
export function tooLarge(): SyntaxTree {
  return refuse('', 'too-large', { limit: LIMITS.bytes });
}
