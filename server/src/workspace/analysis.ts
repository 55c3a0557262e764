// One analysis for one text: parsed once, read once, checked once. The composition roots keep them by document version.

import type { Checked } from '../check/again.ts';
import { check } from '../check/check.ts';
import type { CheckResult } from '../check/finding.ts';
import type { PageShape } from '../edit/operations.ts';
import { NO_CONFIGURATION } from '../language/configuration.ts';
import type { Configuration } from '../language/configuration.ts';
import { vocabulary } from '../language/lookup.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Memory } from '../model/memory.ts';
import { readDocument } from '../model/read.ts';
import type { PlainDate } from '../model/values/date.ts';
import { readinessOf } from '../readiness/readiness.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { RULES } from '../rules/index.ts';
import type { FileState, Others, Rule } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { fileStates } from './files.ts';
import type { Roots } from './files.ts';
import type { FileSystem } from './ports.ts';

/** The folder around documents. */
export interface Around {
  /** What the configuration of the folder says to a document. */
  configurationOf(uri: string): Promise<Configuration>;
  /** Takes in what others may ask of a document, and gives what it may ask of them, if any is known. */
  meet(uri: string, document: WorkflowDocument): Others | undefined;
}

export interface Analysis {
  readonly uri: string;
  readonly tree: SyntaxTree;
  readonly document: WorkflowDocument;
  readonly result: CheckResult;
  readonly today: PlainDate;
  /** Another day than the clock's counts as today. */
  readonly asOf?: PlainDate;
  readonly configuration: Configuration;
  /** The order of keys, where it is not that of a page: this is a configuration, read like a page. */
  readonly shape?: PageShape;
  /** What was found out about its texts. */
  readonly memory?: Memory | undefined;
  /** Worked out when it is asked for. */
  readiness(): Readiness;
}

export interface AnalysisOptions {
  readonly uri: string;
  readonly today: PlainDate;
  readonly roots: Roots;
  readonly files: FileSystem;
  /** `today` was given by somebody who comes before the configuration. */
  readonly isTodayGiven?: boolean;
  readonly around?: Around;
  /** All rules, unless a test asks for fewer. */
  readonly rules?: readonly Rule[];
  /** Shared by all analyses of one run, it makes them quicker; so does an earlier text of the document, as it was read. */
  readonly memory?: Memory;
  readonly before?: Analysis | undefined;
  /** More texts of the document will follow, along which this one is kept. */
  readonly isFollowed?: boolean;
}

/** Analyses a text, or a tree where the bytes were no text. Never rejects: what cannot be fetched is *cannot tell*. */
export async function analyse(source: string | SyntaxTree, options: AnalysisOptions): Promise<Analysis> {
  const { uri, roots, files, isTodayGiven = false, around, rules = RULES, memory, before, isFollowed } = options;
  const tree = typeof source === 'string' ? parse(source, vocabulary, before?.tree) : source;
  const document = readDocument(tree, memory, before?.document);
  // Before anything is waited for, so that of two texts the newer one is met last.
  const others = around?.meet(uri, document);
  const configuration = (await around?.configurationOf(uri)) ?? NO_CONFIGURATION;
  const asOf = isTodayGiven ? options.today : configuration.asOf;
  const today = asOf ?? options.today;
  const states = document.files.length === 0 ? undefined : await fileStates(document.files, uri, roots, files, memory);
  const fileState = (path: string): FileState => states?.get(path) ?? 'unknown';
  const surroundings = { today, fileState, configuration, memory, isFollowed, before: before && checkedOf(before) };
  const result = check(document, others ? { ...surroundings, others } : surroundings, rules);
  const readiness = (): Readiness => readinessOf(document, result, today);
  const analysis = { uri, tree, document, result, today, configuration, memory, readiness };
  return asOf === undefined ? analysis : { ...analysis, asOf };
}

function checkedOf({ document, today, configuration, result: { asked } }: Analysis): Checked {
  return { document, today, configuration, asked };
}
