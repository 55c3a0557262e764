// Workspace room: the documents of the folders that are not open. Each is read and judged when somebody asks; what is
// kept of it is a digest, never its tree.

import { LIMITS } from '../syntax/scan.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { decode } from './decode.ts';
import { noting } from './documents.ts';
import type { AnalysisSurroundings } from './documents.ts';
import type { Roots } from './files.ts';
import { attempt, inTime } from './patience.ts';
import type { LiveClock, WorkspaceFiles } from './ports.ts';
import { comparable, isAtOrIn, isBelow, isDocumentBelow } from './uris.ts';

/** Something that happened to a file or folder on the disk. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

export interface FolderOptions<T> {
  readonly files: WorkspaceFiles;
  readonly later?: LiveClock['later'];
  readonly roots: () => Roots;
  readonly surroundings: () => AnalysisSurroundings;
  /** What is kept of a document. */
  readonly digest: (analysis: Analysis) => T;
  /** Told of documents that are not there any more. */
  readonly gone?: (uri: string) => void;
}

interface Known<T> {
  readonly uri: string;
  /** The digest; absent until it is asked for, and after something that it depends on changed. */
  digest: Promise<T | undefined> | undefined;
  today: string;
  /** Its text did not come in time. */
  isOwed: boolean;
  /** The files that were asked for, as `comparable` writes them. */
  asked: ReadonlySet<string>;
}

export class FolderDocuments<T> {
  readonly #options: FolderOptions<T>;
  readonly #known = new Map<string, Known<T>>();
  readonly #waiting = new Set<() => void>();
  #search: Promise<void> | undefined;
  #isSearching = false;
  /** How often the folders had to be searched anew; an older search has nothing to say. */
  #searches = 0;
  #generation = 0;

  constructor(options: FolderOptions<T>) {
    this.#options = options;
  }

  /** A number that grows with every change after which a digest may be another one, or a document there or gone. */
  get generation(): number {
    return this.#generation;
  }

