// Language server room: the text of the documents of one kind that the editor has open. All others are ignored.

import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { isWorkflowDocument } from '../protocol.ts';
import { LineIndex } from '../syntax/lines.ts';
import type { OpenDocument } from '../workspace/documents.ts';
import { Positions } from './positions.ts';
import type { PositionEncoding } from './positions.ts';

export class Documents {
  readonly #encoding: () => PositionEncoding;
  readonly #isOurs: (uri: string) => boolean;
  readonly #open = new Map<string, OpenDocument>();

  /**
   * @param encoding how the client counts characters; it is agreed on after this is made
   * @param isOurs which documents are taken in, by their URI
   */
  constructor(encoding: () => PositionEncoding, isOurs: (uri: string) => boolean = isWorkflowDocument) {
    this.#encoding = encoding;
    this.#isOurs = isOurs;
  }

  /** The document as it is now; undefined when it is not open or not ours. */
  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** All documents that are open now. */
  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** Takes a document in; undefined when it is not ours. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument | undefined {
    const { uri, version, text } = textDocument;
    return this.#isOurs(uri) ? this.#keep({ uri, version, text }) : undefined;
  }

  /** Changes a document; undefined when it is not open here. Throws on a change that is none. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const before = this.#open.get(uri);
    if (!before) return undefined;
    // One by one, since the characters of each are counted in the text that the one before it left.
    const text = contentChanges.reduce((left, change) => changed(left, change, this.#encoding()), before.text);
    return this.#keep({ uri, version, text });
  }

  /** Lets go of a document; whether it was open here. */
  close(uri: string): boolean {
    return this.#open.delete(uri);
  }

  #keep(document: OpenDocument): OpenDocument {
    this.#open.set(document.uri, document);
    return document;
  }
}

/** A text after a change, whose places are counted as the client counts. */
function changed(text: string, change: TextDocumentContentChangeEvent, encoding: PositionEncoding): string {
  if (typeof change.text !== 'string') throw new TypeError('a change without a text');
  if (!('range' in change)) return change.text;
  const lines = new LineIndex(text);
  const positions = new Positions(text, lines, encoding);
  const offset = (place: Position): number => Math.min(positions.offset(place), endOfLine(text, lines, place.line));
  const { start, end } = change.range;
  const [one, other] = [offset(start), offset(end)];
  return text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
}

/** Where the characters of a line end: a place behind them is before the line end, not behind it. */
function endOfLine(text: string, lines: LineIndex, line: number): number {
  let end = lines.startOf(line + 1);
  if (line + 1 >= lines.count) return end;
  while (end > lines.startOf(line) && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
