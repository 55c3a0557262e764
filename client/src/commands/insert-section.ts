// "Insert Section…".

import { l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient';
import { INSERT_SECTION, SECTIONS } from '../../../server/src/protocol.ts';
import type { InsertSectionParams, SectionView } from '../../../server/src/protocol.ts';
import type { Session } from '../session-parts.ts';
import { targetEditor } from './target.ts';

/** Asks for one of the sections that are not there and inserts it at its place, with a tab stop at each blank. */
export async function insertSection({ client }: Session): Promise<void> {
  const editor = await targetEditor();
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const sections = (await client.sendRequest<readonly SectionView[] | null>(SECTIONS, { uri })) ?? [];
  if (sections.length === 0) {
    void window.showInformationMessage(l10n.t('The page has every section already.'));
    return;
  }
  const chosen = await window.showQuickPick(sections.map(itemFor), {
    title: l10n.t('Insert Section'),
    placeHolder: l10n.t('Which section? They are listed in page order.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const params: InsertSectionParams = { uri, path: chosen.path };
  const edit = await client.sendRequest<LspWorkspaceEdit | null>(INSERT_SECTION, params);
  if (!edit) {
    void window.showInformationMessage(l10n.t('"{0}" cannot be inserted into this text.', chosen.label));
    return;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

function itemFor({ path, name, about, due }: SectionView): QuickPickItem & { readonly path: string } {
  const asked = due === undefined ? '' : ` · ${l10n.t('asked for from the stage {0}', due)}`;
  return { label: name, description: path + asked, detail: about, path };
}
