// What the core needs from the world around it. Node, a browser worker and the tests each bring their own.

import type { PlainDate } from '../model/values/date.ts';

/** Files by URI. Nothing here throws: what cannot be read is undefined or `unknown`. */
export interface FileSystem {
  /** Whether there is a file or folder; `unknown` where nobody can tell (no rights, no file system, a failing disk). */
  state(uri: string): Promise<'file' | 'folder' | 'missing' | 'unknown'>;
  /** The bytes of a file; undefined when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
}

export interface Clock {
  /** Today where the user is. */
  today(): PlainDate;
}
