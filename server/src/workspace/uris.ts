// Workspace room: URIs that are compared, and places that are passed over.

import { isWorkflowDocument } from '../protocol.ts';

/** A URI in a form that compares: clients encode characters as they like, and some disks compose accents otherwise. */
export function comparable(uri: string): string {
  // Most are plain, and have one form.
  if (/^[\w:/.+-]*$/.test(uri)) return uri.endsWith('/') ? uri.slice(0, -1) : uri;
  try {
    return decodeURIComponent(uri).normalize('NFC').replace(/\/$/, '');
  } catch {
    return uri;
  }
}

/** Whether a file, or a folder that it is in, is among these names; all of them as `comparable` writes them. */
export function isAtOrIn(file: string, names: ReadonlySet<string>): boolean {
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (names.has(file.slice(0, end))) return true;
  }
  return false;
}

/** Whether a file or folder of this name is passed over when documents are looked for, with all that is in it. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a place would be found in one of these folders: below it, with no folder passed over on the way. */
export function isBelow(uri: string, roots: readonly string[]): boolean {
  const file = comparable(uri);
  return roots.some((root) => {
    const folder = `${comparable(root)}/`;
    return file.startsWith(folder) && !file.slice(folder.length).split('/').some(isPassedOver);
  });
}

/** Whether a place is a document that would be found in one of these folders. */
export function isDocumentBelow(uri: string, roots: readonly string[]): boolean {
  return isWorkflowDocument(uri) && isBelow(uri, roots);
}

/** The path from one file to another as people read it: `../b/two.yaml`. */
export function relativePath(from: string, to: string): string {
  const here = comparable(from).split('/').slice(0, -1);
  const there = comparable(to).split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
