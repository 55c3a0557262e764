// Syntax room: walks over a tree and finds the places where YAML reads less or other than what is written.

import type { Finding } from '../mend/findings.ts';
import * as lines from '../mend/text.ts';
import type {
  AliasNode,
  MappingNode,
  ScalarNode,
  SequenceNode,
  Slip,
  SyntaxNode,
  TextEdit,
  TextRange,
  Vocabulary,
} from '../tree.ts';
import { cutByCommas, isMapInPlaceOfText, isPlaceholderList, unspacedKeys } from './brackets.ts';
import { runsTogether } from './lines.ts';
import { changedNumber, commentBehind, commentInPlaceOfValue, type Swallowed } from './values.ts';

/** A text with more of them than this is no page; the rest of it is not looked at. */
const MOST_FOUND = 1_000;

/** All of them, in offsets of the author. What lies in a slip that was found before is left alone. */
export function findSwallowed(
  text: string,
  root: SyntaxNode,
  known: readonly Finding[],
  words?: Vocabulary,
): Finding[] {
  const finder = new Finder(text, root, known, words);
  finder.visit(root, undefined);
  return finder.found;
}

class Finder {
  readonly found: Finding[] = [];
  readonly #text: string;
  readonly #root: SyntaxNode;
  readonly #most: number;
  readonly #words: Vocabulary | undefined;
  readonly #known: readonly TextRange[];
  #aliases: ReadonlySet<string> | undefined;

  constructor(text: string, root: SyntaxNode, known: readonly Finding[], words: Vocabulary | undefined) {
    this.#words = words;
    this.#text = text;
    this.#root = root;
    this.#most = MOST_FOUND - known.length;
    this.#known = known.flatMap(({ slip }) => touched(slip));
  }

  visit(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    if (this.found.length >= this.#most) return;
    switch (node.kind) {
      case 'scalar':
        this.#scalar(node, parent);
        return;
      case 'alias':
        if (!node.target) this.#unknownAlias(node);
        return;
      case 'sequence':
        this.#sequence(node);
        return;
      case 'mapping':
        this.#mapping(node);
    }
  }

  #sequence(node: SequenceNode): void {
    if (isPlaceholderList(node)) {
      this.#quote({ kind: 'brackets-become-list', range: node.range, value: node.range, read: '' });
      return;
    }
    for (const { value, range } of node.items) {
      if (value) this.visit(value, node);
      else if (!node.flow) this.#quote(commentInPlaceOfValue(this.#text, range.end));
    }
  }

