// Completion room: what its files share while they answer one question.

import type { Analysis } from '../workspace/analysis.ts';
import type { Requirements } from './asked.ts';
import type { Fresh } from './fresh.ts';
import type { Pen } from './pen.ts';

/** The page that is asked about, and what knows how to write in it. */
export interface Completion {
  readonly analysis: Analysis;
  readonly pen: Pen;
  readonly fresh: Fresh;
  readonly requirements: Requirements;
}
