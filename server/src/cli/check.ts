// Command line room: `workflow-docs check`. Find, judge, report; how one document is judged is in `check-run.ts`.

import type { Rule, Severity } from '../rules/rule.ts';
import { LineIndex } from '../syntax/lines.ts';
import { showsHints } from './arguments.ts';
import type { Bar, CheckOptions } from './arguments.ts';
import { CheckRun, complain } from './check-run.ts';
import type { Outcome } from './check-run.ts';
import { checkTogether } from './crew.ts';
import { findDocuments } from './find.ts';
import type { Problem } from './find.ts';
import { EXIT } from './io.ts';
import type { Io, Output } from './io.ts';
import type { DocumentReport, Report } from './report.ts';
import { REPORTERS } from './reporters/index.ts';
import { hasColor } from './reporters/paint.ts';
import { tell } from './words.ts';

/** Checks documents, reports them, and gives the exit code. */
export async function check(options: CheckOptions, io: Io, rules?: readonly Rule[]): Promise<number> {
  const run = new CheckRun(options, io, rules);
  const paths = options.paths.filter((one) => one !== '-');
  const isStdin = paths.length < options.paths.length;
  const found =
    paths.length === 0 && isStdin
      ? { documents: [], problems: [] }
      : await findDocuments(paths.length > 0 ? paths : ['.'], io.cwd, io.disk);
  const sum = new Sum(io.err);
  for (const problem of found.problems) sum.complain(problem);
  // Files are written by one hand only, and other rules than ours cannot go to another thread.
  const crew =
    options.fix || rules ? [] : (io.helpers?.(found.documents.length, { ...options, asOf: run.today }) ?? []);
  for (const outcome of await checkTogether(found.documents, crew, (some) => run.files(some))) sum.take(outcome);
  if (isStdin) sum.take(await run.standardInput(), true);
  // A wrong path must not look clean.
  if (found.documents.length === 0 && !isStdin && found.problems.length === 0)
    sum.complain({ name: paths.join(', ') || '.', reason: tell('no-document') });
  const { documents, problems } = sum;
  const report: Report = { asOf: run.today, documents, problems, isFixing: options.fix };
  // With `--fix` the standard output belongs to the text that came from the standard input.
  const output = isStdin && options.fix ? io.err : io.out;
  output.write(REPORTERS[options.format](report, viewOf(options, output, io)));
  return exitCode(documents, problems, options.failOn, sum.hasFault);
}

/** What all documents of a run come to. */
class Sum {
  readonly documents: DocumentReport[] = [];
  readonly problems: Problem[] = [];
  hasFault = false;
  readonly #err: Output;

  constructor(err: Output) {
    this.#err = err;
  }

  complain(problem: Problem): void {
    const told: string[] = [];
    complain({ problems: this.problems, told }, problem);
    this.#tell(told);
  }

  take({ report, problems, told, hasFault }: Outcome, isFirst = false): void {
    // What came from another thread has lost what its lines can do.
    const whole = report && { ...report, lines: new LineIndex(report.text) };
    if (whole && isFirst) this.documents.unshift(whole);
    else if (whole) this.documents.push(whole);
    this.problems.push(...problems);
    this.hasFault ||= hasFault;
    this.#tell(told);
  }

  #tell(lines: readonly string[]): void {
    for (const line of lines) this.#err.write(`${line}\n`);
  }
}

function viewOf(options: CheckOptions, output: Output, io: Io): Parameters<(typeof REPORTERS)['text']>[1] {
  return {
    color: hasColor(options.color, output, io.env),
    columns: output.columns,
    hints: showsHints(options),
  };
}

function exitCode(
  documents: readonly DocumentReport[],
  problems: readonly Problem[],
  bar: Bar,
  hasFault: boolean,
): number {
  if (hasFault || documents.some(({ crashed }) => crashed.length > 0)) return EXIT.fault;
  if (problems.length > 0) return EXIT.usage;
  const isOver = documents.some(({ findings }) => findings.some(({ severity }) => COUNTING[bar].includes(severity)));
  return isOver ? EXIT.findings : EXIT.clean;
}

/** The severities at or over each bar. */
const COUNTING: Readonly<Record<Bar, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  hint: ['error', 'warning', 'info', 'hint'],
  never: [],
};
