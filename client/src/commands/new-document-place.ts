// Where a new document goes, and what it is called.

import { FileType, Uri, window, workspace } from 'vscode';
import { givenUri } from './target.ts';

/** Where new documents go: a folder of the workspace, and the root that its path is written from. */
export interface Home {
  readonly root: Uri;
  readonly folder: Uri;
}

export const SUFFIX = '.workflowdoc.yaml';

/**
 * The folder that the command was called on, else that of the file in front, else the first of the workspace; undefined
 * where no folder is open.
 */
export async function homeFolder(target: unknown): Promise<Home | undefined> {
  const near = givenUri(target) ?? window.activeTextEditor?.document.uri;
  const root = near && workspace.getWorkspaceFolder(near)?.uri;
  if (near && root) return { root, folder: await folderOf(near) };
  const first = workspace.workspaceFolders?.[0]?.uri;
  return first && { root: first, folder: first };
}

/** The file name for a title: its letters and digits of any script, joined by hyphens. */
export function fileNameFor(title: string | undefined): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = words.join('-').slice(0, 60).replace(/-+$/, '');
  return `${name === '' ? 'workflow' : name}${SUFFIX}`;
}

/** What a person typed as a path, with the suffix that makes it a workflow document. */
export function withSuffix(path: string): string {
  const typed = path.trim().replaceAll('\\', '/');
  return /\.workflowdoc\.ya?ml$/i.test(typed) ? typed : typed.replace(/(\.workflowdoc)?(\.ya?ml)?$/i, '') + SUFFIX;
}

/** Whether there is a file or folder at this place. */
export async function isTaken(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The URI of an unsaved document of this name in a folder, numbered where the name is taken. */
export async function freePlace(folder: Uri | undefined, name: string): Promise<Uri> {
  // An unsaved document can be given a place only on the disk that the window itself works on.
  const isOnDisk = folder?.scheme === 'file' || folder?.scheme === 'vscode-remote';
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : name.replace(SUFFIX, `-${number}${SUFFIX}`);
    const uri = folder && isOnDisk ? Uri.joinPath(folder, numbered) : Uri.from({ scheme: 'untitled', path: numbered });
    const unsaved = uri.with({ scheme: 'untitled', authority: '' });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === unsaved.toString());
    if (!isOpen && !(isOnDisk && (await isTaken(uri)))) return unsaved;
  }
}

async function folderOf(uri: Uri): Promise<Uri> {
  const isFolder = await workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
  return isFolder ? uri : Uri.joinPath(uri, '..');
}
