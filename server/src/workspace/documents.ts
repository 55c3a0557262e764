// Workspace room: open documents, and one analysis for each version of each, shared by all who ask.

import { Memory } from '../model/memory.ts';
import { analyse } from './analysis.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';
import type { FileSystem } from './ports.ts';
import type { Roots } from './files.ts';
import { comparable, isAtOrIn } from './uris.ts';

/** A document at one moment. Every change makes a new one, so the same object means the same text. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What an analysis depends on beside the text. */
export type AnalysisSurroundings = Pick<AnalysisOptions, 'today' | 'isTodayGiven' | 'roots' | 'files' | 'around'> & {
  /** Folders of which we are told what comes and goes, so that it need not be looked for with every letter. */
  readonly watched?: Roots;
};

type States = Map<string, Awaited<ReturnType<FileSystem['state']>>>;

interface Entry {
  readonly document: OpenDocument;
  readonly today: string;
  /** The files that were asked for, as `comparable` writes them. */
  readonly asked: ReadonlySet<string>;
  /** What was found there, as far as we are told when that changes. */
  states: States;
  /** Let go of when many others were used since. */
  analysis: Promise<Analysis> | undefined;
  /** The last state that the next one can be read along; let go of together with the analysis. */
  before: Analysis | undefined;
  isDone: boolean;
}

/**
 * How many analyses are kept: more than documents are seen at a time. Each holds a tree, some fifteen times as large as
 * its text; one that was let go of is made again in a millisecond. With ten of them a thousand open documents take a
 * quarter more memory, since trees then live long enough to be taken for lasting by the garbage collector.
 */
const MOST_KEPT = 5;

/**
 * The analyses of the documents that are open: at most one a document, the one of its last version. Those of the
 * documents used last are kept, the others made again when they are asked for.
 */
export class Analyses {
  readonly #surroundings: () => AnalysisSurroundings;
  readonly #entries = new Map<string, Entry>();
  readonly #memory = new Memory();

  /** @param surroundings asked at each analysis, so that a day that ends or a folder that is added counts at once */
  constructor(surroundings: () => AnalysisSurroundings) {
    this.#surroundings = surroundings;
  }

  /** How many documents have an analysis that is kept. */
  get size(): number {
    return [...this.#entries.values()].filter(({ analysis }) => analysis !== undefined).length;
  }

  /**
   * The analysis of a document. It is made once for a version and a day and then shared; the same promise means the same
   * analysis. Rejects only where the core itself has a fault.
   */
  of(document: OpenDocument): Promise<Analysis> {
    const surroundings = this.#surroundings();
    const { today, files, watched = [] } = surroundings;
    const known = this.#entries.get(document.uri);
    if (known?.analysis && known.document === document && known.today === today) {
      this.#keep(known);
      return known.analysis;
    }
    const asked = new Set<string>();
    const states: States = new Map();
    const before = known?.before;
    const looking = noting(remembering(files, watched, known?.states, states), asked);
    const along = { uri: document.uri, files: looking, memory: this.#memory, before, isFollowed: true };
    const analysis = analyse(document.text, { ...surroundings, ...along });
    const entry: Entry = { document, today, asked, states, analysis, before, isDone: false };
    const done = (made?: Analysis): void => {
      entry.isDone = true;
      if (made?.tree.tokens !== undefined) entry.before = made;
    };
    analysis.then(done, () => done());
    this.#keep(entry);
    return analysis;
  }

  /** Has the analysis of a document made anew when it is asked for again, and its files looked for. */
  renew(uri: string): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    entry.analysis = undefined;
    entry.states = new Map();
  }

  /** Lets go of a document's analysis: the document was closed. */
  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  /** Lets go of all analyses. */
  forgetAll(): void {
    this.#entries.clear();
  }

  /** Lets go of the analyses that asked for one of these files or folders, or for something inside; gives their documents. */
  forgetThoseWith(changed: readonly string[]): readonly string[] {
    const names = new Set(changed.map(comparable));
    const concerned = [...this.#entries].filter(([, { asked }]) => [...asked].some((file) => isAtOrIn(file, names)));
    const uris = concerned.map(([uri]) => uri);
    for (const uri of uris) this.#entries.delete(uri);
    return uris;
  }

  /** Notes that this one was used last. What a document asked for stays known when its analysis goes. */
  #keep(entry: Entry): void {
    this.#entries.delete(entry.document.uri);
    this.#entries.set(entry.document.uri, entry);
    if (this.#entries.size <= MOST_KEPT) return;
    let left = this.size - MOST_KEPT;
    for (const old of this.#entries.values()) {
      // Somebody waits for one that is being made, and will look whether it is still the newest.
      if (left <= 0 || !old.isDone || old === entry) continue;
      if (old.analysis) left -= 1;
      old.analysis = undefined;
      old.before = undefined;
    }
  }
}

/** The same files, with a note of every URI that is asked for, as `comparable` writes it. */
export function noting(files: FileSystem, asked: Set<string>): FileSystem {
  return {
    state(uri) {
      asked.add(comparable(uri));
      return files.state(uri);
    },
    read(uri, most) {
      asked.add(comparable(uri));
      return files.read(uri, most);
    },
  };
}

/** The same files; what was found before is not looked for again where we are told of changes. Notes it in `states`. */
function remembering(files: FileSystem, watched: Roots, before: States | undefined, states: States): FileSystem {
  return {
    async state(uri) {
      const known = before?.get(uri);
      const state = known ?? (await files.state(uri));
      if (state !== 'unknown' && watched.some((root) => uri.startsWith(root))) states.set(uri, state);
      return state;
    },
    read: files.read,
  };
}
