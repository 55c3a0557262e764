// Language server room: what the client said it can do, in our own words.

import { InsertTextMode, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';
import type { ClientCapabilities, CompletionClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { isObject } from './from-lsp.ts';
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
  readonly completion: CompletionClient;
  readonly views: ViewsClient;
  /** Hovers may be Markdown. */
  readonly hoversMarkdown: boolean;
  /** It puts the words of findings into every hover by itself. */
  readonly hoversFindings: boolean;
  /** It has our command that shows the readiness. */
  readonly showsReadiness: boolean;
}

/** What an item of a completion may be. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** It shows a remark beside the label. */
  readonly remarks: boolean;
  readonly preselects: boolean;
  /** It can insert lines as they are, without an indentation of its own. */
  readonly asIs: boolean;
}

/** What it does with what is shown around and beside the text. */
export interface ViewsClient {
  readonly showsLenses: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** It shows where a definition was asked for, and more than a place as the answer. */
  readonly linksDefinitions: boolean;
  /** Symbols may have symbols inside. */
  readonly nestsSymbols: boolean;
  /** How many folds it wants at most. */
  readonly mostFolds: number;
  readonly showsLinkTooltips: boolean;
  /** It asks what can be renamed before it asks for the new name. */
  readonly preparesRenames: boolean;
}

/** A client before it has introduced itself, and the most modest one there can be. */
export const UNKNOWN_CLIENT: Client = clientFrom({});

/**
 * What these capabilities mean for us.
 * @param options what our own clients say beside them
 */
export function clientFrom(capabilities: ClientCapabilities, options?: unknown): Client {
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
    completion: completionFrom(textDocument?.completion?.completionItem),
    views: viewsFrom(capabilities),
    hoversMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hoversFindings: isObject(options) && options.hoversFindings === true,
    showsReadiness: isObject(options) && options.showsReadiness === true,
  };
}

/** The folders of the workspace as the client names them; none when a file was opened alone. */
export function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what clients without workspace folders send
  const { rootUri } = params;
  return rootUri ? [rootUri] : [];
}

function completionFrom(item: CompletionClientCapabilities['completionItem']): CompletionClient {
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    remarks: item?.labelDetailsSupport === true,
    preselects: item?.preselectSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}

function viewsFrom({ textDocument, workspace }: ClientCapabilities): ViewsClient {
  return {
    showsLenses: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    showsLinkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
  };
}

/** The first encoding in the client's order that we have; UTF-16 is the one that all must have. */
function encodingFor(wanted: readonly string[] | undefined): PositionEncoding {
  return wanted?.find((name) => name === 'utf-8' || name === 'utf-16') ?? 'utf-16';
}
