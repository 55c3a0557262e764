// Outline room: what can be followed from a document: the files that it names, and the links in its texts.

import type { WorkflowDocument } from '../model/document.ts';
import type { FileReference } from '../model/values/file.ts';
import { writtenSlots } from '../meaning/slots.ts';
import { insideQuotes } from '../syntax/quotes.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { ScalarNode, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/** A place that leads somewhere: to a file, as a path relative to the document, or to an address in the world. */
export interface Link {
  readonly range: TextRange;
  readonly to: { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string };
}

/**
 * The links of a document, in the order of the text; they do not overlap. Only `http:`, `https:` and `mailto:` lead out;
 * a path that certainly leaves the workspace leads nowhere. Whether a file is there is not asked here.
 */
export function linksOf(document: WorkflowDocument): readonly Link[] {
  const links: Link[] = [];
  const files = new Set<SyntaxNode>();
  for (const { slot, kind } of writtenSlots(document)) {
    if (kind.type !== 'file' || slot.state !== 'present' || !isFile(slot.value)) continue;
    const node = slot.node && resolveAlias(slot.node);
    if (node?.kind !== 'scalar' || files.has(node) || slot.value.kind === 'text') continue;
    files.add(node);
    const target = targetOf(slot.value);
    if (target) links.push({ range: insideQuotes(document.tree, node), to: target });
  }
  for (const node of scalarsIn(document.tree.root)) {
    if (!files.has(node)) links.push(...addressesIn(document.tree, node.range));
  }
  return links.sort((a, b) => a.range.start - b.range.start).slice(0, MOST_LINKS);
}

/** More links than this are not a page. */
const MOST_LINKS = 2000;

/** Longer addresses nobody wrote by hand. */
const LONGEST = 2000;

/** Characters that end an address; brackets and quotes are what surrounds it. */
const END = /[\s<>"'`{}|\\^\p{Cc}]/u;

function targetOf(reference: FileReference): Link['to'] | undefined {
  if (reference.kind === 'url') return addressOf(reference.url);
  if (reference.kind === 'text' || reference.outside) return undefined;
  return { kind: 'file', path: reference.path };
}

/** An address that may be followed: no scheme that runs something (`javascript:`, `command:`) is on the list. */
function addressOf(text: string): Link['to'] | undefined {
  if (text.length > LONGEST || !/^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@]+)/i.test(text)) return undefined;
  return URL.canParse(text) ? { kind: 'url', url: new URL(text).href } : undefined;
}

/** The addresses in the characters of a text, as the author wrote them. */
function addressesIn({ text }: SyntaxTree, { start, end }: TextRange): readonly Link[] {
  const found: Link[] = [];
  const written = text.slice(start, end);
  let done = 0;
  for (const { index: from } of written.matchAll(/https?:\/\/|mailto:/gi)) {
    if (from < done) continue;
    // In the middle of a word it is no start: `xhttps://` is something else.
    if (/[\p{L}\p{N}_]/u.test(written.charAt(from - 1))) continue;
    const to = addressEnd(written, from);
    const address = addressOf(written.slice(from, to));
    if (address) found.push({ range: { start: start + from, end: start + to }, to: address });
    done = to;
  }
  return found;
}

/** Where an address ends: before white space, before punctuation at its end, before a bracket it did not open. */
function addressEnd(written: string, from: number): number {
  let to = from;
  let open = 0;
  for (; to < written.length && to - from <= LONGEST; to += 1) {
    const character = written.charAt(to);
    if (END.test(character)) break;
    if (character === '(' || character === '[') open += 1;
    if (character === ')' || character === ']') {
      if (open === 0) break;
      open -= 1;
    }
  }
  while (to > from && /[.,;:!?*_]/.test(written.charAt(to - 1))) to -= 1;
  return to;
}

/** Every value that is no collection; what an alias stands for comes once, at its anchor. */
function* scalarsIn(node: SyntaxNode | undefined): Iterable<ScalarNode> {
  if (node?.kind === 'scalar') yield node;
  else if (node?.kind === 'mapping') for (const entry of node.entries) yield* scalarsIn(entry.value);
  else if (node?.kind === 'sequence') for (const item of node.items) yield* scalarsIn(item.value);
}

function isFile(value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
