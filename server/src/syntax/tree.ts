// The located tree that the rest of the core works on. Every range counts UTF-16 units of the text as the author
// wrote it, also when that text had to be mended before it could be parsed.

import type { LineIndex } from './lines.ts';
import type { Path } from './path.ts';

/** A half-open range of UTF-16 offsets into the author's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One replacement in the author's text. `snippet` is the same text with tab stops, for clients that can fill them in. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
  readonly snippet?: string;
}

export type SyntaxNode = ScalarNode | MappingNode | SequenceNode | AliasNode;

interface NodeBase {
  /** From the first character of the value (quotes and block indicators included, anchor and tag not) to its last. */
  readonly range: TextRange;
  readonly anchor?: { readonly name: string; readonly range: TextRange };
  readonly tag?: { readonly name: string; readonly range: TextRange };
  /** The slip that makes this value doubtful; what it says is then *cannot tell* for every rule but the slip's own. */
  readonly slip?: Slip;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** What YAML reads: text, number, truth value or null. */
  readonly value: string | number | boolean | null;
  /** The value as text: for text what YAML reads, for the others what the author wrote (`1.10`, `yes`, `~`). */
  readonly text: string;
}

export interface MappingEntry {
  readonly key: ScalarNode;
  /** Absent when nothing is written after the colon. */
  readonly value?: SyntaxNode | undefined;
  /** From the start of the key to the end of the value, or to the end of the colon where there is no value. */
  readonly range: TextRange;
  /** The entry that this is a moved copy of. */
  readonly origin?: MappingEntry;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** In the order of the text; a key that is there twice is here twice. */
  readonly entries: readonly MappingEntry[];
}

export interface SequenceItem {
  /** Absent for a dash with nothing behind it. */
  readonly value?: SyntaxNode | undefined;
  /** From the dash (block style) or the value (flow style) to the end of the value. */
  readonly range: TextRange;
  /** The item that this is a moved copy of. */
  readonly origin?: SequenceItem;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly SequenceItem[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The anchored node, which is never an alias itself; absent when there is no such anchor before this place. */
  readonly target?: Exclude<SyntaxNode, AliasNode>;
}

/** What went wrong in the text as YAML. The names are message ids too: `page/syntax#tab`. */
export type SlipKind =
  // page/syntax: YAML rejects it
  | 'tab'
  | 'missing-space'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'colon-in-text'
  | 'needs-quotes'
  | 'text-after-quote'
  | 'indentation'
  | 'merge-markers'
  | 'unknown-alias'
  | 'not-yaml'
  // page/syntax: refused before parsing, the only finding of its document
  | 'too-large'
  | 'too-many-lines'
  | 'too-many-anchors'
  | 'too-deep'
  | 'nul-character'
  | 'not-utf-8'
  // page/swallowed-text: YAML accepts it and reads something else
  | 'comment-swallows'
  | 'braces-become-map'
  | 'brackets-become-list'
  | 'anchor-swallows'
  | 'tag-swallows'
  | 'number-changes'
  | 'runs-together'
  | 'comma-cuts-text'
  | 'comma-cuts-number';

export interface Slip {
  readonly rule: 'page/syntax' | 'page/swallowed-text';
  readonly kind: SlipKind;
  /** The characters to underline. */
  readonly range: TextRange;
  /** The innermost field the slip is in, as far as the mended text tells. */
  readonly path: Path;
  /** For the message: the words concerned, what YAML made of them, a number over its limit. */
  readonly args: Readonly<Record<string, string | number>>;
  /** The repair, where there is only one thing the author can have meant. */
  readonly edits?: readonly TextEdit[];
}

export interface SyntaxTree {
  readonly text: string;
  readonly lines: LineIndex;
  /** Absent for an empty, comment-only or refused text. */
  readonly root?: SyntaxNode;
  /** In the order of the text. Where the text was refused there is exactly one. */
  readonly slips: readonly Slip[];
  readonly refused: boolean;
  /** Every comment, from its `#` to the end of its line, in the order of the text. */
  readonly comments: readonly TextRange[];
  /** The `---` that starts a second document. */
  readonly secondDocument?: TextRange;
  /** The line ending of most lines. */
  readonly eol: '\n' | '\r\n' | '\r';
  /** Where every entry can be read on its own (`parts.ts`): how many tokens the text has at most. */
  readonly tokens?: number;
}

/** The node an alias stands for; any other node is itself. */
export function resolveAlias(node: SyntaxNode | undefined): Exclude<SyntaxNode, AliasNode> | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** The words that keys of the page can be, for guesses about text that is not YAML; the syntax itself knows none. */
export interface Vocabulary {
  isKey(word: string): boolean;
  /** Whether a key begins with this: it may still be being typed. */
  startsKey(word: string): boolean;
}

/** What an entry or item and its moved copies have in common: those with the same origin are written the same. */
export function originOf<P extends MappingEntry | SequenceItem>(part: P | undefined): P | undefined {
  return (part?.origin as P | undefined) ?? part;
}
