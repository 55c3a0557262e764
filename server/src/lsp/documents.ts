// Language server room: the text of the documents of one kind that the editor has open. All others are ignored.

import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { isWorkflowDocument } from '../protocol.ts';
import type { OpenDocument } from '../workspace/documents.ts';
import { unitsIn } from './positions.ts';
import type { PositionEncoding } from './positions.ts';

export class Documents {
  readonly #encoding: () => PositionEncoding;
  readonly #isOurs: (uri: string) => boolean;
  readonly #open = new Map<string, { readonly snapshot: OpenDocument; readonly mirror: TextDocument }>();

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
    return this.#open.get(uri)?.snapshot;
  }

  /** All documents that are open now. */
  all(): readonly OpenDocument[] {
    return [...this.#open.values()].map(({ snapshot }) => snapshot);
  }

  /** Takes a document in; undefined when it is not ours. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument | undefined {
    const { uri, languageId, version, text } = textDocument;
    return this.#isOurs(uri) ? this.#keep(TextDocument.create(uri, languageId, version, text)) : undefined;
  }

  /** Changes a document; undefined when it is not open here. Throws on a change that is none. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const mirror = this.#open.get(textDocument.uri)?.mirror;
    if (!mirror) return undefined;
    // One by one, since the characters of each are counted in the text that the one before it left.
    for (const change of contentChanges) {
      TextDocument.update(mirror, [this.#inUnits(mirror, change)], textDocument.version);
    }
    return this.#keep(mirror);
  }

  /** Lets go of a document; whether it was open here. */
  close(uri: string): boolean {
    return this.#open.delete(uri);
  }

  #keep(mirror: TextDocument): OpenDocument {
    const { uri, version } = mirror;
    const snapshot = { uri, version, text: mirror.getText() };
    this.#open.set(uri, { snapshot, mirror });
    return snapshot;
  }

  /** The change with its places counted in UTF-16 units, as the mirror counts. */
  #inUnits(mirror: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    const encoding = this.#encoding();
    if (encoding === 'utf-16' || !('range' in change)) return change;
    const inUnits = ({ line, character }: Position): Position => {
      const text = mirror.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
      return { line, character: unitsIn(text, character) };
    };
    return { text: change.text, range: { start: inUnits(change.range.start), end: inUnits(change.range.end) } };
  }
}
