// Command line room: `workflow-docs check`. Find, read, judge, mend, report; one document's trouble is not another's.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../check/finding.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { LIMITS } from '../syntax/scan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { analyse } from '../workspace/analysis.ts';
import type { Analysis, Around } from '../workspace/analysis.ts';
import { Configurations } from '../workspace/configurations.ts';
import type { Bar, CheckOptions } from './arguments.ts';
import { decode, tooLarge } from '../workspace/decode.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { messageOf, reasonOf, writeReasonOf } from './faults.ts';
import { findDocuments } from './find.ts';
import type { FoundDocument, Problem } from './find.ts';
import { fixAll } from './fix.ts';
import type { Fixed } from './fix.ts';
import { EXIT } from './io.ts';
import type { Disk, Io, Output } from './io.ts';
import { reportOn } from './report.ts';
import type { DocumentReport, Report, ReportedFinding } from './report.ts';
import { printable } from './reporters/cells.ts';
import { REPORTERS } from './reporters/index.ts';
import { hasColor } from './reporters/paint.ts';
import { Roots } from './roots.ts';
import { tell } from './words.ts';

/** How the standard input is called when nothing else is known of it. */
const STDIN = '<stdin>';

/** So many files are read at a time: enough to keep the disk busy, few enough for every system. */
const AT_ONCE = 16;

/** Checks documents, reports them, and gives the exit code. */
export async function check(options: CheckOptions, io: Io, rules?: readonly Rule[]): Promise<number> {
  const run = new CheckRun(options, io, rules);
  const paths = options.paths.filter((one) => one !== '-');
  const isStdin = paths.length < options.paths.length;
  const found =
    paths.length === 0 && isStdin
      ? { documents: [], problems: [] }
      : await findDocuments(paths.length > 0 ? paths : ['.'], io.cwd, io.disk);
  for (const problem of found.problems) run.complain(problem);
  await run.meetOthers(found.documents, paths.length > 0 ? paths : ['.']);
  const reports = await inTurns(found.documents, AT_ONCE, (document) => run.file(document));
  await run.again(found.documents, reports);
  if (isStdin) reports.unshift(await run.standardInput());
  const documents = [...reports.filter((report) => report !== undefined), ...(await run.configurations())];
  // A wrong path must not look clean.
  if (reports.length === 0 && found.problems.length === 0)
    run.complain({ name: paths.join(', ') || '.', reason: tell('no-document') });
  const report: Report = { asOf: run.today, documents, problems: run.problems, isFixing: options.fix };
  // With `--fix` the standard output belongs to the text that came from the standard input.
  const output = isStdin && options.fix ? io.err : io.out;
  output.write(REPORTERS[options.format](report, viewOf(options, output, io)));
  return exitCode(documents, run.problems, options.failOn, run.hasFault);
}

function viewOf(options: CheckOptions, output: Output, io: Io): Parameters<(typeof REPORTERS)['text']>[1] {
  return {
    color: hasColor(options.color, output, io.env),
    columns: output.columns,
    hints: showsHints(options),
  };
}

