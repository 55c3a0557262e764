// Language server room: the composition. Everything the server needs from outside comes through the connection and the
// host, so the same server runs in Node, in a browser's worker and in tests.

import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, InitializeResult } from 'vscode-languageserver';
import { clientFrom, foldersOf } from './client.ts';
import type { Client } from './client.ts';
import { CODE_ACTION_OPTIONS, handleCodeActions } from './handlers/code-actions.ts';
import { DIAGNOSTIC_OPTIONS, handleDiagnostics } from './handlers/diagnostics.ts';
import type { DiagnosticsHandler } from './handlers/diagnostics.ts';
import { handleSurroundings } from './handlers/surroundings.ts';
import { Session } from './session.ts';
import type { Host } from './session.ts';

export type { Host } from './session.ts';

/**
 * Puts a language server behind a connection; the caller starts to listen.
 * @param connection the way to one client, and the only one that this server will ever have
 * @param host files and the date
 */
export function createServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const diagnostics = handleDiagnostics(session);
  const surroundings = handleSurroundings(session, diagnostics);
  handleCodeActions(session);
  followDocuments(session, diagnostics);
  connection.onInitialize((params) => {
    session.client = clientFrom(params.capabilities);
    session.addRoots(foldersOf(params));
    surroundings.start(params.initializationOptions);
    return introduction(session.client);
  });
  connection.onInitialized(() => surroundings.subscribe());
}

/** What this server can do for such a client. */
function introduction(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'workflow-docs' },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: CODE_ACTION_OPTIONS,
      ...(client.pullsDiagnostics && { diagnosticProvider: DIAGNOSTIC_OPTIONS }),
      ...(client.tellsNewFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    },
  };
}

function followDocuments({ connection, documents, analyses }: Session, diagnostics: DiagnosticsHandler): void {
  connection.onDidOpenTextDocument((params) => {
    if (documents.open(params)) diagnostics.changed(params.textDocument.uri);
  });
  connection.onDidChangeTextDocument((params) => {
    if (documents.change(params)) diagnostics.changed(params.textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.close(uri)) return;
    analyses.forget(uri);
    diagnostics.closed(uri);
  });
}
