// Preview room: opening the files that a page names.

import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';
import type { ViewColumn } from 'vscode';

/**
 * Opens a file that a document names by a path relative to itself. What lies outside the workspace, and outside the
 * document's own folder, is not opened, since a page may come from anybody.
 */
export async function openFile(document: Uri, path: string, column: ViewColumn): Promise<void> {
  const target = insideWorkspace(document, path);
  const found =
    target &&
    (await workspace.fs.stat(target).then(
      ({ type }) => type,
      () => undefined,
    ));
  if (!target || found === undefined) {
    const words = target
      ? l10n.t('There is no file "{0}".', path)
      : l10n.t('"{0}" lies outside the workspace and is not opened from here.', path);
    await window.showInformationMessage(words);
    return;
  }
  if ((found & FileType.Directory) !== 0) await commands.executeCommand('revealInExplorer', target);
  else await commands.executeCommand('vscode.open', target, column);
}

function insideWorkspace(document: Uri, path: string): Uri | undefined {
  const base = savedPlace(document);
  if (!base) return undefined;
  const folder = Uri.joinPath(base, '..');
  const target = Uri.joinPath(folder, path);
  if (workspace.getWorkspaceFolder(target)) return target;
  return target.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`) ? target : undefined;
}

/** Where a document is, or will be once it is saved. */
function savedPlace(document: Uri): Uri | undefined {
  if (document.scheme !== 'untitled') return document;
  const folder = workspace.workspaceFolders?.find(({ uri }) => document.path.startsWith(`${uri.path}/`));
  return folder?.uri.with({ path: document.path });
}
