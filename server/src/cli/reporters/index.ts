// Command line room: the formats of a report, one file each. A new one is a file and a line here.

import type { Report } from '../report.ts';
import { json } from './json.ts';
import { text } from './text.ts';

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

export const REPORTERS = { text, json } as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof REPORTERS;

export const FORMATS: readonly Format[] = ['text', 'json'];
