// Command line room: what it needs from the world around it. `node-io.ts` is the real one; tests bring their own.

import type { Clock, FileSystem } from '../workspace/ports.ts';

/** The folders and files of this machine, by absolute path. Every function rejects with Node's error (`code`). */
export interface Disk {
  /** What stands at a path; links are followed. `other` is a pipe, a device and the like. */
  look(path: string): Promise<'file' | 'folder' | 'other'>;
  /** Whether the path itself is a symbolic link. */
  isLink(path: string): Promise<boolean>;
  /** What a folder holds, in any order; links are not followed. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The path without any symbolic link in it. */
  realPath(path: string): Promise<string>;
  /** The bytes of a file; undefined for one that has more than `limit`, which is not read to its end. */
  read(path: string, limit: number): Promise<Uint8Array | undefined>;
  /** Writes a file, in the place of the one that may be there. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts other bytes in the place of a file at once and keeps its mode: a reader sees the old ones or the new ones. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Where words go: to a terminal or into a file or pipe. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns?: number;
}

/** The surroundings of one run of the command line. */
export interface Io {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** At most `limit` bytes of the standard input; the rest is not waited for. */
  input(limit: number): Promise<Uint8Array>;
  readonly disk: Disk;
  /** The files that documents name. */
  readonly files: FileSystem;
  readonly clock: Clock;
}

/** What the program answers to the shell. The highest one that applies wins. */
export const EXIT = {
  clean: 0,
  /** A finding at or over the bar of `--fail-on`. */
  findings: 1,
  /** Wrong usage, nothing to check, or something that could not be read or written. */
  usage: 2,
  /** A fault of the checker itself. */
  fault: 3,
} as const;
