// Gaps room: what is asked of the server, and its edits, carried out.

import { l10n, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient';
import { ALL_GAPS, EDIT_GAP, GAPS } from '../../../server/src/protocol.ts';
import type { DocumentGaps, EditGapParams, GapEdit, GapName, GapsView, GapView } from '../../../server/src/protocol.ts';

/** A change without the document that it is about. */
export type GapChange = EditGapParams extends infer P ? (P extends unknown ? Omit<P, 'uri'> : never) : never;

/** What became of a change: the field that was asked about, or the reason why nothing was written. */
export interface Outcome {
  readonly at?: string;
  readonly refused?: NonNullable<GapEdit['refused']>;
}

/** So often a change is tried again when somebody types at the same moment. */
const MOST_TRIES = 10;

/** The gaps of an open document; null where the server does not have it. */
export function gapsOf(client: BaseLanguageClient, document: Uri): Promise<GapsView | null> {
  return client.sendRequest<GapsView | null>(GAPS, { uri: client.code2ProtocolConverter.asUri(document) });
}

/** The gaps of all documents of the window. */
export function allGaps(client: BaseLanguageClient): Promise<readonly DocumentGaps[]> {
  return client.sendRequest<readonly DocumentGaps[]>(ALL_GAPS);
}

/** Carries out a change in exactly the version of the document that it was worked out for. */
export async function changeGaps(
  client: BaseLanguageClient,
  document: TextDocument,
  change: GapChange,
): Promise<Outcome> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await client.sendRequest<GapEdit | null>(EDIT_GAP, { uri, ...change });
    if (!answer) return { refused: 'gone' };
    const { version, edit, at, refused } = answer;
    if (refused) return { refused };
    const done: Outcome = at === undefined ? {} : { at };
    if (edit === undefined) return done;
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as LspWorkspaceEdit);
    if (document.version === version && (await workspace.applyEdit(converted))) return done;
  }
  return { refused: 'text' };
}

/** The name of a gap for the server. */
export function nameOf({ index, at, question }: GapView): GapName {
  return { index, at, question };
}

/** Why nothing was written, in words. */
export function refusal(refused: NonNullable<GapEdit['refused']>): string {
  switch (refused) {
    case 'gone':
      return l10n.t('There is no such field or gap in the document any more.');
    case 'text':
      return l10n.t('The text there cannot be changed as it is. Mend what is underlined first.');
    case 'owner':
      return l10n.t('The owner of a page cannot pass its dry run.');
  }
}

/** Tells why nothing was written. */
export function tellRefusal(refused: NonNullable<GapEdit['refused']>): void {
  void window.showWarningMessage(refusal(refused));
}
