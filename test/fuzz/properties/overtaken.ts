// Edits that come before the last answer did: each answer is about its own text, and the last one is as a fresh one.

import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { Analyses } from '../../../server/src/workspace/documents.ts';
import type { OpenDocument } from '../../../server/src/workspace/documents.ts';
import { versions } from '../inputs/edits.ts';
import type { Property } from '../kinds.ts';
import { allOf, analysed, stateOf, SURROUNDINGS, URI } from './page.ts';

export const overtaken: Property = async ({ text, edits, order }, clock) => {
  const disk = new SlowDisk(order);
  const watched = (order[0] ?? 0) % 2 === 0 ? ['file:///pages/'] : [];
  const analyses = new Analyses(() => ({ ...SURROUNDINGS, watched, files: disk.files }));
  const documents = versions(text, edits).map((version, index): OpenDocument => ({
    uri: URI,
    version: index,
    text: version,
  }));
  const asked: Promise<Analysis>[] = [];
  const takeIn = async (document: OpenDocument, step: number): Promise<void> => {
    asked.push(analyses.of(document));
    // What comes between two edits: nothing, some of the files, a whole answer, news of the folder, the document closed.
    if (step === 3) disk.answer(1);
    if (step === 4) await disk.answerAll(asked);
    if (step === 5) analyses.renew(URI);
    if (step === 6) analyses.forget(URI);
    if (step === 7) analyses.forgetThoseWith(['file:///pages/files']);
  };
  const last = documents.at(-1)!;
  const answer = await clock.time('an answer after edits', async () => {
    for (const [index, document] of documents.entries()) await takeIn(document, (order[index] ?? 0) % 8);
    const final = analyses.of(last);
    await disk.answerAll([...asked, final]);
    assert.equal(analyses.of(last), final, 'the last version has one answer');
    return final;
  });
  for (const [index, analysis] of (await Promise.all(asked)).entries())
    assert.equal(analysis.tree.text, documents[index]!.text, `the answer for version ${index} is about another text`);
  assert.equal(allOf(answer), allOf(await analysed(last.text)), 'the answer for the last version');
};

/** A disk that answers when it is told to, in any order. */
class SlowDisk {
  readonly #order: readonly number[];
  readonly #waiting: (() => void)[] = [];
  #turn = 0;

  constructor(order: readonly number[]) {
    this.#order = order;
  }

  readonly files = {
    state: (uri: string): Promise<'file' | 'missing'> =>
      new Promise((resolve) => this.#waiting.push(() => resolve(stateOf(uri)))),
    read: (): Promise<undefined> => Promise.resolve(undefined),
  };

  answer(count: number): void {
    for (let left = count; left > 0 && this.#waiting.length > 0; left -= 1) {
      const number = this.#order[this.#turn % this.#order.length] ?? 0;
      this.#turn += 1;
      const [next] = this.#waiting.splice(number % this.#waiting.length, 1);
      next?.();
    }
  }

  /** Answers until nobody waits any more. */
  async answerAll(asked: readonly Promise<Analysis>[]): Promise<void> {
    const done = new Set<unknown>();
    const all: Promise<unknown> = Promise.all(asked).finally(() => done.add(all));
    // Whoever waits for the answers themselves is told what went wrong.
    all.catch(() => undefined);
    while (!done.has(all)) {
      this.answer(this.#waiting.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
  }
}
