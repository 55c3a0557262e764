// Command line room: judging the documents of one run: read, judge, mend. One document's trouble is not another's. What
// documents mean to each other is known only when all of them were read: those that it makes a difference to are judged
// once more then.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding } from '../check/finding.ts';
import { Memory } from '../model/memory.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Rule } from '../rules/rule.ts';
import { LIMITS } from '../syntax/scan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { analyse } from '../workspace/analysis.ts';
import type { Analysis, Around } from '../workspace/analysis.ts';
import { Configurations } from '../workspace/configurations.ts';
import { decode, tooLarge } from '../workspace/decode.ts';
import { cardOf, othersFrom } from '../workspace/neighbours.ts';
import type { Card, KnownOthers } from '../workspace/neighbours.ts';
import type { FileSystem } from '../workspace/ports.ts';
import { showsHints } from './arguments.ts';
import type { CheckOptions } from './arguments.ts';
import { messageOf, reasonOf, writeReasonOf } from './faults.ts';
import type { FoundDocument, Problem } from './find.ts';
import { fixAll } from './fix.ts';
import type { Fixed } from './fix.ts';
import type { Disk, Io } from './io.ts';
import { reported, reportOn } from './report.ts';
import type { DocumentReport, ReportedDocument, ReportedFinding } from './report.ts';
import { printable } from './reporters/cells.ts';
import { REPORTERS } from './reporters/index.ts';
import type { View } from './reporters/reporter.ts';
import { Roots } from './roots.ts';
import { tell } from './words.ts';

/** How the standard input is called when nothing else is known of it. */
const STDIN = '<stdin>';

/** So many documents are under way at a time: one waits for the disk while another is judged, and few trees are alive. */
const AT_ONCE = 2;

/** How documents are judged and reported. */
export interface Order {
  readonly options: CheckOptions;
  readonly view: View;
  /** The day of the run, which may end meanwhile. */
  readonly today: PlainDate;
}

/** A document that is to be judged, as plain data that can go from thread to thread. */
export interface Task extends FoundDocument {
  /** It was judged before, so much of it was fixed then, and this is what the other documents mean to it. */
  readonly again?: { readonly others: KnownOthers; readonly fixed: number };
}

/** What became of one document, as plain data too. */
export interface Outcome {
  /** Absent when it could not be read or judged. */
  report?: ReportedDocument;
  /** What it tells the other documents. */
  card?: Card;
  readonly problems: Problem[];
  /** What is told beside the report, line by line. */
  readonly told: string[];
  hasFault: boolean;
}

/** The standard input: its outcome, and how it is judged once more. */
export interface JudgedInput {
  readonly outcome: Outcome;
  again(others: KnownOthers): Promise<Outcome>;
}

/** What the documents of one run share. */
export class CheckRun {
  readonly roots: Roots;
  readonly #options: CheckOptions;
  readonly #view: View;
  readonly #today: PlainDate;
  readonly #io: Io;
  readonly #rules: readonly Rule[] | undefined;
  readonly #memory = new Memory('texts-only');
  readonly #files: FileSystem;
  readonly #configurations: Configurations;

  constructor({ options, view, today }: Order, io: Io, rules?: readonly Rule[]) {
    this.#options = options;
    this.#view = view;
    this.#today = today;
    this.#io = io;
    this.#rules = rules;
    this.#files = lookingOnce(io.files);
    this.roots = new Roots(io.cwd, io.disk);
    this.#configurations = new Configurations({ files: this.#files, today: () => today });
  }

