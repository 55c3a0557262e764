// Who types: letters behind letters, somewhere else each time, which are taken away again a little later. The page stays
// much as it is, and is never twice the same, so that no server can answer from memory.

import type { Page } from '../protocol/page.ts';
import type { Change } from './session.ts';

export class Typist {
  readonly #page: Page;
  #typed = 0;
  /** Where the letters are that were typed and not yet taken away; the oldest first. */
  #left: number[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Makes the next edit in the page, and gives it. */
  next(): Change {
    return this.#left.length < 2 ? this.#type() : this.#takeAway();
  }

  /** Takes away what is left, so that the page is as it was; gives the edits. */
  tidy(): readonly Change[] {
    return this.#left.map(() => this.#takeAway());
  }

  #type(): Change {
    const { text } = this.#page;
    const letters = text.length - this.#left.length;
    let at = (this.#typed * 7919) % (letters - 1);
    while (!/\p{L}/u.test(text.charAt(at))) at = (at + 1) % (letters - 1);
    this.#typed += 1;
    this.#left = [...this.#left.map((place) => (place > at ? place + 1 : place)), at + 1];
    return this.#change(at + 1, at + 1, text.charAt(at));
  }

  #takeAway(): Change {
    const at = this.#left[0] ?? 0;
    this.#left = this.#left.slice(1).map((place) => (place > at ? place - 1 : place));
    return this.#change(at, at + 1, '');
  }

  #change(start: number, end: number, newText: string): Change {
    const range = { start: this.#page.position(start), end: this.#page.position(end) };
    this.#page.apply([{ range, newText }]);
    return [range, newText];
  }
}
