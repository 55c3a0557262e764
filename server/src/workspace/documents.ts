// Workspace room: open documents, and one analysis for each version of each, shared by all who ask.

import { analyse } from './analysis.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';
import type { FileSystem } from './ports.ts';
import { comparable, isAtOrIn } from './uris.ts';

/** A document at one moment. Every change makes a new one, so the same object means the same text. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What an analysis depends on beside the text. */
export type AnalysisSurroundings = Pick<AnalysisOptions, 'today' | 'isTodayGiven' | 'roots' | 'files' | 'around'>;

interface Entry {
  readonly document: OpenDocument;
  readonly today: string;
  /** The files that were asked for, as `comparable` writes them. */
  readonly asked: ReadonlySet<string>;
  /** Let go of when many others were used since. */
  analysis: Promise<Analysis> | undefined;
  isDone: boolean;
}

/** How many analyses are kept: each holds a tree, some fifteen times as large as its text. */
const MOST_KEPT = 50;

/**
 * The analyses of the documents that are open: at most one a document, the one of its last version. Those of the
 * documents used last are kept, the others made again when they are asked for.
 */
export class Analyses {
  readonly #surroundings: () => AnalysisSurroundings;
  readonly #entries = new Map<string, Entry>();

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
    const { today, files } = surroundings;
    const known = this.#entries.get(document.uri);
    if (known?.analysis && known.document === document && known.today === today) {
      this.#keep(known);
      return known.analysis;
    }
    const asked = new Set<string>();
    const analysis = analyse(document.text, { ...surroundings, uri: document.uri, files: noting(files, asked) });
    const entry: Entry = { document, today, asked, analysis, isDone: false };
    const done = (): boolean => (entry.isDone = true);
    analysis.then(done, done);
    this.#keep(entry);
    return analysis;
  }

  /** Lets go of a document's analysis: the document was closed, or something it depends on may have changed. */
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
