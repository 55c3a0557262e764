// Command line room: the documents around those that are judged: the others in their folders, and those that they name.
// They are read for their titles and links; only what is asked for is judged and reported.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vocabulary } from '../language/lookup.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { Others } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import { LIMITS } from '../syntax/scan.ts';
import { decode } from '../workspace/decode.ts';
import { Neighbours } from '../workspace/neighbours.ts';
import { comparable } from '../workspace/uris.ts';
import { findDocuments } from './find.ts';
import type { Io } from './io.ts';
import type { Roots } from './roots.ts';

/** Documents may name each other without an end; more of them are not followed. */
const MOST_FOLLOWED = 1000;

export class Neighbourhood {
  readonly #io: Io;
  readonly #roots: Roots;
  readonly #neighbours = new Neighbours();
  /** Documents to which something that came later makes a difference, as `comparable` writes them. */
  readonly #news = new Set<string>();

  constructor(io: Io, roots: Roots) {
    this.#io = io;
    this.#roots = roots;
  }

  /** Takes in a document that is judged now, and gives what it may ask of the others. */
  meet(uri: string, document: WorkflowDocument, roots: readonly string[]): Others {
    this.#news.delete(comparable(uri));
    for (const other of this.#neighbours.enter(uri, document, roots, 'disk')) this.#news.add(comparable(other));
    return this.#neighbours.of(uri);
  }

  /** Whether a document that was judged may be judged otherwise now. */
  hasNewsFor(file: string): boolean {
    return this.#news.has(comparable(pathToFileURL(file).href));
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
    for (let next = this.#unseen(seen); next !== undefined && seen.size < MOST_FOLLOWED; next = this.#unseen(seen)) {
      seen.add(next);
      await this.#read(fileURLToPath(encodeURI(next)));
    }
  }

  #unseen(seen: ReadonlySet<string>): string | undefined {
    return this.#neighbours.unknown().find((name) => !seen.has(name));
  }

  async #read(file: string): Promise<void> {
    const bytes = await this.#io.disk.read(file, LIMITS.bytes).catch(() => undefined);
    const text = bytes && decode(bytes);
    if (typeof text !== 'string') return;
    const document = readDocument(parse(text, vocabulary));
    this.meet(pathToFileURL(file).href, document, [await this.#roots.of(file)]);
  }
}

function isIn(folder: string, other: string): boolean {
  return folder.startsWith(other.endsWith(path.sep) ? other : other + path.sep);
}
