// Completion room: what a choice writes, in the author's indentation, as text and as a snippet with tab stops.

import { draftOf } from '../edit/draft.ts';
import { Layout } from '../edit/layout.ts';
import type { Style } from '../edit/layout.ts';
import type { YamlValue } from '../edit/operations.ts';
import { newTextOf, SnippetWriter } from '../edit/parts.ts';
import type { LiteralPart, Part } from '../edit/parts.ts';
import { writeText } from '../edit/scalars.ts';
import { entryLines, flowEntry, itemLines, lineParts, linesBelow, writeFlow } from '../edit/write.ts';
import type { Line } from '../edit/write.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { indentSnippet, plainSnippet, writeSnippet } from '../snippets/snippet.ts';
import type { SnippetPiece } from '../snippets/snippet.ts';

/** Text for clients without tab stops, and the snippet for those that have them, where there is something to fill in. */
export interface Inserted {
  readonly newText: string;
  readonly snippet?: string;
}

/** Where something is written: the indentation of its line, and whether it is inside braces or brackets. */
export interface Spot {
  readonly indent: string;
  readonly flow: boolean;
}

/** Writes YAML for one page. A stop that nobody fills in is `<hint>`, so that it is found as a placeholder. */
export class Pen {
  readonly #tree: SyntaxTree;
  #style: Style | undefined;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  /** One line of text as a scalar. */
  text(value: string, { flow }: Pick<Spot, 'flow'>): Inserted {
    return { newText: writeText(value, flow) };
  }

  /** A value on one line: a blank, a text, or a collection in brackets. */
  inline(value: YamlValue): Inserted {
    return inserted(writeFlow(draftOf(value)) ?? []);
  }

  /** `key: value`, below each other where it is a collection. */
  entry(key: string, value: YamlValue, { indent, flow }: Spot): Inserted {
    const entry = { key, value: draftOf(value) };
    if (flow) return inserted(flowEntry(entry) ?? []);
    return inserted(this.#joined(entryLines(entry, indent, this.#habits())));
  }

  /** `- value`, with the other lines of the item below it. */
  item(value: YamlValue, { indent }: Pick<Spot, 'indent'>): Inserted {
    return inserted(this.#joined(itemLines(draftOf(value), indent, 2, this.#habits())));
  }

  /** The lines of an item whose dash is there already; `indent` is that of what follows the dash. */
  entries(value: { readonly [key: string]: YamlValue }, { indent }: Pick<Spot, 'indent'>): Inserted {
    const lines = Object.entries(value).flatMap(([key, inside]) =>
      entryLines({ key, value: draftOf(inside) }, indent, this.#habits()),
    );
    return inserted(this.#joined(lines));
  }

  /** A collection below the key that it is the value of, whose line has `indent`. */
  below(value: YamlValue, { indent }: Pick<Spot, 'indent'>): Inserted {
    const { step, list, eol } = this.#habits();
    const draft = draftOf(value);
    const entries = draft.kind === 'map' ? draft.entries : [];
    const items = draft.kind === 'list' ? draft.items : [];
    const lines = [
      ...entries.flatMap((entry) => entryLines(entry, indent + step, this.#habits())),
      ...items.flatMap((item) => itemLines(item, indent + list, 2, this.#habits())),
    ];
    return inserted(linesBelow(lines, eol));
  }

  /** `key:` with an empty line below it, ready for what belongs inside. */
  open(key: string, { indent }: Pick<Spot, 'indent'>): Inserted {
    const { step, eol } = this.#habits();
    const newText = `${key}:${eol}${indent}${step}`;
    return { newText, snippet: `${newText}$0` };
  }

  /** A ready snippet whose first line goes where the cursor is. */
  ready(pieces: readonly SnippetPiece[], { indent }: Pick<Spot, 'indent'>): Inserted {
    const placed = indentSnippet(pieces, indent, this.#tree.eol);
    return { newText: plainSnippet(placed), snippet: writeSnippet(placed) };
  }

  /** A ready snippet of a list item below the key that `indent` is the indentation of. */
  readyBelow(pieces: readonly SnippetPiece[], { indent }: Pick<Spot, 'indent'>): Inserted {
    const { list } = this.#habits();
    return this.ready(['\n', ...pieces], { indent: indent + list });
  }

  /** The same with the key. */
  readyEntry(key: string, pieces: readonly SnippetPiece[], { indent }: Pick<Spot, 'indent'>): Inserted {
    const { list } = this.#habits();
    return this.ready([`${key}:\n`, ...pieces], { indent: indent + list });
  }

  #habits(): Style {
    return (this.#style ??= new Layout(this.#tree).style);
  }

  /** Lines of which the first begins at the cursor, where its indentation is written already. */
  #joined([first, ...others]: readonly Line[]): readonly Part[] {
    return first ? [...lineParts(first).slice(1), ...linesBelow(others, this.#habits().eol)] : [];
  }
}

function inserted(written: readonly Part[]): Inserted {
  const parts = written.filter(isLiteral).map(marked);
  const snippet = new SnippetWriter([parts]).snippetOf(0);
  return { newText: newTextOf(parts), ...(snippet === undefined ? {} : { snippet }) };
}

/** A blank shows its `<hint>` at the stop as well: whoever leaves it there has left a placeholder, not a text. */
function marked(part: LiteralPart): LiteralPart {
  return typeof part !== 'string' && part.kind === 'blank' ? { ...part, hint: part.text } : part;
}

function isLiteral(part: Part): part is LiteralPart {
  return typeof part === 'string' || part.kind !== 'copy';
}
