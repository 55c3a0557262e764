// Command line room: the report for people. Every finding with its line, then how far each document is, then a sum.

import type { Severity } from '../../rules/rule.ts';
import { tally } from '../report.ts';
import type { DocumentReport, Range, Report, ReportedFinding } from '../report.ts';
import { counted } from '../words.ts';
import { printable, wrapped } from './cells.ts';
import { excerptOf } from './excerpt.ts';
import type { Reporter, View } from './reporter.ts';
import { painter } from './paint.ts';
import type { Paint } from './paint.ts';
import { readinessLines } from './readiness.ts';

/** Without a terminal nobody tells the width; in a wide one long lines are hard to read. */
const COLUMNS = { otherwise: 80, least: 40, most: 120 };

/** So many fixes and other places are listed with one finding. */
const MOST_FIXES = 2;
const MOST_RELATED = 8;

/** The report as text for a terminal; empty when no document could be read, which was told on the way. */
export const text: Reporter = {
  document: (document, view) => {
    const columns = Math.min(COLUMNS.most, Math.max(COLUMNS.least, view.columns ?? COLUMNS.otherwise));
    const paint = painter(view.color);
    const shown = document.findings.filter(({ severity }) => severity !== 'hint' || view.hints);
    const findings = shown.flatMap((finding, index) =>
      findingLines(finding, shown[index - 1], document, columns, paint, view.isFixing),
    );
    return [...findings, ...readinessLines(document, columns, paint)].join('\n');
  },
  whole: (report, view) => {
    if (report.documents.length === 0) return '';
    const blocks = report.documents.map(({ words }) => words);
    return [...blocks, summary(report, view, painter(view.color))].join('\n\n') + '\n';
  },
};

function findingLines(
  finding: ReportedFinding,
  before: ReportedFinding | undefined,
  document: DocumentReport,
  columns: number,
  paint: Paint,
  isFixing: boolean,
): readonly string[] {
  const { start } = finding.range;
  const place = `${printable(document.file)}:${start.line + 1}:${start.character + 1}`;
  const head = `${paint('bold', place)}  ${paint(finding.severity, finding.severity)}  ${printable(finding.rule)}`;
  const gutter = ' '.repeat(Math.max(2, String(document.lines.count).length) + 2);
  const isRepeat = before !== undefined && isEqual(before.range, finding.range);
  const below = { gutter, columns, paint };
  const lines = isRepeat ? wordLines(finding, below) : excerptLines(finding, document, below);
  return [head, ...lines, ...noteLines(finding, below, isFixing), ''];
}

function isEqual(one: Range, other: Range): boolean {
  const isSame = (end: 'start' | 'end'): boolean =>
    one[end].line === other[end].line && one[end].character === other[end].character;
  return isSame('start') && isSame('end');
}

interface Below {
  /** As many spaces as the number of a line takes. */
  readonly gutter: string;
  readonly columns: number;
  readonly paint: Paint;
}

/** The line, the carets under it, and the message behind them if it fits there, else below. */
function excerptLines(finding: ReportedFinding, document: DocumentReport, below: Below): readonly string[] {
  const { gutter, columns, paint } = below;
  const room = columns - gutter.length - 3;
  const excerpt = excerptOf(document.text, document.lines, finding.range, room);
  if (!excerpt) return wordLines(finding, below);
  const number = String(finding.range.start.line + 1).padStart(gutter.length);
  const carets = ' '.repeat(excerpt.indent) + paint(finding.severity, '^'.repeat(excerpt.carets));
  const [only, ...more] = wrapped(finding.message, room - excerpt.indent - excerpt.carets - 1);
  const isBeside = more.length === 0;
  return [
    `${paint('dim', `${number} |`)} ${excerpt.line}`,
    `${gutter} ${paint('dim', '|')} ${carets}${isBeside ? ` ${only ?? ''}` : ''}`,
    ...(isBeside ? [] : wordLines(finding, below)),
  ];
}

function wordLines({ message }: ReportedFinding, { gutter, columns, paint }: Below): readonly string[] {
  return wrapped(message, columns - gutter.length - 3).map((line) => `${gutter} ${paint('dim', '|')} ${line}`);
}

/** What can be done, and the other places that belong to it. */
function noteLines(finding: ReportedFinding, { gutter, columns, paint }: Below, isFixing: boolean): readonly string[] {
  const fixes = finding.joined.length > 0 ? [] : finding.fixes.slice(0, MOST_FIXES);
  const notes = fixes.map(({ title, safe }, index) => {
    const isCertain = index === 0 && safe && !isFixing;
    return `${index === 0 ? 'fix' : 'or'}: ${title}${isCertain ? ' (--fix does it)' : ''}`;
  });
  for (const { file, range, message } of finding.related.slice(0, MOST_RELATED)) {
    const place = file === undefined ? 'line ' : `${printable(file)}:`;
    notes.push(`${place}${range.start.line + 1}: ${message}`);
  }
  const rest = finding.related.length - MOST_RELATED;
  if (rest > 0) notes.push(`and ${counted(rest, 'more place')}`);
  return notes.flatMap((note) =>
    wrapped(note, columns - gutter.length - 3).map(
      (line, index) => `${gutter} ${paint('dim', index === 0 ? '=' : ' ')} ${paint('dim', line)}`,
    ),
  );
}

/** `3 documents, 2 errors, 1 warning, 12 hints (not shown: --hints)`. */
function summary(report: Report, view: View, paint: Paint): string {
  const counts = tally(report.documents);
  const part = (severity: Severity, thing: string): string[] =>
    counts[severity] > 0 ? [paint(severity, counted(counts[severity], thing))] : [];
  const isClean = counts.error + counts.warning === 0;
  const parts = [
    counted(report.documents.length, 'document'),
    ...(isClean ? [paint('green', 'no errors, no warnings')] : []),
    ...part('error', 'error'),
    ...part('warning', 'warning'),
    ...part('info', 'note'),
    ...part('hint', 'hint').map((hints) => (view.hints ? hints : `${hints} (--hints shows them)`)),
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
    ...(counts.fixed > 0 ? [paint('green', `${counts.fixed} fixed`)] : []),
    ...(report.problems.length > 0 ? [paint('error', counted(report.problems.length, 'problem'))] : []),
  ];
  return parts.join(', ');
}
