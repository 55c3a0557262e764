// edit: what new text is made of before it becomes an edit: literal text, blanks with their tab stops, and copies of
// the author's own characters.

import type { TextEdit } from '../syntax/tree.ts';

/** A place the author still has to fill in, already fitted to the quotes around it. */
export interface BlankPart {
  readonly kind: 'blank';
  /** What stands there for clients without tab stops. */
  readonly text: string;
  /** What the tab stop shows. */
  readonly hint: string;
  readonly choices?: readonly string[];
}

/** Text that came with a snippet of its own. */
export interface ReadyPart {
  readonly kind: 'ready';
  readonly text: string;
  readonly snippet: string;
}

/** The characters of a range of the text that is being changed, with all that they carry. */
export interface CopyPart {
  readonly kind: 'copy';
  readonly start: number;
  readonly end: number;
}

export type LiteralPart = string | BlankPart | ReadyPart;
export type Part = LiteralPart | CopyPart;

/** One replacement in the text that an operation was planned for. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** A change that puts something in and takes nothing out. */
export function insertion(at: number, ...parts: readonly Part[]): Change {
  return { start: at, end: at, parts };
}

/** A change that takes something out. */
export function deletion(start: number, end: number): Change {
  return { start, end, parts: [] };
}

/** The characters of a range, to be used elsewhere. */
export function copy(start: number, end: number): CopyPart {
  return { kind: 'copy', start, end };
}

/** The text of parts for clients without tab stops. */
export function newTextOf(parts: readonly LiteralPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The text after the edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Numbers the tab stops of several edits through, in the order of the text; the last stop is behind the last of them. */
export class SnippetWriter {
  readonly #snippets: readonly (string | undefined)[];

  constructor(edits: readonly (readonly LiteralPart[])[]) {
    const last = edits.map((parts) => parts.some((part) => typeof part !== 'string')).lastIndexOf(true);
    let stops = 0;
    this.#snippets = edits.map((parts, index) => {
      if (parts.every((part) => typeof part === 'string')) return undefined;
      let snippet = '';
      for (const part of parts) {
        if (typeof part === 'string') snippet += escapeSnippet(part);
        else if (part.kind === 'blank') snippet += tabStop((stops += 1), part);
        else {
          const { text, highest } = renumbered(part.snippet, stops);
          snippet += text;
          stops = highest;
        }
      }
      return index === last ? `${snippet}$0` : snippet;
    });
  }

  /** The snippet of the edit at this position; undefined when it has no tab stop. */
  snippetOf(index: number): string | undefined {
    return this.#snippets[index];
  }
}

function tabStop(number: number, part: BlankPart): string {
  if (part.choices === undefined || part.choices.length === 0) return `\${${number}:${escapeSnippet(part.hint)}}`;
  return `\${${number}|${part.choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** Text as it stands in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A ready snippet with its stops counted on from `offset`; its last stop `$0` goes, since there is one for all. */
function renumbered(snippet: string, offset: number): { readonly text: string; readonly highest: number } {
  let highest = offset;
  const text = snippet.replace(/\\[^]|\$\{0\}|\$0|(\$\{?)(\d+)/g, (all: string, start?: string, digits?: string) => {
    if (start === undefined || digits === undefined) return all.startsWith('\\') ? all : '';
    const number = Number(digits) + offset;
    highest = Math.max(highest, number);
    return start + String(number);
  });
  return { text, highest };
}
