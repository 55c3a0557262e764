// What came of the runs, in numbers and in words.

import type { Findings, Table } from '../bench/report.ts';
import type { Failure, Outcome } from './batch.ts';
import { KINDS } from './kinds.ts';

/** So many seconds pass between two lines about the progress. */
const TELL_EVERY = 10;

/** The runs, by kind. */
export class Tally {
  readonly failures: Failure[] = [];
  readonly #kinds = new Map<string, { made: number; slowest: number; failed: number }>();
  readonly #start = performance.now();
  #told = 0;

  /** How many runs were made. */
  get made(): number {
    return [...this.#kinds.values()].reduce((sum, { made }) => sum + made, 0);
  }

  /** Seconds since the start. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** The slowest answer of all, in milliseconds. */
  get slowest(): number {
    return Math.max(0, ...[...this.#kinds.values()].map(({ slowest }) => slowest));
  }

  add({ kind, made, slowest, failure }: Outcome): void {
    const known = this.#kinds.get(kind) ?? { made: 0, slowest: 0, failed: 0 };
    this.#kinds.set(kind, {
      made: known.made + made,
      slowest: Math.max(known.slowest, slowest),
      failed: known.failed + (failure ? 1 : 0),
    });
    if (failure) this.failures.push(failure);
  }

  /** Whether the last line about the progress is some seconds old. */
  isTimeToTell(): boolean {
    if (this.seconds < this.#told + TELL_EVERY) return false;
    this.#told = this.seconds;
    return true;
  }

  /** A row for each kind that was run. */
  get table(): Table {
    const rows = KINDS.flatMap((kind) => {
      const known = this.#kinds.get(kind);
      if (!known) return [];
      const [text = '', property = ''] = kind.split('/');
      return [[text, property, known.made.toLocaleString('en'), known.slowest.toFixed(0), String(known.failed)]];
    });
    return { head: ['text', 'property', 'runs', 'slowest answer (ms)', 'failures'], rows };
  }
}

/** The result as a part of the benchmarks. */
export function findings(tally: Tally, seed: number): Findings {
  const { made, seconds, slowest, failures } = tally;
  return {
    title: 'Fuzzing',
    how: HOW.replaceAll('\n', ' ').replace('SEED', String(seed)),
    tables: [tally.table],
    targets: [
      {
        wanted: '1,000,000 runs without a crash, an answer that takes a second, or an unequal one',
        measured: `${made.toLocaleString('en')} runs in ${Math.round(seconds).toLocaleString('en')} s, ${failures.length} failures, slowest answer ${slowest.toFixed(0)} ms`,
        isReached: made >= 1_000_000 && failures.length === 0,
      },
    ],
  };
}

const HOW = `\`npm run fuzz\`, seed SEED. A run is one property of one text that fast-check makes. Texts: "language", a random
document made from the description of the language, with right, odd and wrong values in all styles of YAML; "yaml", the
cases of the YAML test suite, as they are, inside a page, joined, and with something changed; "torn", with half surrogate
pairs, NUL, marks and lost bytes; "typing", a page that is cut anywhere or has a half-typed line. Properties: "answered",
nothing throws, no rule stumbles, all places are in the text; "again", after each of up to three edits the answer along
the earlier one is the answer to the text alone, with findings, places, fixes and readiness; "overtaken", up to five edits
that come before the files are looked at, in a random order, with news of the folder between them: each answer is about
its own text, and the last one as a fresh one; "fixes", every fix of every finding is applied, by the checks that the
examples of the rules have to pass. Times are for one answer, or for all fixes of one finding, by the clock; where it says a second, the run is made again and
the time of the processor counts.`;
