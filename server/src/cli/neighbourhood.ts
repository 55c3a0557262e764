// Command line room: the documents around those that are judged: the others in their folders, and those that they name.
// They are read for their titles and links; only what is asked for is judged and reported.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vocabulary } from '../language/lookup.ts';
import { readDocument } from '../model/read.ts';
import { parse } from '../syntax/parse.ts';
import { LIMITS } from '../syntax/scan.ts';
import { decode } from '../workspace/decode.ts';
import { Neighbours } from '../workspace/neighbours.ts';
import type { Card, CardSource, KnownOthers } from '../workspace/neighbours.ts';
import { findDocuments } from './find.ts';
import type { Io } from './io.ts';
import type { Roots } from './roots.ts';

/** Documents may name each other without an end; more of them are not followed. */
const MOST_FOLLOWED = 1000;

export class Neighbourhood {
  readonly #io: Io;
  readonly #roots: Roots;
  readonly #neighbours = new Neighbours();

  constructor(io: Io, roots: Roots) {
    this.#io = io;
    this.#roots = roots;
  }

  /** Takes in a document that is judged in this run; the text of an editor comes before the one on the disk. */
  take(card: Card | undefined, source: CardSource): void {
    if (card) this.#neighbours.take(card, source);
  }

  /** What the others mean to a document; undefined where they mean nothing. */
  knownTo({ uri }: Card): KnownOthers | undefined {
    return this.#neighbours.knownTo(uri);
  }

  /**
   * Reads the documents in the folders of those that are judged, but for these themselves.
   * @param searched paths of which those that are folders were searched already
   */
  async look(judged: readonly string[], searched: readonly string[]): Promise<void> {
    const { cwd, disk } = this.#io;
    const covered: string[] = [];
    for (const one of searched.map((given) => path.resolve(cwd, given))) {
      const kind = await disk.look(one).catch(() => undefined);
      if (kind === 'folder') covered.push(one);
    }
    const own = new Set(judged);
    const folders = [...new Set(judged.map((file) => path.dirname(file)))];
    const others = folders.filter((folder) => !covered.some((top) => folder === top || isIn(folder, top)));
    const tops = others.filter((folder) => !others.some((other) => isIn(folder, other)));
    if (tops.length === 0) return;
    const { documents } = await findDocuments(tops, cwd, disk);
    for (const { path: file } of documents) if (!own.has(file)) await this.#read(file);
  }

  /** Reads the documents that are named by one that is known, and those that they name. */
  async follow(): Promise<void> {
    const seen = new Set<string>();
    const unseen = (): readonly string[] => this.#neighbours.unknown().filter((name) => !seen.has(name));
    for (let names = unseen(); names.length > 0; names = unseen()) {
      for (const name of names) {
        if (seen.size >= MOST_FOLLOWED) return;
        seen.add(name);
        await this.#read(fileURLToPath(encodeURI(name)));
      }
    }
  }

  async #read(file: string): Promise<void> {
    const bytes = await this.#io.disk.read(file, LIMITS.bytes).catch(() => undefined);
    const text = bytes && decode(bytes);
    if (typeof text !== 'string') return;
    const document = readDocument(parse(text, vocabulary));
    this.#neighbours.enter(pathToFileURL(file).href, document, [await this.#roots.of(file)], 'disk');
  }
}

function isIn(folder: string, other: string): boolean {
  return folder.startsWith(other.endsWith(path.sep) ? other : other + path.sep);
}
