// Language server room: the documents whose diagnostics the client asks for one by one. It shows those, whatever else it
// is told about them, until it has closed the document.

import { comparable } from '../workspace/uris.ts';

export class Pulls {
  readonly #held = new Set<string>();
  readonly #underWay = new Map<string, Set<Promise<unknown>>>();

  /** Whether the client asked for the diagnostics of this document since it opened it. */
  holds(uri: string): boolean {
    return this.#held.has(comparable(uri));
  }

  /** Answers a request for the diagnostics of a document. What is not open the client cannot hold. */
  async during<T>(uri: string, isOpen: boolean, work: () => Promise<T>): Promise<T> {
    const name = comparable(uri);
    if (isOpen) this.#held.add(name);
    const answer = work();
    const all = this.#underWay.get(name) ?? new Set();
    this.#underWay.set(name, all.add(answer));
    try {
      return await answer;
    } finally {
      all.delete(answer);
      if (all.size === 0) this.#underWay.delete(name);
    }
  }

  /** The client closed the document. */
  closed(uri: string): void {
    this.#held.delete(comparable(uri));
  }

  /** Waits for the answers that are under way: what is told before them the client would not believe. */
  async settled(uri: string): Promise<void> {
    const all = this.#underWay.get(comparable(uri));
    if (all) await Promise.allSettled([...all]);
  }
}
