// Workspace room: files that always answer. What fails is *cannot tell*, and so is what takes too long; when that answer
// comes after all it is told, and held for those who ask again because of it.

import type { FileSystem, LiveClock } from './ports.ts';

type Later = LiveClock['later'];

/** How long somebody who types waits for a file, in milliseconds; less where the disk owes an answer already. */
const PATIENCE = 1000;
const SHORT = 50;

const UNKNOWN = 'unknown';

/** A question that was not answered in time, with the answer that holds until something happens to the files. */
interface Slow {
  answer: unknown;
}

export class PatientFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #later: Later;
  readonly #tell: (uri: string) => void;
  readonly #slow = new Map<string, Slow>();

  /** @param tell told of a file about which something is known after all */
  constructor(files: FileSystem, later: Later, tell: (uri: string) => void) {
    this.#files = files;
    this.#later = later;
    this.#tell = tell;
  }

  state(uri: string): ReturnType<FileSystem['state']> {
    return this.#ask(`s${uri}`, uri, () => this.#files.state(uri), UNKNOWN);
  }

  read(uri: string, most?: number): ReturnType<FileSystem['read']> {
    return this.#ask(`r${uri}`, uri, () => this.#files.read(uri, most), undefined);
  }

  /** Something happened to the files: what is held does not count any more. */
  renew(): void {
    this.#slow.clear();
  }

  /** Somebody types, and nobody tells of files: answers that are there do not count any more. */
  askAgain(): void {
    for (const [name, { answer }] of this.#slow) if (answer && answer !== UNKNOWN) this.#slow.delete(name);
  }

  async #ask<T>(name: string, uri: string, ask: () => Promise<T>, otherwise: T): Promise<T> {
    const slow = this.#slow;
    const known = slow.get(name);
    if (known) return known.answer as T;
    return inTime(ask, otherwise, this.#later, slow.size > 0 ? SHORT : PATIENCE, () => {
      const entry: Slow = { answer: otherwise };
      slow.set(name, entry);
      return (answer) => {
        entry.answer = answer;
        if (answer !== otherwise) this.#tell(uri);
        else if (slow.get(name) === entry) slow.delete(name);
      };
    });
  }
}

/** The answer to a question, or `otherwise` where asking fails, whichever way. */
export async function attempt<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

/**
 * The same, and `otherwise` when the time is over.
 * @param whenLate called then; gives who is told of the answer when it comes
 */
export function inTime<T>(
  ask: () => Promise<T>,
  otherwise: T,
  later: Later,
  milliseconds: number,
  whenLate: () => (answer: T) => void,
): Promise<T> {
  return new Promise((resolve) => {
    let tell: (answer: T) => void = resolve;
    const cancel = later?.(milliseconds, () => {
      tell = whenLate();
      resolve(otherwise);
    });
    void attempt(ask, otherwise).then((answer) => {
      cancel?.();
      tell(answer);
    });
  });
}
