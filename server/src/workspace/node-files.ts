// Workspace room: the ports for Node. Only what runs in Node imports this file: the server's Node root and the command
// line.

import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWorkflowDocument } from '../protocol.ts';
import type { WorkspaceFiles } from './ports.ts';
import { isPassedOver } from './uris.ts';

export { systemClock as nodeClock } from './system-clock.ts';

/**
 * The files of this machine, by `file:` URI, however long its disk takes. What has another scheme is nobody's to tell:
 * `unknown`.
 */
export const diskFiles: WorkspaceFiles = {
  async state(uri) {
    const path = pathOf(uri);
    return path === undefined ? 'unknown' : stateOf(path);
  },
  async read(uri, most) {
    const path = pathOf(uri);
    return path === undefined ? undefined : bytesOf(path, most);
  },
  async find(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : documentsBelow({ path, uri: folder.replace(/\/*$/, '/') });
  },
};

/** The same for those who ask once: what does not come in time is unknown. */
export const nodeFiles: WorkspaceFiles = {
  ...diskFiles,
  state: (uri) => inTime(diskFiles.state(uri), 'unknown'),
  read: (uri, most) => inTime(diskFiles.read(uri, most), undefined),
};

/** More documents are not looked for, nor in more files and folders: somebody opened the root of a disk. */
const MOST_DOCUMENTS = 5000;
const MOST_ENTRIES = 500_000;

/** How long a disk may take to answer, in milliseconds. A network drive that is gone would otherwise keep a page waiting. */
const PATIENCE = 2000;

/** The path of a `file:` URI; undefined for others and for one that names another host. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

async function stateOf(path: string): Promise<'file' | 'folder' | 'missing' | 'unknown'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'unknown';
  } catch (error) {
    return isAbsence(error) ? 'missing' : 'unknown';
  }
}

/** Only files are read: a pipe or a device may never end. */
async function bytesOf(path: string, most = Infinity): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    return found.size > most ? await firstBytesOf(path, most) : await readFile(path);
  } catch {
    return undefined;
  }
}

async function firstBytesOf(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(most);
    let used = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, used, most - used);
      used += bytesRead;
      if (bytesRead === 0 || used === most) return bytes.subarray(0, used);
    }
  } finally {
    await handle.close();
  }
}

interface Folder {
  readonly path: string;
  readonly uri: string;
}

/** A folder that cannot be listed, or not in time, holds nothing for us. */
async function documentsBelow(top: Folder): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [top];
  let entries = 0;
  // The list grows while it is walked.
  for (const { path, uri } of folders) {
    const inside = await inTime(
      readdir(path, { withFileTypes: true }).catch(() => []),
      [],
    );
    for (const entry of inside) {
      entries += 1;
      if (entries > MOST_ENTRIES || found.length >= MOST_DOCUMENTS) return found;
      if (isPassedOver(entry.name)) continue;
      const here = uri + encodeURIComponent(entry.name);
      // A link to a document is one; a link to a folder may lead in a circle.
      if (entry.isDirectory()) folders.push({ path: join(path, entry.name), uri: `${here}/` });
      else if (isWorkflowDocument(here) && (entry.isFile() || entry.isSymbolicLink())) found.push(here);
    }
  }
  return found;
}

/** Whether an error says that there is no such file, and not merely that it cannot be looked at. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

/** The answer, or `otherwise` when it does not come in time. Never rejects where `answer` does not. */
async function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