  #mapping(node: MappingNode): void {
    const unspaced = unspacedKeys(this.#text, node);
    if (node.flow && unspaced.length === 0 && node !== this.#root && isMapInPlaceOfText(this.#text, node)) {
      this.#quote({ kind: 'braces-become-map', range: node.range, value: node.range, read: '' });
      return;
    }
    for (const { range, edits } of unspaced) this.#add('runs-together', range, edits, this.#slice(range), '');
    for (const cut of node.flow ? cutByCommas(this.#text, node, this.#words) : []) this.#quote(cut);
    for (const { key, value, range } of node.entries) {
      // What the author adds for himself is his own.
      if (key.text.startsWith('x-')) continue;
      if (value) this.visit(value, node);
      else if (!node.flow) this.#quote(commentInPlaceOfValue(this.#text, range.end));
    }
  }

  #scalar(node: ScalarNode, parent: SyntaxNode | undefined): void {
    if (node.slip || node.style === 'literal' || node.style === 'folded') {
      this.#quote(emptyBlock(this.#text, node));
      return;
    }
    if (node.style !== 'plain') return;
    const lost = this.#lostPrefix(node);
    const behind = commentBehind(this.#text, node);
    if (lost) this.#quote(behind ? { ...lost, value: { start: lost.value.start, end: behind.value.end } } : lost);
    else if (behind) this.#quote(behind);
    else this.#quote(changedNumber(node));
    const together = runsTogether(this.#text, node, parent);
    if (together) this.#add('runs-together', together.range, together.edits, this.#slice(node.range), node.text);
  }

  /** `&c marketing` and `!important check`: the first word becomes an anchor or a tag. */
  #lostPrefix(node: ScalarNode): Swallowed | undefined {
    const { anchor, tag, range } = node;
    const start = Math.min(anchor?.range.start ?? Infinity, tag?.range.start ?? Infinity);
    if (start === Infinity || /[\r\n]/.test(this.#text.slice(start, range.start))) return undefined;
    const value = { start, end: Math.max(range.end, anchor?.range.end ?? 0, tag?.range.end ?? 0) };
    if (anchor && !this.#isAlias(anchor.name)) {
      return { kind: 'anchor-swallows', range: anchor.range, value, read: node.text };
    }
    const isKnownTag = tag === undefined || /^!!.|^!</.test(tag.name);
    return isKnownTag ? undefined : { kind: 'tag-swallows', range: tag.range, value, read: node.text };
  }

  /** An alias for nothing; one whose name is no name, or that has words behind it, is text that starts with `*`. */
  #unknownAlias(node: AliasNode): void {
    const { range, name } = node;
    if (this.#isKnown(range)) return;
    const isName = /^[\w-]+$/.test(name);
    const edits = isName ? undefined : editsOf(this.#text, range);
    const args = isName ? { name } : { text: this.#slice(range) };
    const kind = isName ? 'unknown-alias' : 'needs-quotes';
    const slip: Slip = { rule: 'page/syntax', kind, range, path: [], args, ...(edits && { edits }) };
    this.found.push({ slip, focus: range.start });
  }

  /** Reports a value that has to be in quotes to be read as it is written. */
  #quote(swallowed: Swallowed | undefined): void {
    if (!swallowed) return;
    const { kind, range, value } = swallowed;
    this.#add(kind, range, editsOf(this.#text, value), this.#slice(value), swallowed.read);
  }

  #add(kind: Slip['kind'], range: TextRange, edits: readonly TextEdit[], seen: string, reads: string): void {
    if (this.found.length >= this.#most || this.#isKnown(range)) return;
    const args = { text: seen, read: lines.excerpt(reads, 0, reads.length) };
    const slip: Slip = { rule: 'page/swallowed-text', kind, range, path: [], args, edits };
    this.found.push({ slip, focus: range.start });
  }

  #slice({ start, end }: TextRange): string {
    return lines.excerpt(this.#text, start, end);
  }

  #isKnown(range: TextRange): boolean {
    return this.#known.some((known) => known.start < range.end && range.start < known.end);
  }

  #isAlias(name: string): boolean {
    this.#aliases ??= aliasNames(this.#root);
    return this.#aliases.has(name);
  }
}

/** What a slip makes doubtful: all that it puts in quotes, or only the places where it moves lines or adds spaces. */
function touched({ kind, range, edits = [] }: Slip): TextRange[] {
  const places = edits.map((edit) => edit.range);
  if (edits.length > 0 && (kind === 'tab' || kind === 'indentation' || kind === 'missing-space')) return places;
  const start = Math.min(range.start, ...places.map((place) => place.start));
  return [{ start, end: Math.max(range.end, ...places.map((place) => place.end)) }];
}

function editsOf(text: string, { start, end }: TextRange): TextEdit[] {
  const edits = lines.quoteEdits(text, start, end);
  return edits.map((edit) => ({ range: { start: edit.start, end: edit.end }, newText: edit.text }));
}

function aliasNames(root: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === 'alias') names.add(node.name);
    else if (node?.kind === 'sequence') for (const { value } of node.items) visit(value);
    else if (node?.kind === 'mapping') for (const { value } of node.entries) visit(value);
  };
  visit(root);
  return names;
}

/** `target: >5`: YAML takes the number for the indentation of a text that does not come. */
function emptyBlock(text: string, node: ScalarNode): Swallowed | undefined {
  const source = text.slice(node.range.start, node.range.end);
  if (node.text !== '' || !/^[|>]\d$/.test(source)) return undefined;
  return { kind: 'number-changes', range: node.range, value: node.range, read: '' };
}
