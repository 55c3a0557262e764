// Command line room: the real world, through Node.

import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { access, constants, lstat, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isatty } from 'node:tty';
import { nodeClock, nodeFiles } from '../workspace/node-files.ts';
import type { Disk, Entry, Io, Output } from './io.ts';

/** The surroundings of this process. */
export function nodeIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    input: readStandardInput,
    disk: nodeDisk,
    files: nodeFiles,
    clock: nodeClock,
  };
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  async look(file) {
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  },
  isLink: async (file) => (await lstat(file)).isSymbolicLink(),
  list: async (folder) => (await readdir(folder, { withFileTypes: true })).map(entryOf),
  realPath: (file) => realpath(file),
  // To wait for another thread that reads a page takes longer than to read it.
  read: (file, limit) => new Promise((resolve) => resolve(readAtMost(file, limit))),
  write: (file, bytes) => writeFile(file, bytes),
  replace: replaceAtomically,
};

function entryOf(entry: Dirent): Entry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: entry.name, kind };
}

function outputTo(stream: typeof process.stdout | typeof process.stderr): Output {
  // Whoever reads may stop early (`… | head`); that is no fault, and the exit code is still told.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: isatty(stream.fd),
    ...(stream.columns > 0 && { columns: stream.columns }),
  };
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Without an encoding a stream gives bytes.
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks, Math.min(size, limit));
}

/** The size that the system tells is where we begin; pipes have none, and a file may grow meanwhile. */
function readAtMost(file: string, limit: number): Uint8Array | undefined {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > limit) return undefined;
    let bytes = Buffer.allocUnsafe(size > 0 ? size + 1 : CHUNK);
    let used = 0;
    for (;;) {
      const bytesRead = readSync(handle, bytes, used, bytes.length - used, null);
      used += bytesRead;
      if (used > limit) return undefined;
      // A file is at its end when it gave what it said; anything else is at its end when nothing comes.
      if (bytesRead === 0 || used === size) return bytes.subarray(0, used);
      if (used === bytes.length) bytes = Buffer.concat([bytes], used * 2);
    }
  } finally {
    closeSync(handle);
  }
}

const CHUNK = 64 * 1024;

/** Writes a file beside the old one and lets it take the old one's place, so that no reader ever sees half a page. */
async function replaceAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const old = await stat(file);
  // Renaming asks for rights on the folder only; a file that is write-protected is meant to stay as it is.
  await access(file, constants.W_OK);
  const name = `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`;
  const beside = path.join(path.dirname(file), name);
  // `wx` refuses a file or link that somebody put there before.
  const handle = await open(beside, 'wx', 0o600);
  try {
    await write(handle, bytes, old);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function write(
  handle: FileHandle,
  bytes: Uint8Array,
  like: { mode: number; uid: number; gid: number },
): Promise<void> {
  try {
    await handle.writeFile(bytes);
    const made = await handle.stat();
    // Only the administrator may give a file away; for everybody else the new file is their own, as after any save.
    if (made.uid !== like.uid || made.gid !== like.gid) await handle.chown(like.uid, like.gid).catch(() => undefined);
    await handle.chmod(like.mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
