// Workspace room: open documents, and one analysis for each version of each, shared by all who ask.

import { analyse } from './analysis.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';
import type { FileSystem } from './ports.ts';

/** A document at one moment. Every change makes a new one, so the same object means the same text. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What an analysis depends on beside the text. */
export type AnalysisSurroundings = Pick<AnalysisOptions, 'today' | 'roots' | 'files'>;

interface Entry {
  readonly document: OpenDocument;
  readonly today: string;
  /** The files that were asked for, as `comparable` writes them. */
  readonly asked: ReadonlySet<string>;
  readonly analysis: Promise<Analysis>;
}

/** The analyses of the documents that are open: at most one a document, the one of its last version. */
export class Analyses {
  readonly #surroundings: () => AnalysisSurroundings;
  readonly #entries = new Map<string, Entry>();

  /** @param surroundings asked at each analysis, so that a day that ends or a folder that is added counts at once */
  constructor(surroundings: () => AnalysisSurroundings) {
    this.#surroundings = surroundings;
  }

  /** How many documents have an analysis that is kept. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * The analysis of a document. It is made once for a version and a day and then shared; the same promise means the same
   * analysis. Rejects only where the core itself has a fault.
   */
  of(document: OpenDocument): Promise<Analysis> {
    const { today, roots, files } = this.#surroundings();
    const known = this.#entries.get(document.uri);
    if (known && known.document === document && known.today === today) return known.analysis;
    const asked = new Set<string>();
    const analysis = analyse(document.text, { uri: document.uri, today, roots, files: noting(files, asked) });
    this.#entries.set(document.uri, { document, today, asked, analysis });
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
}

/** The same files, with a note of every URI that is asked for. */
function noting(files: FileSystem, asked: Set<string>): FileSystem {
  return {
    state(uri) {
      asked.add(comparable(uri));
      return files.state(uri);
    },
    read(uri) {
      asked.add(comparable(uri));
      return files.read(uri);
    },
  };
}

/** Whether a file, or a folder that it is in, is among these names. */
function isAtOrIn(file: string, names: ReadonlySet<string>): boolean {
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (names.has(file.slice(0, end))) return true;
  }
  return false;
}

/** A URI in a form that compares: clients encode characters as they like, and some disks compose accents otherwise. */
function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC').replace(/\/$/, '');
  } catch {
    return uri;
  }
}
