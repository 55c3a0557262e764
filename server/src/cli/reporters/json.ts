// Command line room: the report for programs. `version` changes when something is renamed or taken away.

import type { GateState, Point, Readiness } from '../../readiness/readiness.ts';
import { formatPath } from '../../syntax/path.ts';
import { tally } from '../report.ts';
import type { DocumentReport, Range, Report, ReportedFinding } from '../report.ts';
import type { Reporter } from './reporter.ts';

/** The report as one JSON object. `line` counts from 1, `range` is that of the Language Server Protocol (from 0). */
export const json: Reporter = {
  document: (document) => JSON.stringify(documentOf(document)),
  whole: ({ asOf, documents, problems }: Report) => {
    const body = {
      version: 1,
      asOf,
      documents: documents.map(({ words }): unknown => JSON.parse(words)),
      problems: problems.map(({ name, reason }) => ({ file: name, reason })),
      summary: { documents: documents.length, ...tally(documents) },
    };
    return `${JSON.stringify(body, undefined, 2)}\n`;
  },
};

function documentOf(document: DocumentReport): object {
  const { file, readiness } = document;
  return {
    file,
    stage: readiness.stage ?? null,
    day: readiness.day ?? null,
    gates: readiness.gates.map(gateOf),
    questions: readiness.questions,
    next: nextOf(readiness),
    findings: document.findings.map((finding) => findingOf(file, finding)),
    waived: document.waived.map(({ finding, until, by, because }) => ({
      ...findingOf(file, finding),
      until,
      by,
      because,
    })),
    crashed: document.crashed,
    fixed: document.fixed,
  };
}

function findingOf(file: string, finding: ReportedFinding): object {
  const { rule, path, severity, message, related, fixes, joined } = finding;
  return {
    file,
    rule,
    path,
    ...placeOf(finding.range),
    severity,
    message,
    fixes,
    related: related.map(({ file: elsewhere, path: other, range, message: words }) => ({
      ...(elsewhere !== undefined && { file: elsewhere }),
      path: other,
      ...placeOf(range),
      message: words,
    })),
    joined,
  };
}

function placeOf(range: Range): { line: number; range: Range } {
  return { line: range.start.line + 1, range };
}

function gateOf({ gate, passed, productionReady, missing, later, toConfirm }: GateState): object {
  return {
    gate,
    passed,
    productionReady,
    missing: missing.map(pointOf),
    later: later.map(pointOf),
    toConfirm: toConfirm.map(pointOf),
  };
}

function nextOf({ next }: Readiness): object | null {
  return next ? { stage: next.stage, left: next.left.map(pointOf) } : null;
}

function pointOf({ rule, due, path }: Point): object {
  return { rule, due, path: formatPath(path) };
}