/** A bar at hints without the hints would fail for a reason that nobody sees. */
function showsHints({ hints, failOn }: CheckOptions): boolean {
  return hints || failOn === 'hint';
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

/** What the documents of one run share. */
class CheckRun {
  readonly today: PlainDate;
  readonly problems: Problem[] = [];
  hasFault = false;
  readonly #options: CheckOptions;
  readonly #io: Io;
  readonly #roots: Roots;
  readonly #rules: readonly Rule[] | undefined;
  readonly #configurations: Configurations;
  readonly #neighbourhood: Neighbourhood;

  constructor(options: CheckOptions, io: Io, rules: readonly Rule[] | undefined) {
    this.#options = options;
    this.#io = io;
    this.#rules = rules;
    this.#roots = new Roots(io.cwd, io.disk);
    this.today = options.asOf ?? io.clock.today();
    this.#neighbourhood = new Neighbourhood(io, this.#roots);
    this.#configurations = new Configurations({ files: io.files, today: () => this.today });
  }

  /** Gets to know the documents beside those that are judged. */
  meetOthers(documents: readonly FoundDocument[], searched: readonly string[]): Promise<void> {
    const files = documents.map((document) => document.path);
    return this.#neighbourhood.look(files, searched);
  }

  /** Judges those documents once more to which another one makes a difference that was judged after them. */
  async again(documents: readonly FoundDocument[], reports: (DocumentReport | undefined)[]): Promise<void> {
    await this.#neighbourhood.follow();
    for (const [index, { path: file, name }] of documents.entries()) {
      const before = reports[index];
      if (!before || !this.#neighbourhood.hasNewsFor(file)) continue;
      const read = await this.#io.disk.read(file, LIMITS.bytes).catch(() => undefined);
      if (!read) continue;
      const report = await this.#guarded(name, async () =>
        reportOn(name, await this.#analyse(decode(read), file), before.fixed),
      );
      if (report) reports[index] = report;
    }
  }

  /** The reports of the configurations that held for a document and have a fault. */
  async configurations(): Promise<readonly DocumentReport[]> {
    const reports: DocumentReport[] = [];
    for (const uri of await this.#configurations.known()) {
      const file = fileURLToPath(uri);
      const analysis = await this.#configurations.judged(uri, [await this.#roots.of(file)]);
      if (!analysis || analysis.result.findings.length === 0) continue;
      const name = path.relative(this.#io.cwd, file).replaceAll(path.sep, '/');
      const { findings, ...report } = this.#report(name, analysis, 0);
      reports.push({ ...report, findings: findings.map(withoutSafe), isPage: false, isConfiguration: true });
    }
    return reports;
  }

  /** Notes what could not be done, and tells it at once. */
  complain(problem: Problem): void {
    this.problems.push(problem);
    this.#io.err.write(`${printable(`${problem.name}: ${problem.reason}`)}\n`);
  }

  /** The report of a file; undefined when it could not be read, which was told then. */
  async file(document: FoundDocument): Promise<DocumentReport | undefined> {
    let read: Awaited<ReturnType<Disk['read']>>;
    try {
      read = await this.#io.disk.read(document.path, LIMITS.bytes);
    } catch (error) {
      this.complain({ name: document.name, reason: reasonOf(error) });
      return undefined;
    }
    return this.#guarded(document.name, async () => {
      const source = read ? decode(read) : tooLarge();
      const { analysis, count } = await this.#judge(source, document.path, document.name);
      const isChanged = typeof source === 'string' && analysis.tree.text !== source;
      if (!isChanged || (await this.#write(document, source, analysis.tree.text)))
        return this.#report(document.name, analysis, count);
      return this.#report(document.name, await this.#analyse(source, document.path), 0);
    });
  }

  /** The report of the standard input; with `--fix` its text, fixed or not, is printed. */
  async standardInput(): Promise<DocumentReport | undefined> {
    const { stdinPath, fix } = this.#options;
    const name = stdinPath ?? STDIN;
    // What is to be printed again must be read to its end.
    const bytes = await this.#io.input(fix ? Infinity : LIMITS.bytes + 1);
    const file = stdinPath === undefined ? undefined : path.resolve(this.#io.cwd, stdinPath);
    let output: string | Uint8Array = bytes;
    const report = await this.#guarded(name, async () => {
      const source = decode(bytes);
      const { analysis, count } = await this.#judge(source, file, name);
      if (typeof source === 'string') output = analysis.tree.text;
      return this.#report(name, analysis, count);
    });
    if (fix) this.#io.out.write(output);
    return report;
  }

  #report(name: string, analysis: Analysis, fixed: number): DocumentReport {
    const report = reportOn(name, analysis, fixed);
    for (const { rule, error } of report.crashed) this.#say(tell('rule-crashed', { rule, file: name, error }));
    return report;
  }

  async #judge(source: string | SyntaxTree, file: string | undefined, name: string): Promise<Fixed> {
    const analysis = await this.#analyse(source, file);
    if (!this.#options.fix) return { analysis, count: 0, settled: true };
    const isShown = ({ severity }: Finding): boolean => severity !== 'hint' || showsHints(this.#options);
    const fixed = await fixAll(analysis, isShown, (text) => this.#analyse(text, file));
    if (!fixed.settled) this.complain({ name, reason: tell('fix-unsettled') });
    return fixed;
  }

  /** Without a file there is no place that relative files could be looked for: those are *cannot tell*. */
  async #analyse(source: string | SyntaxTree, file: string | undefined): Promise<Analysis> {
    const { files } = this.#io;
    const shared = {
      ...{ files, today: this.today, isTodayGiven: this.#options.asOf !== undefined },
      ...(this.#rules && { rules: this.#rules }),
    };
    if (file === undefined) return analyse(source, { uri: 'untitled:stdin', roots: [], ...shared });
    const roots = [await this.#roots.of(file)];
    const around: Around = {
      configurationOf: (uri) => this.#configurations.of(uri, roots),
      meet: (uri, document) => this.#neighbourhood.meet(uri, document, roots),
    };
    return analyse(source, { uri: pathToFileURL(file).href, roots, around, ...shared });
  }

  /** Writes a fixed text; false when that is not safe or did not work, which was told then. */
  async #write(document: FoundDocument, before: string, text: string): Promise<boolean> {
    const { disk } = this.#io;
    const { path: file, name } = document;
    try {
      // A link may point anywhere; who wants its target changed can name it.
      if (document.byLink) {
        this.complain({ name, reason: tell('fix-link', { target: await disk.realPath(file) }) });
        return false;
      }
      const now = await disk.read(file, LIMITS.bytes);
      if (!now || decode(now) !== before) {
        this.complain({ name, reason: tell('fix-changed') });
        return false;
      }
      await disk.replace(file, new TextEncoder().encode(text));
      return true;
    } catch (error) {
      this.complain({ name, reason: writeReasonOf(error) });
      return false;
    }
  }

  /** A fault of ours on one document must not cost the others their report. */
  async #guarded(name: string, work: () => Promise<DocumentReport>): Promise<DocumentReport | undefined> {
    try {
      return await work();
    } catch (error) {
      this.hasFault = true;
      this.problems.push({ name, reason: messageOf(error) });
      this.#say(tell('document-crashed', { file: name, error: messageOf(error) }));
      return undefined;
    }
  }

  #say(sentence: string): void {
    this.#io.err.write(`workflow-docs: ${printable(sentence)}\n`);
  }
}

/** `--fix` mends documents, not what holds for all of them. */
function withoutSafe(finding: ReportedFinding): ReportedFinding {
  return { ...finding, fixes: finding.fixes.map(({ title }) => ({ title, safe: false })) };
}

/** Does the work for all items, `many` at a time; the results are in the order of the items. */
async function inTurns<I, R>(items: readonly I[], many: number, work: (item: I) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(many, items.length) }, worker));
  return results;
}
