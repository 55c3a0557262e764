// Command line room: what a format is.

import type { DocumentReport, Report } from '../report.ts';

/** What the reader of a report can see and wants to. */
export interface View {
  readonly color: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns: number | undefined;
  /** Whether hints are shown; formats for programs always have them. */
  readonly hints: boolean;
  /** Whether this run was asked to fix. */
  readonly isFixing: boolean;
}

/** One format. Documents are put into words one by one, by whoever has judged them, which may be in another thread. */
export interface Reporter {
  /** What is reported of one document. */
  document(document: DocumentReport, view: View): string;
  /** The whole report, with a line end at its end. */
  whole(report: Report, view: View): string;
}
