// What the core needs from the world around it. Node, a browser worker and the tests each bring their own.

import type { PlainDate } from '../model/values/date.ts';

/** Files by URI. Nothing here throws: what cannot be read is undefined or `unknown`. */
export interface FileSystem {
  /** Whether there is a file or folder; `unknown` where nobody can tell (no rights, no file system, a failing disk). */
  state(uri: string): Promise<'file' | 'folder' | 'missing' | 'unknown'>;
  /** The bytes of a file, no more than `most` of them where that is given; undefined when it cannot be read. */
  read(uri: string, most?: number): Promise<Uint8Array | undefined>;
}

/** Files that can be looked for too. */
export interface WorkspaceFiles extends FileSystem {
  /**
   * The workflow documents below a folder, as URIs that begin with the folder's own. Folders are passed over as
   * `isPassedOver` says, and folders behind links too. Where there are very many, some are left out.
   */
  find(folder: string): Promise<readonly string[]>;
}

export interface Clock {
  /** Today where the user is. */
  today(): PlainDate;
}

/** A clock that also runs: for what is shown at a moment, never for a verdict. */
export interface LiveClock extends Clock {
  now(): Moment;
  /** Tells when another day has begun; where it is not there, nobody is told. */
  onNewDay?(tell: () => void): void;
  /** Tells when so many milliseconds are over, unless the answer is called before; where it is not there, nobody is told. */
  readonly later?: (milliseconds: number, tell: () => void) => () => void;
}

/** An instant, and where the user's clocks stand. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly epoch: number;
  /** The name of the time zone: `Europe/Berlin`. */
  readonly timeZone: string;
}