  /** Hints are counted and not shown. */
  get #isBrief(): boolean {
    return this.#options.format === 'text' && !showsHints(this.#options);
  }

  /** Judges these files, in their order. */
  files(tasks: readonly Task[]): Promise<Outcome[]> {
    return inTurns(tasks, AT_ONCE, async (task) => {
      const outcome = nothingYet();
      await this.#file(task, outcome);
      return outcome;
    });
  }

  /** The reports of the configurations that hold for these files, or for the standard input, and have a fault. */
  async configurations(files: readonly string[]): Promise<readonly ReportedDocument[]> {
    // Those who help know some that we do not.
    for (const file of new Map(files.map((one) => [path.dirname(one), one])).values()) {
      await this.#configurations.of(pathToFileURL(file).href, [await this.roots.of(file)]);
    }
    const reports: ReportedDocument[] = [];
    for (const uri of [...(await this.#configurations.known())].sort()) {
      const file = fileURLToPath(uri);
      const analysis = await this.#configurations.judged(uri, [await this.roots.of(file)]);
      if (!analysis || analysis.result.findings.length === 0) continue;
      const name = path.relative(this.#io.cwd, file).replaceAll(path.sep, '/');
      const { findings, ...report } = reportOn(name, analysis, 0, this.#isBrief);
      const mended = findings.map(withoutSafe);
      reports.push(this.#inWords({ ...report, findings: mended, isPage: false, isConfiguration: true }));
    }
    return reports;
  }

  async #file(document: Task, outcome: Outcome): Promise<void> {
    let read: Awaited<ReturnType<Disk['read']>>;
    try {
      read = await this.#io.disk.read(document.path, LIMITS.bytes);
    } catch (error) {
      complain(outcome, { name: document.name, reason: reasonOf(error) });
      return;
    }
    await this.#guarded(document.name, outcome, async () => {
      const source = read ? decode(read) : tooLarge();
      const { again } = document;
      if (again) {
        const analysis = await this.#analyse(source, document.path, again.others);
        return reportOn(document.name, analysis, again.fixed, this.#isBrief);
      }
      const { analysis, count } = await this.#judge(source, document.path, document.name, outcome);
      const isChanged = typeof source === 'string' && analysis.tree.text !== source;
      if (!isChanged || (await this.#write(document, source, analysis.tree.text, outcome)))
        return this.#reportFirst(document.name, document.path, analysis, count, outcome);
      const unchanged = await this.#analyse(source, document.path);
      return this.#reportFirst(document.name, document.path, unchanged, 0, outcome);
    });
  }

  /** The report of the standard input; with `--fix` its text, fixed or not, is printed. */
  async standardInput(): Promise<JudgedInput> {
    const { stdinPath, fix } = this.#options;
    const name = stdinPath ?? STDIN;
    // What is to be printed again must be read to its end.
    const bytes = await this.#io.input(fix ? Infinity : LIMITS.bytes + 1);
    const file = this.stdinFile;
    let output: string | Uint8Array = bytes;
    let fixed = 0;
    const outcome = nothingYet();
    await this.#guarded(name, outcome, async () => {
      const source = decode(bytes);
      const { analysis, count } = await this.#judge(source, file, name, outcome);
      if (typeof source === 'string') output = analysis.tree.text;
      fixed = count;
      return this.#reportFirst(name, file, analysis, count, outcome);
    });
    if (fix) this.#io.out.write(output);
    return {
      outcome,
      again: async (others) => {
        const more = nothingYet();
        const source = typeof output === 'string' ? output : decode(output);
        await this.#guarded(name, more, async () =>
          reportOn(name, await this.#analyse(source, file, others), fixed, this.#isBrief),
        );
        return more;
      },
    };
  }

  /** The file that the standard input stands for, if any. */
  get stdinFile(): string | undefined {
    const { stdinPath } = this.#options;
    return stdinPath === undefined ? undefined : path.resolve(this.#io.cwd, stdinPath);
  }

  /** The report of a document, which leaves its card for the others. */
  async #reportFirst(
    name: string,
    file: string | undefined,
    analysis: Analysis,
    count: number,
    outcome: Outcome,
  ): Promise<DocumentReport> {
    const card = file === undefined ? undefined : cardOf(analysis.uri, analysis.document, [await this.roots.of(file)]);
    if (card) outcome.card = card;
    return reportOn(name, analysis, count, this.#isBrief);
  }

  async #judge(source: string | SyntaxTree, file: string | undefined, name: string, outcome: Outcome): Promise<Fixed> {
    const analysis = await this.#analyse(source, file);
    if (!this.#options.fix) return { analysis, count: 0, settled: true };
    const isShown = ({ severity }: Finding): boolean => severity !== 'hint' || showsHints(this.#options);
    const fixed = await fixAll(analysis, isShown, (text) => this.#analyse(text, file));
    if (!fixed.settled) complain(outcome, { name, reason: tell('fix-unsettled') });
    return fixed;
  }

  /** Without a file there is no place that relative files could be looked for: those are *cannot tell*. */
  async #analyse(source: string | SyntaxTree, file: string | undefined, others?: KnownOthers): Promise<Analysis> {
    const shared = {
      ...{ files: this.#files, memory: this.#memory },
      ...{ today: this.#today, isTodayGiven: this.#options.asOf !== undefined },
      ...(this.#rules && { rules: this.#rules }),
    };
    if (file === undefined) return analyse(source, { uri: 'untitled:stdin', roots: [], ...shared });
    const roots = [await this.roots.of(file)];
    const around: Around = {
      configurationOf: (uri) => this.#configurations.of(uri, roots),
      meet: () => others && othersFrom(others),
    };
    return analyse(source, { uri: this.roots.uriOf(file), roots, around, ...shared });
  }

  /** Writes a fixed text; false when that is not safe or did not work, which was told then. */
  async #write(document: FoundDocument, before: string, text: string, outcome: Outcome): Promise<boolean> {
    const { disk } = this.#io;
    const { path: file, name } = document;
    try {
      // A link may point anywhere; who wants its target changed can name it.
      if (document.byLink) {
        complain(outcome, { name, reason: tell('fix-link', { target: await disk.realPath(file) }) });
        return false;
      }
      const now = await disk.read(file, LIMITS.bytes);
      if (!now || decode(now) !== before) {
        complain(outcome, { name, reason: tell('fix-changed') });
        return false;
      }
      await disk.replace(file, new TextEncoder().encode(text));
      return true;
    } catch (error) {
      complain(outcome, { name, reason: writeReasonOf(error) });
      return false;
    }
  }

  #inWords(report: DocumentReport): ReportedDocument {
    return reported(report, REPORTERS[this.#options.format].document(report, this.#view));
  }

  /** A fault of ours on one document must not cost the others their report. */
  async #guarded(name: string, outcome: Outcome, work: () => Promise<DocumentReport>): Promise<void> {
    try {
      const report = await work();
      outcome.report = this.#inWords(report);
      for (const { rule, error } of report.crashed) say(outcome, tell('rule-crashed', { rule, file: name, error }));
    } catch (error) {
      outcome.hasFault = true;
      outcome.problems.push({ name, reason: messageOf(error) });
      say(outcome, tell('document-crashed', { file: name, error: messageOf(error) }));
    }
  }
}

/** Documents of one folder name the same files; in one run each is looked for once. */
function lookingOnce(files: FileSystem): FileSystem {
  const states = new Map<string, ReturnType<FileSystem['state']>>();
  return {
    state(uri) {
      const known = states.get(uri) ?? files.state(uri);
      states.set(uri, known);
      return known;
    },
    read: files.read,
  };
}

/** The outcome of a document that was judged once more. */
export function together(first: Outcome, second: Outcome): Outcome {
  const report = second.report ?? first.report;
  return {
    ...(report && { report }),
    problems: [...first.problems, ...second.problems],
    told: [...new Set([...first.told, ...second.told])],
    hasFault: first.hasFault || second.hasFault,
  };
}

/** `--fix` mends documents, not what holds for all of them. */
function withoutSafe(finding: ReportedFinding): ReportedFinding {
  return { ...finding, fixes: finding.fixes.map(({ title }) => ({ title, safe: false })) };
}

/** An outcome in which nothing was done yet. */
function nothingYet(): Outcome {
  return { problems: [], told: [], hasFault: false };
}

/** Notes what could not be done, and that it has to be told. */
export function complain(outcome: Pick<Outcome, 'problems' | 'told'>, problem: Problem): void {
  outcome.problems.push(problem);
  outcome.told.push(printable(`${problem.name}: ${problem.reason}`));
}

function say(outcome: Outcome, sentence: string): void {
  outcome.told.push(`workflow-docs: ${printable(sentence)}`);
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
