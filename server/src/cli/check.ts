// Command line room: `workflow-docs check`. Find, judge, report; how one document is judged is in `check-run.ts`.

import type { Rule, Severity } from '../rules/rule.ts';
import { showsHints } from './arguments.ts';
import type { Bar, CheckOptions } from './arguments.ts';
import { CheckRun, complain, together } from './check-run.ts';
import type { Order, Outcome } from './check-run.ts';
import { Crew } from './crew.ts';
import type { CallHelpers } from './crew.ts';
import { findDocuments } from './find.ts';
import type { FoundDocument, Problem } from './find.ts';
import { EXIT } from './io.ts';
import type { Io, Output } from './io.ts';
import { Neighbourhood } from './neighbourhood.ts';
import type { Report, ReportedDocument } from './report.ts';
import { REPORTERS } from './reporters/index.ts';
import type { View } from './reporters/reporter.ts';
import { hasColor } from './reporters/paint.ts';
import { tell } from './words.ts';

/** What a check is done with. */
export interface CheckMeans {
  /** Other rules than ours, for tests. */
  readonly rules?: readonly Rule[];
  /** Who judges documents of a run at the same time. */
  readonly helpers?: CallHelpers;
}

/** Checks documents, reports them, and gives the exit code. */
export async function check(options: CheckOptions, io: Io, { rules, helpers }: CheckMeans = {}): Promise<number> {
  const paths = options.paths.filter((one) => one !== '-');
  const isStdin = paths.length < options.paths.length;
  // With `--fix` the standard output belongs to the text that came from the standard input.
  const output = isStdin && options.fix ? io.err : io.out;
  const order: Order = { options, view: viewOf(options, output, io), today: options.asOf ?? io.clock.today() };
  const run = new CheckRun(order, io, rules);
  const searched = paths.length === 0 && !isStdin ? ['.'] : paths;
  const found = await findDocuments(searched, io.cwd, io.disk);
  const sum = new Sum(io.err);
  for (const problem of found.problems) sum.complain(problem);
  // Files are written by one hand only, and other rules than ours cannot go to another thread.
  const isAlone = options.fix || rules !== undefined;
  const called = isAlone ? [] : helpers?.(found.documents.length, order);
  const crew = new Crew(called ?? [], (some) => run.files(some));
  await judge(run, io, crew, { ...found, searched, isStdin }, sum).finally(() => crew.end());
  // A wrong path must not look clean.
  if (found.documents.length === 0 && !isStdin && found.problems.length === 0)
    sum.complain({ name: paths.join(', ') || '.', reason: tell('no-document') });
  const { documents, problems } = sum;
  const report: Report = { asOf: order.today, documents, problems };
  output.write(REPORTERS[options.format].whole(report, order.view));
  return exitCode(documents, problems, options.failOn, sum.hasFault);
}

interface Asked {
  readonly documents: readonly FoundDocument[];
  /** The paths in which they were found. */
  readonly searched: readonly string[];
  readonly isStdin: boolean;
}

/**
 * Judges all that is asked for, then what is around it is read, and those documents are judged once more to which
 * another one makes a difference: so the order in which they are read, and by whom, makes none.
 */
async function judge(run: CheckRun, io: Io, crew: Crew, asked: Asked, sum: Sum): Promise<void> {
  const { documents, searched, isStdin } = asked;
  const outcomes = [...(await crew.judge(documents))];
  const input = isStdin ? await run.standardInput() : undefined;
  const stdin = isStdin ? run.stdinFile : undefined;
  const files = [...(stdin === undefined ? [] : [stdin]), ...documents.map((document) => document.path)];
  const around = new Neighbourhood(io, run.roots);
  for (const { card } of outcomes) around.take(card, 'disk');
  around.take(input?.outcome.card, 'open');
  await around.look(files, searched);
  await around.follow();
  const concerned = documents.flatMap((document, index) => {
    const card = outcomes[index]?.card;
    const others = card && around.knownTo(card);
    return others
      ? [{ index, task: { ...document, again: { others, fixed: outcomes[index]?.report?.fixed ?? 0 } } }]
      : [];
  });
  const second = await crew.judge(concerned.map(({ task }) => task));
  for (const [nth, { index }] of concerned.entries()) outcomes[index] = together(outcomes[index]!, second[nth]!);
  for (const outcome of outcomes) sum.take(outcome);
  if (input) {
    const { card } = input.outcome;
    const others = card && around.knownTo(card);
    sum.take(others ? together(input.outcome, await input.again(others)) : input.outcome, true);
  }
  sum.documents.push(...(await run.configurations(files)));
}

/** What all documents of a run come to. */
class Sum {
  readonly documents: ReportedDocument[] = [];
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
    if (report && isFirst) this.documents.unshift(report);
    else if (report) this.documents.push(report);
    this.problems.push(...problems);
    this.hasFault ||= hasFault;
    this.#tell(told);
  }

  #tell(lines: readonly string[]): void {
    for (const line of lines) this.#err.write(`${line}\n`);
  }
}

function viewOf(options: CheckOptions, output: Output, io: Io): View {
  return {
    isFixing: options.fix,
    color: hasColor(options.color, output, io.env),
    columns: output.columns,
    hints: showsHints(options),
  };
}

function exitCode(
  documents: readonly ReportedDocument[],
  problems: readonly Problem[],
  bar: Bar,
  hasFault: boolean,
): number {
  if (hasFault || documents.some(({ crashed }) => crashed > 0)) return EXIT.fault;
  if (problems.length > 0) return EXIT.usage;
  const isOver = documents.some(({ findings }) => COUNTING[bar].some((severity) => findings[severity] > 0));
  return isOver ? EXIT.findings : EXIT.clean;
}

/** The severities at or over each bar. */
const COUNTING: Readonly<Record<Bar, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  hint: ['error', 'warning', 'info', 'hint'],
  never: [],
};
