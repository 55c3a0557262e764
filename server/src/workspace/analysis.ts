// One analysis for one text: parsed once, read once, checked once. The composition roots keep them by document version.

import { check } from '../check/check.ts';
import type { CheckResult } from '../check/finding.ts';
import { vocabulary } from '../language/lookup.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Memory } from '../model/memory.ts';
import { readDocument } from '../model/read.ts';
import type { PlainDate } from '../model/values/date.ts';
import { readinessOf } from '../readiness/readiness.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { fileStates } from './files.ts';
import type { Roots } from './files.ts';
import type { FileSystem } from './ports.ts';

export interface Analysis {
  readonly uri: string;
  readonly tree: SyntaxTree;
  readonly document: WorkflowDocument;
  readonly result: CheckResult;
  readonly today: PlainDate;
  /** Worked out when it is asked for. */
  readiness(): Readiness;
}

export interface AnalysisOptions {
  readonly uri: string;
  readonly today: PlainDate;
  readonly roots: Roots;
  readonly files: FileSystem;
  /** All rules, unless a test asks for fewer. */
  readonly rules?: readonly Rule[];
  /** Shared by all analyses of one run, it makes them quicker; so does an earlier text of the document, as it was read. */
  readonly memory?: Memory;
  readonly before?: WorkflowDocument | undefined;
}

/** Analyses a text, or a tree where the bytes were no text. Never rejects: what cannot be fetched is *cannot tell*. */
export async function analyse(source: string | SyntaxTree, options: AnalysisOptions): Promise<Analysis> {
  const { uri, today, roots, files, rules = RULES, memory, before } = options;
  const tree = typeof source === 'string' ? parse(source, vocabulary, before?.tree) : source;
  const document = readDocument(tree, memory, before);
  const states = document.files.length === 0 ? undefined : await fileStates(document.files, uri, roots, files);
  const result = check(document, { today, fileState: (path) => states?.get(path) ?? 'unknown' }, rules);
  return { uri, tree, document, result, today, readiness: () => readinessOf(document, result, today) };
}
