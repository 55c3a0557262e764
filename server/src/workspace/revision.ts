// Workspace room: the revision of the repository that a document lies in, read from its files; nothing is run.

import type { FileSystem } from './ports.ts';

/** So much of a file of git is read. */
const MOST = 1_000_000;
/** So many characters of a revision tell it from others. */
const SHOWN = 10;

/**
 * The revision that is checked out where a document lies, shortened; undefined outside of a repository, and where it
 * cannot be read. Folders above the workspace are not looked at.
 */
export async function revisionOf(
  uri: string,
  roots: readonly string[],
  files: FileSystem,
): Promise<string | undefined> {
  const root = roots.find((one) => uri.startsWith(one));
  if (root === undefined) return undefined;
  let folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  for (;;) {
    const git = await gitFolder(folder, files);
    if (git !== undefined) return revisionIn(git, files);
    if (folder.length <= root.length) return undefined;
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
}

/** The folder of git that belongs to a folder; that of a worktree is named in a file. */
async function gitFolder(folder: string, files: FileSystem): Promise<string | undefined> {
  const place = `${folder}.git`;
  const state = await files.state(place);
  if (state === 'folder') return `${place}/`;
  const named = state === 'file' ? /^gitdir: (.+)$/m.exec((await textOf(place, files)) ?? '')?.[1] : undefined;
  return named === undefined ? undefined : inside(folder, named);
}

async function revisionIn(git: string, files: FileSystem): Promise<string | undefined> {
  const head = await textOf(`${git}HEAD`, files);
  const name = /^ref: (refs\/[\w./@+-]+)$/m.exec(head ?? '')?.[1];
  if (name === undefined) return shortened(head);
  // Branches of a worktree are in the folder of the repository itself.
  const common = (await textOf(`${git}commondir`, files))?.trim();
  const homes = [git, ...(common === undefined ? [] : [inside(git, common)])];
  for (const home of homes) {
    const own = shortened(await textOf(home + name, files));
    if (own !== undefined) return own;
    const packed = (await textOf(`${home}packed-refs`, files))?.split('\n').find((line) => line.endsWith(` ${name}`));
    if (packed !== undefined) return shortened(packed);
  }
  return undefined;
}

function inside(folder: string, path: string): string {
  return new URL(`${path.trim().split('/').map(encodeURIComponent).join('/')}/`, folder).href;
}

function shortened(text: string | undefined): string | undefined {
  return /^[\da-f]{40,64}\b/.exec(text ?? '')?.[0].slice(0, SHOWN);
}

async function textOf(uri: string, files: FileSystem): Promise<string | undefined> {
  const bytes = await files.read(uri, MOST);
  return bytes && new TextDecoder().decode(bytes);
}
