// Language server room: what the client said it can do, in our own words.

import { ResourceOperationKind } from 'vscode-languageserver';
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { PositionEncoding } from './positions.ts';

export interface Client {
  readonly encoding: PositionEncoding;
  /** It asks for diagnostics; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** It asks again for diagnostics when it is told to. */
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedPlaces: boolean;
  /** It tells which files came and went, when it is asked to. */
  readonly watchesFiles: boolean;
  readonly hasSettings: boolean;
  readonly tellsNewSettings: boolean;
  readonly tellsNewFolders: boolean;
  /** It asks for the edit of a code action when the person chose it. */
  readonly fetchesEditsLater: boolean;
  readonly versionsEdits: boolean;
  readonly fillsSnippets: boolean;
  readonly createsFiles: boolean;
}

/** A client before it has introduced itself, and the most modest one there can be. */
export const UNKNOWN_CLIENT: Client = clientFrom({});

/** What these capabilities mean for us. */
export function clientFrom(capabilities: ClientCapabilities): Client {
  const { general, textDocument, workspace } = capabilities;
  const edits = workspace?.workspaceEdit;
  const pullsDiagnostics = textDocument?.diagnostic !== undefined;
  const shown = textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation;
  const versionsEdits = edits?.documentChanges === true;
  return {
    encoding: encodingFor(general?.positionEncodings),
    pullsDiagnostics,
    refreshesDiagnostics: pullsDiagnostics && workspace?.diagnostics?.refreshSupport === true,
    showsRelatedPlaces: shown === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasSettings: workspace?.configuration === true,
    tellsNewSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsNewFolders: workspace?.workspaceFolders === true,
    fetchesEditsLater:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    versionsEdits,
    // Snippets and new files are parts of versioned edits only.
    fillsSnippets: versionsEdits && edits.snippetEditSupport === true,
    createsFiles: versionsEdits && edits.resourceOperations?.includes(ResourceOperationKind.Create) === true,
  };
}

/** The folders of the workspace as the client names them; none when a file was opened alone. */
export function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what clients without workspace folders send
  const { rootUri } = params;
  return rootUri ? [rootUri] : [];
}

/** The first encoding in the client's order that we have; UTF-16 is the one that all must have. */
function encodingFor(wanted: readonly string[] | undefined): PositionEncoding {
  return wanted?.find((name) => name === 'utf-8' || name === 'utf-16') ?? 'utf-16';
}
