// "Sort into Page Order".

import { l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient';
import { SORT_PAGE } from '../../../server/src/protocol.ts';
import type { Session } from '../session-parts.ts';
import { targetEditor } from './target.ts';

/** Puts the sections of the document in front into page order, comments with them. */
export async function sortPage({ client }: Session): Promise<void> {
  const editor = await targetEditor();
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const edit = await client.sendRequest<LspWorkspaceEdit | null>(SORT_PAGE, { uri });
  if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  else void window.showInformationMessage(l10n.t('The page is in order: there is nothing to move.'));
}
