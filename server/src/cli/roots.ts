// Command line room: the folder that a document may name files of.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONFIGURATION_FILE } from '../protocol.ts';
import type { Disk } from './io.ts';

/** What stands in the top folder of a workspace: a repository; else our configuration, which may be in folders below too. */
const REPOSITORY = '.git';

/** Finds the workspace of documents, and asks the disk once for each folder. */
export class Roots {
  readonly #cwd: string;
  readonly #disk: Disk;
  /** For folders: the one that is marked as the top, the URI of the workspace, and their own. */
  readonly #marked = new Map<string, Promise<string | undefined>>();
  readonly #roots = new Map<string, Promise<string>>();
  readonly #folderUris = new Map<string, string>();

  constructor(cwd: string, disk: Disk) {
    this.#cwd = cwd;
    this.#disk = disk;
  }

  /**
   * The URI of the workspace folder, ending with a slash: the nearest folder at or above the document with a repository
   * in it, else the topmost with our configuration, else the current folder when the document is in there, else the
   * document's own.
   */
  of(document: string): Promise<string> {
    const folder = path.dirname(document);
    const known = this.#roots.get(folder) ?? this.#find(folder);
    this.#roots.set(folder, known);
    return known;
  }

  /** The URI of a document. */
  uriOf(document: string): string {
    const name = path.basename(document);
    // Most names are the same in a URI, and to ask for each takes as long as to read a section of a page.
    if (!/^\w[\w.-]*$/.test(name)) return pathToFileURL(document).href;
    const folder = document.slice(0, -name.length);
    const known = this.#folderUris.get(folder) ?? pathToFileURL(folder).href;
    this.#folderUris.set(folder, known);
    return known + name;
  }

  async #find(folder: string): Promise<string> {
    const root = (await this.#marking(folder)) ?? (isInside(folder, this.#cwd) ? this.#cwd : folder);
    return pathToFileURL(root.endsWith(path.sep) ? root : root + path.sep).href;
  }

  #marking(folder: string): Promise<string | undefined> {
    const known = this.#marked.get(folder);
    if (known) return known;
    const answer = this.#look(folder);
    this.#marked.set(folder, answer);
    return answer;
  }

  async #look(folder: string): Promise<string | undefined> {
    if (await this.#isThere(path.join(folder, REPOSITORY))) return folder;
    const above = path.dirname(folder);
    const top = above === folder ? undefined : await this.#marking(above);
    return top ?? ((await this.#isThere(path.join(folder, CONFIGURATION_FILE))) ? folder : undefined);
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
