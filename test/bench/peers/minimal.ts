// The least that a language server for YAML can be: the package everybody takes for the protocol, the package everybody
// takes for YAML, and its syntax errors as diagnostics when the editor asks for them.

import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** What else is wrong with a page, as paths into it and words. */
export type Judge = (page: unknown) => readonly { readonly path: readonly string[]; readonly message: string }[];

export function serve(judge?: Judge): void {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    },
  }));
  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: 'full', items: document ? diagnosticsOf(document, judge) : [] };
  });
  documents.listen(connection);
  connection.listen();
}

function diagnosticsOf(document: TextDocument, judge?: Judge): Diagnostic[] {
  const page = parseDocument(document.getText());
  const at = (start: number, end: number): Diagnostic['range'] => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  const errors = page.errors.map(({ pos, message }) => ({ range: at(pos[0], pos[1]), message }));
  if (!judge || errors.length > 0) return errors;
  return judge(page.toJS()).map(({ path, message }) => ({ range: at(...placeOf(page, path)), message }));
}

function placeOf(page: Document, path: readonly string[]): [number, number] {
  const node = page.getIn(path, true) as { readonly range?: readonly [number, number, number] } | undefined;
  return node?.range ? [node.range[0], node.range[1]] : [0, 0];
}
