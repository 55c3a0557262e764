// The shape of a part of the benchmark.

import type { Competitor } from '../competitors.ts';
import type { Bundled } from '../peers/bundle.ts';
import type { Findings } from '../report.ts';

/** What a part works with. */
export interface Bench {
  /** The servers, ours first. */
  readonly servers: readonly Competitor[];
  /** The folder with the programs that others made. */
  readonly peers: string;
  readonly bundled: Bundled;
  /** Whether a rough answer will do. */
  readonly isQuick: boolean;
}

export type Part = (bench: Bench) => Promise<Findings>;
