// Command line room: what a format is.

import type { Report } from '../report.ts';

/** What the reader of a report can see and wants to. */
export interface View {
  readonly color: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns: number | undefined;
  /** Whether hints are shown; formats for programs always have them. */
  readonly hints: boolean;
}

/** A whole report in one format, with a line end at its end. */
export type Reporter = (report: Report, view: View) => string;
