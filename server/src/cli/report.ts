// Command line room: what a run found, as plain data. Reporters put it into a format and need nothing else. Of a document
// that was put into words, these are kept, and what it counts: so ten thousand documents fit into memory.

import path from 'node:path';
import type { Finding } from '../check/finding.ts';
import { textOf } from '../messages/text.ts';
import type { Message } from '../messages/message.ts';
import { valueOf } from '../model/slot.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { recordOf } from '../rules/shared/record.ts';
import type { PlaceElsewhere, Severity } from '../rules/rule.ts';
import type { LineIndex, TextPosition } from '../syntax/lines.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { relativePath } from '../workspace/uris.ts';
import type { Problem } from './find.ts';

/** Both ends count from 0, `character` in UTF-16 units, as in the Language Server Protocol. */
export interface Range {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly range: Range;
  readonly message: string;
  /** `file` is there for a place in another document. */
  readonly related: readonly {
    readonly file?: string;
    readonly path: string;
    readonly range: Range;
    readonly message: string;
  }[];
  /** What the fixes are called, the best one first. */
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** The hints that this one stands for. */
  readonly joined: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
}

export interface ReportedWaiver {
  readonly finding: ReportedFinding;
  readonly until: string;
  readonly by: string;
  readonly because: string;
}

export interface DocumentReport {
  readonly file: string;
  /** The text as it is reported on: after the fixes. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Whether it could be judged as a page at all. */
  readonly isPage: boolean;
  /** It is no document but the configuration of a folder. */
  readonly isConfiguration?: boolean;
  readonly readiness: Readiness;
  readonly findings: readonly ReportedFinding[];
  readonly waived: readonly ReportedWaiver[];
  readonly crashed: readonly { readonly rule: string; readonly error: string }[];
  /** How many findings were fixed in this run. */
  readonly fixed: number;
}

/** What is left of a document when it was put into words. */
export interface ReportedDocument {
  /** As the reporter of this run puts it. */
  readonly words: string;
  /** How many findings there are of each severity, hints that are not shown among them. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly waived: number;
  readonly fixed: number;
  readonly crashed: number;
}

export interface Report {
  readonly asOf: string;
  readonly documents: readonly ReportedDocument[];
  /** What could not be read, written or judged. */
  readonly problems: readonly Problem[];
}

/**
 * The report of one analysed document.
 * @param isBrief hints are only counted, so their words and fixes need not be found out
 */
export function reportOn(file: string, analysis: Analysis, fixed: number, isBrief: boolean): DocumentReport {
  const { document, result, tree } = analysis;
  const waivers = recordOf(document, 'waivers');
  const findingOf = (finding: Finding): ReportedFinding =>
    isBrief && finding.severity === 'hint'
      ? { ...NO_WORDS, rule: finding.rule }
      : reportedFinding(finding, tree.lines, file, analysis.uri);
  const isQuoted = !isBrief || result.findings.some(({ severity }) => severity !== 'hint');
  return {
    file,
    text: isQuoted ? tree.text : '',
    lines: tree.lines,
    isPage: document.topLevel === 'page',
    readiness: analysis.readiness(),
    findings: result.findings.map(findingOf),
    waived: result.waived.map(({ finding, waiver }) => {
      const { until, by, because } = waivers[waiver]?.value ?? {};
      return {
        finding: findingOf(finding),
        until: valueOf(until) ?? '',
        by: by?.text ?? valueOf(by)?.text ?? '',
        because: valueOf(because) ?? '',
      };
    }),
    crashed: result.crashed,
    fixed,
  };
}

const START: TextPosition = { line: 0, character: 0 };

/** A hint that is counted and not shown. */
const NO_WORDS = {
  severity: 'hint',
  path: '',
  range: { start: START, end: START },
  message: '',
  related: [],
  fixes: [],
  joined: [],
} as const;

function reportedFinding(finding: Finding, lines: LineIndex, file: string, uri: string): ReportedFinding {
  const at = (place: { path: Path; range: TextRange; message: Message }): ReportedFinding['related'][number] => ({
    path: formatPath(place.path),
    range: { start: lines.positionAt(place.range.start), end: lines.positionAt(place.range.end) },
    message: textOf(place.message),
  });
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...at(finding),
    related: finding.related.map((place) => ({
      ...at(place),
      ...(place.elsewhere && elsewhereOf(place.elsewhere, file, uri)),
    })),
    fixes: finding.fixes().map(({ title, safe }) => ({ title: textOf(title), safe })),
    joined: (finding.joined ?? []).map(({ rule, path, message }) => ({
      rule,
      path: formatPath(path),
      message: textOf(message),
    })),
  };
}

/** A place in another document, whose file is named from where this one is named. */
function elsewhereOf(
  { uri, line, start, end }: PlaceElsewhere,
  file: string,
  own: string,
): { file: string; range: Range } {
  const name = path.posix.join(path.posix.dirname(file), relativePath(own, uri));
  return { file: name, range: { start: { line, character: start }, end: { line, character: end } } };
}

/** A document in words. */
export function reported(document: DocumentReport, words: string): ReportedDocument {
  const findings = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of document.findings) findings[severity] += 1;
  const { waived, fixed, crashed } = document;
  return { words, findings, waived: waived.length, fixed, crashed: crashed.length };
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** What all documents come to. */
export function tally(documents: readonly ReportedDocument[]): Readonly<Record<Severity | 'waived' | 'fixed', number>> {
  const sum = { error: 0, warning: 0, info: 0, hint: 0, waived: 0, fixed: 0 };
  for (const { findings, waived, fixed } of documents) {
    for (const severity of SEVERITIES) sum[severity] += findings[severity];
    sum.waived += waived;
    sum.fixed += fixed;
  }
  return sum;
}
