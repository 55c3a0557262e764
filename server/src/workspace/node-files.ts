// Workspace room: the ports for Node. Only what runs in Node imports this file: the server's Node root and the command
// line.

import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Clock, FileSystem } from './ports.ts';

/** The files of this machine, by `file:` URI. What has another scheme is nobody's to tell: `unknown`. */
export const nodeFiles: FileSystem = {
  async state(uri) {
    const path = pathOf(uri);
    return path === undefined ? 'unknown' : inTime(stateOf(path), 'unknown');
  },
  async read(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : inTime(bytesOf(path), undefined);
  },
};

/** Today where this process runs. */
export const nodeClock: Clock = { today };

/** How long a disk may take to answer, in milliseconds. A network drive that is gone would otherwise keep a page waiting. */
const PATIENCE = 2000;

function today(): PlainDate {
  const now = new Date();
  const date = makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === undefined) throw new Error('The clock of this machine shows no date between the years 0 and 9999.');
  return date;
}

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
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
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
