// Command line room: the folder that a document may name files of.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Disk } from './io.ts';

/** What stands in the top folder of a workspace. */
const MARKS = ['.git', '.workflow-docs.yaml'];

/** Finds the workspace of documents, and asks the disk once for each folder. */
export class Roots {
  readonly #cwd: string;
  readonly #disk: Disk;
  readonly #marked = new Map<string, Promise<string | undefined>>();

  constructor(cwd: string, disk: Disk) {
    this.#cwd = cwd;
    this.#disk = disk;
  }

  /**
   * The URI of the workspace folder, ending with a slash: the nearest folder at or above the document with a repository
   * or our configuration in it, else the current folder when the document is in there, else the document's own.
   */
  async of(document: string): Promise<string> {
    const folder = path.dirname(document);
    const root = (await this.#nearestMarked(folder)) ?? (isInside(folder, this.#cwd) ? this.#cwd : folder);
    return pathToFileURL(root.endsWith(path.sep) ? root : root + path.sep).href;
  }

  #nearestMarked(folder: string): Promise<string | undefined> {
    const known = this.#marked.get(folder);
    if (known) return known;
    const answer = this.#look(folder);
    this.#marked.set(folder, answer);
    return answer;
  }

  async #look(folder: string): Promise<string | undefined> {
    for (const mark of MARKS) if (await this.#isThere(path.join(folder, mark))) return folder;
    const above = path.dirname(folder);
    return above === folder ? undefined : this.#nearestMarked(above);
  }

  #isThere(file: string): Promise<boolean> {
    return this.#disk.look(file).then(
      () => true,
      () => false,
    );
  }
}

function isInside(folder: string, ancestor: string): boolean {
  const way = path.relative(ancestor, folder);
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..');
}
