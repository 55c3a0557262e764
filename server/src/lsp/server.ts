// Language server room: the composition. Everything the server needs from outside comes through the connection and the
// host, so the same server runs in Node, in a browser's worker and in tests.

import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, InitializeResult } from 'vscode-languageserver';
import { clientFrom, foldersOf } from './client.ts';
import type { Client } from './client.ts';
import { Folder } from './folder.ts';
import { CODE_ACTION_OPTIONS, handleCodeActions } from './handlers/code-actions.ts';
import { handleCodeLens } from './handlers/code-lens.ts';
import { handleCommands } from './handlers/commands.ts';
import { COMPLETION_OPTIONS, handleCompletion } from './handlers/completion.ts';
import { DIAGNOSTIC_OPTIONS, handleDiagnostics } from './handlers/diagnostics.ts';
import type { DiagnosticsHandler } from './handlers/diagnostics.ts';
import { handleConfiguration } from './handlers/configuration.ts';
import type { ConfigurationHandler } from './handlers/configuration.ts';
import { handleFolding } from './handlers/folding.ts';
import { handleGaps } from './handlers/gaps.ts';
import { handleHover } from './handlers/hover.ts';
import { handleExport } from './handlers/export.ts';
import { handleInlayHints } from './handlers/inlay-hints.ts';
import { DOCUMENT_LINK_OPTIONS, handleLinks } from './handlers/links.ts';
import { handleNames } from './handlers/names.ts';
import { handleNeighbours } from './handlers/neighbours.ts';
import { handlePreview } from './handlers/preview.ts';
import { handleSelection } from './handlers/selection.ts';
import { FILE_OPERATIONS, handleSurroundings } from './handlers/surroundings.ts';
import { handleSymbols } from './handlers/symbols.ts';
import { handleWorkspaceDiagnostics } from './handlers/workspace-diagnostics.ts';
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
  const folder = new Folder(session);
  const diagnostics = all(
    handleDiagnostics(session),
    handleWorkspaceDiagnostics(session, folder, () => surroundings.settled()),
    handlePreview(session),
    handleCodeLens(session),
    handleInlayHints(session),
  );
  const configuration = handleConfiguration(session, diagnostics, folder);
  const surroundings = handleSurroundings(session, diagnostics, folder, configuration);
  handleExport(session);
  handleCodeActions(session);
  handleCompletion(session);
  handleHover(session);
  handleCommands(session);
  handleLinks(session);
  handleFolding(session);
  handleSelection(session);
  handleSymbols(session, folder);
  handleNames(session);
  handleGaps(session, folder);
  followDocuments(session, diagnostics, configuration);
  const neighbours = handleNeighbours(session, diagnostics, folder);
  connection.onInitialize((params) => {
    session.client = clientFrom(params.capabilities, params.initializationOptions);
    session.addRoots(foldersOf(params));
    surroundings.start(params.initializationOptions);
    return introduction(session.client);
  });
  connection.onInitialized(() => {
    surroundings.subscribe();
    neighbours.start(surroundings.settled());
  });
}

/** What this server can do for such a client. */
function introduction(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'workflow-docs' },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: CODE_ACTION_OPTIONS,
      completionProvider: COMPLETION_OPTIONS,
      hoverProvider: true,
      ...(client.pullsDiagnostics && { diagnosticProvider: DIAGNOSTIC_OPTIONS }),
      ...(client.views.showsLenses && { codeLensProvider: {} }),
      inlayHintProvider: true,
      documentLinkProvider: DOCUMENT_LINK_OPTIONS,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: client.views.preparesRenames ? { prepareProvider: true } : true,
      workspace: {
        fileOperations: FILE_OPERATIONS,
        ...(client.tellsNewFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      },
    },
  };
}

function followDocuments(session: Session, diagnostics: DiagnosticsHandler, configuration: ConfigurationHandler): void {
  const { connection, documents, openConfigurations, analyses } = session;
  connection.onDidOpenTextDocument((params) => {
    if (documents.open(params)) diagnostics.changed(params.textDocument.uri);
    else if (openConfigurations.open(params)) configuration.changed(params.textDocument.uri);
  });
  connection.onDidChangeTextDocument((params) => {
    if (!session.client.watchesFiles) session.files.askAgain();
    if (documents.change(params)) diagnostics.changed(params.textDocument.uri);
    else if (openConfigurations.change(params)) configuration.changed(params.textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (openConfigurations.close(uri)) {
      configuration.moved();
      diagnostics.closed(uri);
    } else if (documents.close(uri)) {
      analyses.forget(uri);
      diagnostics.closed(uri);
      session.left(uri, 'open');
    }
  });
}

/** All who want to know of every change. */
function all(...handlers: readonly DiagnosticsHandler[]): DiagnosticsHandler {
  return {
    changed: (uri) => handlers.forEach((one) => one.changed(uri)),
    closed: (uri) => handlers.forEach((one) => one.closed(uri)),
    outdated: (uris) => handlers.forEach((one) => one.outdated(uris)),
    preferencesChanged: (before) => handlers.forEach((one) => one.preferencesChanged?.(before)),
  };
}
