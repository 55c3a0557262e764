// Command line room: paths, folders and patterns to the documents behind them.

import path from 'node:path';
import { Minimatch } from 'minimatch';
import { reasonOf } from './faults.ts';
import type { Disk, Entry } from './io.ts';
import { tell } from './words.ts';

export interface FoundDocument {
  /** Absolute. */
  readonly path: string;
  /** As people are told: relative to where they asked, with slashes. */
  readonly name: string;
  /** Reached by a symbolic link that the user did not write, or a link itself. */
  readonly byLink: boolean;
}

/** Something that could not be read, and why. */
export interface Problem {
  readonly name: string;
  readonly reason: string;
}

export interface Found {
  /** Each real file once, sorted by name. */
  readonly documents: readonly FoundDocument[];
  readonly problems: readonly Problem[];
}

/**
 * The documents that the paths stand for. A file is taken whatever its name; in folders and for patterns the name
 * decides. What cannot be read becomes a problem and the search goes on. Links are followed, each real folder once.
 */
export async function findDocuments(paths: readonly string[], cwd: string, disk: Disk): Promise<Found> {
  const search = new Search(cwd, disk);
  for (const one of paths) await search.add(one);
  return search.found();
}

/** Whether a file is a workflow document by its name. Hidden ones are what editors and systems leave behind. */
function isDocumentName(name: string): boolean {
  return /^[^.][^]*\.workflowdoc\.ya?ml$/i.test(name);
}

interface Folder {
  readonly path: string;
  readonly real: string;
  /** What people are told, without a slash at the end; empty for the current folder. */
  readonly name: string;
  /** From where the pattern begins. */
  readonly inside: string;
  readonly byLink: boolean;
}

class Search {
  readonly #cwd: string;
  readonly #disk: Disk;
  readonly #documents = new Map<string, FoundDocument>();
  readonly #problems: Problem[] = [];

  constructor(cwd: string, disk: Disk) {
    this.#cwd = cwd;
    this.#disk = disk;
  }

  found(): Found {
    const documents = [...this.#documents.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { documents, problems: this.#problems };
  }

  /** A file or folder of this very name goes before a pattern: `[id].workflowdoc.yaml` is a name too. */
  async add(given: string): Promise<void> {
    const absolute = path.resolve(this.#cwd, given);
    const name = shown(given);
    try {
      const kind = await this.#disk.look(absolute);
      if (kind === 'folder') await this.#walk(absolute, name, everyDocument);
      else this.#addFile(absolute, await this.#disk.realPath(absolute), name, await this.#disk.isLink(absolute));
    } catch (error) {
      if (isPattern(given)) await this.#addMatches(given);
      else this.#problems.push({ name: given, reason: reasonOf(error) });
    }
  }

  async #addMatches(given: string): Promise<void> {
    const [base, pattern] = splitPattern(given);
    const before = this.#documents.size + this.#problems.length;
    const matcher = new Minimatch(pattern, { nonegate: true, nocomment: true, nocaseMagicOnly: true });
    const absolute = path.resolve(this.#cwd, base);
    const isFolder = await this.#disk.look(absolute).then(
      (kind) => kind === 'folder',
      () => false,
    );
    if (isFolder) await this.#walk(absolute, shown(base), matching(matcher));
    if (this.#documents.size + this.#problems.length === before) {
      this.#problems.push({ name: given, reason: tell('no-match') });
    }
  }

  async #walk(absolute: string, name: string, select: Select): Promise<void> {
    const visited = new Set<string>();
    const links: Link[] = [];
    const start = { path: absolute, real: await this.#disk.realPath(absolute), name, inside: '', byLink: false };
    await this.#visit(start, select, visited, links);
    // Links come last, so that what lies in the folder itself is known by its own name.
    for (let link = links.shift(); link; link = links.shift()) await this.#follow(link, visited, links);
  }

  async #visit(folder: Folder, select: Select, visited: Set<string>, links: Link[]): Promise<void> {
    if (visited.has(folder.real)) return;
    visited.add(folder.real);
    let entries: readonly Entry[];
    try {
      entries = await this.#disk.list(folder.path);
    } catch (error) {
      this.#problems.push({ name: folder.name || '.', reason: reasonOf(error) });
      return;
    }
    for (const { name, kind } of entries) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const here = below(folder, name);
      const chosen = select(here.inside);
      if (kind === 'link') links.push({ here, chosen });
      else if (kind === 'folder' && chosen.enter) await this.#visit(here, chosen.enter, visited, links);
      else if (kind === 'file' && chosen.take && isDocumentName(name)) {
        this.#addFile(here.path, here.real, here.name, here.byLink);
      }
    }
  }

  async #follow({ here, chosen }: Link, visited: Set<string>, links: Link[]): Promise<void> {
    try {
      const kind = await this.#disk.look(here.path);
      const target = { ...here, real: await this.#disk.realPath(here.path), byLink: true };
      if (kind === 'folder' && chosen.enter) await this.#visit(target, chosen.enter, visited, links);
      else if (kind === 'file' && chosen.take && isDocumentName(path.basename(here.path))) {
        this.#addFile(target.path, target.real, target.name, true);
      }
    } catch (error) {
      // A broken link matters only where a document is expected.
      if (chosen.take && isDocumentName(path.basename(here.path)))
        this.#problems.push({ name: here.name, reason: reasonOf(error) });
    }
  }

  #addFile(absolute: string, real: string, name: string, byLink: boolean): void {
    const before = this.#documents.get(real);
    // The same file twice: its own name tells more than that of a link to it.
    if (!before || (before.byLink && !byLink)) this.#documents.set(real, { path: absolute, name, byLink });
  }
}

interface Link {
  readonly here: Folder;
  readonly chosen: Choice;
}

/** Whether a place is taken if it is a file, and how its inside is chosen if it is a folder that may hold something. */
interface Choice {
  readonly take: boolean;
  readonly enter?: Select;
}

type Select = (inside: string) => Choice;

function everyDocument(): Choice {
  return { take: true, enter: everyDocument };
}

/** A folder that matches stands for all that is in it, as it would if the shell had filled in the pattern. */
function matching(matcher: Minimatch): Select {
  const select: Select = (inside) => {
    if (matcher.match(inside)) return { take: true, enter: everyDocument };
    return matcher.match(inside, true) ? { take: false, enter: select } : { take: false };
  };
  return select;
}

function below(folder: Folder, name: string): Folder {
  const join = (before: string): string =>
    before === '' ? name : before.endsWith('/') ? before + name : `${before}/${name}`;
  return {
    path: path.join(folder.path, name),
    real: path.join(folder.real, name),
    name: join(folder.name),
    inside: join(folder.inside),
    byLink: folder.byLink,
  };
}

/** A path as it is told: with slashes, without `./` before it and a slash behind it; the current folder is empty. */
function shown(given: string): string {
  const name = path.normalize(given).replaceAll(path.sep, '/');
  const trimmed = name.length > 1 && name.endsWith('/') ? name.slice(0, -1) : name;
  return trimmed === '.' ? '' : trimmed;
}

const MAGIC = /[*?[\]{}()!+@]/;

function isPattern(given: string): boolean {
  return MAGIC.test(given);
}

/** The folder where a pattern begins, and the pattern from there. */
function splitPattern(given: string): [base: string, pattern: string] {
  const segments = given.replaceAll(path.sep, '/').split('/');
  const first = segments.findIndex((segment) => MAGIC.test(segment));
  const base = segments.slice(0, first).join('/');
  return [base === '' && given.startsWith('/') ? '/' : base, segments.slice(first).join('/')];
}
