// Syntax room: what cannot be a page, seen before anything is parsed.

import { LineIndex } from './lines.ts';
import type { SlipKind, SyntaxTree } from './tree.ts';

/** The most that a page may have. */
export const LIMITS = { bytes: 1024 * 1024, lines: 20_000, anchors: 1_000 } as const;

/** Why a text is refused, and what the message names. */
export interface Refusal {
  readonly kind: SlipKind;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * The tree of a text that is not judged: one finding on its first line and nothing else. Also for callers that have
 * bytes: `refuse('', 'not-utf-8')` answers for what is no text.
 */
export function refuse(text: string, kind: SlipKind, args: Refusal['args'] = {}): SyntaxTree {
  const lines = new LineIndex(text.slice(0, FIRST_LINE));
  const end = lines.count > 1 ? lines.startOf(1) - 1 : Math.min(text.length, FIRST_LINE);
  const slip = { rule: 'page/syntax', kind, range: { start: 0, end: Math.max(0, end) }, path: [], args } as const;
  return { text, lines: new LineIndex(text), slips: [slip], refused: true, comments: [], eol: '\n' };
}

/** How much of a first line is underlined at most. */
const FIRST_LINE = 80;

/** Whether a text is too large to be a page, or no text. Linear, and quick for the largest. */
export function scan(text: string): Refusal | undefined {
  if (text.length > LIMITS.bytes || bytesOf(text) > LIMITS.bytes)
    return { kind: 'too-large', args: { limit: LIMITS.bytes } };
  const nul = text.indexOf('\0');
  if (nul !== -1) return { kind: 'nul-character', args: { offset: nul } };
  const lines = linesOf(text);
  return lines > LIMITS.lines ? { kind: 'too-many-lines', args: { limit: LIMITS.lines, count: lines } } : undefined;
}

/** How many bytes a text has in UTF-8. */
function bytesOf(text: string): number {
  // A text of a third of the limit cannot be over it.
  if (text.length * 3 <= LIMITS.bytes) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // Each half of a pair of surrogates counts for two of the four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** How many lines a text has, where they can be too many; what follows the last line end is one only if it is not empty. */
function linesOf(text: string): number {
  // A text with fewer characters than lines are allowed need not be looked at.
  if (text.length <= LIMITS.lines) return 0;
  const count = new LineIndex(text).count;
  return text.endsWith('\n') || text.endsWith('\r') ? count - 1 : count;
}
