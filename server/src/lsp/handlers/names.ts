// Language server room: persons, systems and measures of a document: where they are named, and under another name.

import { DocumentHighlightKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  Definition,
  DefinitionLink,
  DocumentHighlight,
  Location,
  Range,
  ReferenceParams,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../messages/message.ts';
import { textOf } from '../../messages/text.ts';
import { fieldNamedAt, nameAt } from '../../names/names.ts';
import { renamableAt, renameEdits } from '../../names/rename.ts';
import type { TextRange } from '../../syntax/tree.ts';
import type { Analysed, Session } from '../session.ts';
import { documentEdit } from '../to-lsp.ts';

/** Answers requests about names: definition, references, highlights, renaming. */
export function handleNames(session: Session): void {
  const { connection } = session;
  /** A request about a place in an open document; null where it is not open. */
  const answer =
    <P extends TextDocumentPositionParams, R>(work: (here: Here, params: P) => R) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      const found = await session.newest(params.textDocument.uri, token);
      return found ? work({ session, found, offset: found.positions.offset(params.position) }, params) : null;
    };
  connection.onDefinition(session.guard('textDocument/definition', answer(definition)));
  connection.onReferences(session.guard('textDocument/references', answer(references)));
  connection.onDocumentHighlight(session.guard('textDocument/documentHighlight', answer(highlights)));
  connection.onPrepareRename(session.guard('textDocument/prepareRename', answer(prepare)));
  connection.onRenameRequest(session.guard('textDocument/rename', answer(rename)));
}

/** Where a request was made. */
interface Here {
  readonly session: Session;
  readonly found: Analysed;
  readonly offset: number;
}

/** The place that says what a name stands for; from a gap, the field that it is about. */
function definition({ session, found, offset }: Here): Definition | DefinitionLink[] | null {
  const { document } = found.analysis;
  const gap = fieldNamedAt(document, offset);
  if (gap) return definitionAt(session, found, gap.range, gap.field, gap.field);
  const named = nameAt(document, offset);
  if (!named) return null;
  const { range, extent } = named.name.definition;
  return definitionAt(session, found, named.here.range, range, extent);
}

function definitionAt(
  { client }: Session,
  { document: { uri }, positions }: Analysed,
  from: TextRange,
  range: TextRange,
  extent: TextRange,
): Definition | DefinitionLink[] {
  const target = positions.range(range);
  if (!client.views.linksDefinitions) return { uri, range: target };
  const targetRange = positions.range(extent);
  const originSelectionRange = positions.range(from);
  return [{ originSelectionRange, targetUri: uri, targetRange, targetSelectionRange: target }];
}

function references({ found, offset }: Here, { context }: ReferenceParams): Location[] | null {
  const named = nameAt(found.analysis.document, offset);
  if (!named) return null;
  const { definition: first, occurrences } = named.name;
  const places = context.includeDeclaration ? occurrences : occurrences.filter((one) => one !== first);
  return places.map(({ range }) => ({ uri: found.document.uri, range: found.positions.range(range) }));
}

function highlights({ found, offset }: Here): DocumentHighlight[] | null {
  const named = nameAt(found.analysis.document, offset);
  if (!named) return null;
  const { definition: first, occurrences } = named.name;
  return occurrences.map((one) => ({
    range: found.positions.range(one.range),
    kind: one === first ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function prepare({ found, offset }: Here): { range: Range; placeholder: string } | null {
  const target = renamableAt(found.analysis.document, offset);
  return target ? { range: found.positions.range(target.range), placeholder: target.words.text } : null;
}

function rename({ session, found, offset }: Here, { newName }: RenameParams): WorkspaceEdit | null {
  const { document, positions, analysis } = found;
  const target = renamableAt(analysis.document, offset);
  if (!target) throw refused(textOf(say('rename.nothing')));
  const result = renameEdits(analysis.document, target, newName);
  if ('refused' in result) throw refused(textOf(result.refused));
  return documentEdit(document, result.edits, positions, session.client);
}

/** An answer in words that the editor shows to the person. */
function refused(words: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, words);
}