  /** The documents that there are, in the order in which they were found. The folders are searched once. */
  async uris(): Promise<readonly string[]> {
    let searches: number;
    do {
      searches = this.#searches;
      await (this.#search ??= this.#searchFolders(searches));
    } while (searches !== this.#searches);
    return [...this.#known.values()].map(({ uri }) => uri);
  }

  /** The digest of a document: undefined when it is none of the folders', or cannot be read. */
  digest(uri: string): Promise<T | undefined> {
    const known = this.#known.get(comparable(uri));
    if (!known) return Promise.resolve(undefined);
    const { today } = this.#options.surroundings();
    if (!known.digest || known.today !== today) {
      known.today = today;
      known.isOwed = false;
      known.digest = this.#read(known);
    }
    return known.digest;
  }

  /** Takes in what happened on the disk. */
  async happened(events: readonly FileEvent[]): Promise<void> {
    if (!this.#search) return;
    const roots = this.#options.roots();
    const created = events.filter(({ type, uri }) => type === 'created' && isBelow(uri, roots)).map(({ uri }) => uri);
    const deleted = events.filter(({ type }) => type === 'deleted').map(({ uri }) => comparable(uri));
    this.#remove(new Set(deleted));
    this.#touch(new Set([...deleted, ...created.map(comparable)]));
    for (const { uri, type } of events) if (type === 'changed') this.#forget(comparable(uri));
    const others = created.filter((uri) => !isDocumentBelow(uri, roots));
    for (const uri of created) if (isDocumentBelow(uri, roots)) this.#add(uri);
    // What is created without the name of a document may be a folder with documents in it.
    if (others.length > MOST_LOOKED_INTO || this.#isSearching) this.searchAgain();
    else await Promise.all(others.map((uri) => this.#addBelow(uri)));
  }

  /** Lets go of the digests of these documents: something that they depend on changed. */
  forget(uris: readonly string[]): void {
    for (const uri of uris) this.#forget(comparable(uri));
  }

  /** Lets go of the digests of the documents that asked for a file: something is known of it now. */
  touch(uri: string): void {
    this.#touch(new Set([comparable(uri)]));
  }

  /** Lets go of all digests: something that all depend on changed. */
  forgetAll(): void {
    for (const known of this.#known.values()) known.digest = undefined;
    this.changed();
  }

  /** Looks and reads anew: where nobody tells us of files. */
  startAnew(): void {
    this.searchAgain();
    this.forgetAll();
  }

  /** Looks for documents anew: a folder came or went. */
  searchAgain(): void {
    this.#search = undefined;
    this.#searches += 1;
    this.changed();
  }

  /** Tells those who wait that something may be another way. */
  changed(): void {
    this.#generation += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Calls `wake` once, at the next change; the answer takes it back. */
  onChange(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => void this.#waiting.delete(wake);
  }

  async #searchFolders(search: number): Promise<void> {
    const { files, later, roots } = this.#options;
    this.#isSearching = true;
    const found = new Map<string, string>();
    const late: string[] = [];
    for (const root of roots()) {
      const whenLate = (uris: readonly string[]): void => {
        if (search === this.#searches) for (const uri of uris) if (isDocumentBelow(uri, [root])) this.#add(uri);
      };
      const uris = await inTime(
        () => files.find(root),
        [],
        later,
        SEARCH_PATIENCE,
        () => {
          late.push(root);
          return whenLate;
        },
      );
      for (const uri of uris) if (isDocumentBelow(uri, [root])) found.set(comparable(uri), uri);
    }
    if (search !== this.#searches) return;
    this.#isSearching = false;
    for (const [name, { uri }] of this.#known) {
      // Of a folder that has not answered yet nobody knows what is gone.
      if (found.has(name) || isDocumentBelow(uri, late)) continue;
      this.#known.delete(name);
      this.#options.gone?.(uri);
    }
    for (const [name, uri] of found) if (!this.#known.has(name)) this.#known.set(name, newlyKnown(uri));
  }

  async #read(known: Known<T>): Promise<T | undefined> {
    const { files, later } = this.#options;
    const asked = new Set<string>();
    known.asked = asked;
    const ask = (): Promise<Uint8Array | undefined> => files.read(known.uri, LIMITS.bytes + 1);
    const late = (bytes?: Uint8Array): void => {
      if (known.asked !== asked) return;
      known.digest = bytes && this.#judge(known, asked, bytes);
      if (bytes) this.changed();
    };
    const bytes = await inTime(ask, undefined, later, PATIENCE, () => {
      known.isOwed = true;
      return late;
    });
    if (bytes) return this.#judge(known, asked, bytes);
    // What cannot be read now is read again when somebody asks again.
    if (!known.isOwed) late();
    return undefined;
  }

  async #judge(known: Known<T>, asked: Set<string>, bytes: Uint8Array): Promise<T | undefined> {
    const { uri } = known;
    // It is gone meanwhile, and nobody's neighbour.
    if (this.#known.get(comparable(uri)) !== known) return undefined;
    const source = decode(bytes);
    // Editors count places behind the byte order mark.
    const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : source;
    // The file was read anew meanwhile: what was read here is nobody's text any more.
    if (known.asked !== asked && known.digest) return known.digest;
    const surroundings = this.#options.surroundings();
    return this.#options.digest(
      await analyse(text, { ...surroundings, uri, files: noting(surroundings.files, asked) }),
    );
  }

  #add(uri: string): void {
    const name = comparable(uri);
    const known = this.#known.get(name);
    if (known) known.digest = undefined;
    else this.#known.set(name, newlyKnown(uri));
    this.changed();
  }

  async #addBelow(uri: string): Promise<void> {
    const { files, roots } = this.#options;
    const uris = await attempt(() => files.find(uri), []);
    for (const one of uris) if (isDocumentBelow(one, roots())) this.#add(one);
  }

  #remove(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    const gone = [...this.#known.keys()].filter((name) => isAtOrIn(name, names));
    for (const name of gone) {
      const { uri = name } = this.#known.get(name) ?? {};
      this.#known.delete(name);
      this.#options.gone?.(uri);
    }
    if (gone.length > 0) this.changed();
  }

  /** Forgets the digests of the documents that asked for one of these files, or for something inside. */
  #touch(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    for (const [name, { asked }] of this.#known) {
      if ([...asked].some((file) => isAtOrIn(file, names))) this.#forget(name);
    }
  }

  #forget(name: string): void {
    const known = this.#known.get(name);
    if (!known?.digest) return;
    known.digest = undefined;
    this.changed();
  }
}

/** How long the others wait for a document, in milliseconds. */
const PATIENCE = 1000;

/** How long they wait until a folder was searched; what is found there later is taken in when it comes. */
const SEARCH_PATIENCE = 10_000;

/** When more is created at once, the folders are searched anew. */
const MOST_LOOKED_INTO = 100;

function newlyKnown<T>(uri: string): Known<T> {
  return { uri, digest: undefined, today: '', isOwed: false, asked: new Set() };
}
