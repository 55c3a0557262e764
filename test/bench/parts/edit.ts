// From a typed letter to the diagnostics of the new text.

import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import type { Page } from '../../protocol/page.ts';
import { PARSE_ONLY, SHIPPED, UNDELAYED, US } from '../competitors.ts';
import type { Competitor } from '../competitors.ts';
import { inFolder, LARGEST_PAGE, longPage, ONE_PAGE, pageFor, SLIP } from '../pages.ts';
import { ms, times } from '../report.ts';
import type { Findings, Table, Target } from '../report.ts';
import { Session } from '../session.ts';
import { median, percentile } from '../statistics.ts';
import { Typist } from '../typist.ts';
import { inTurns } from '../turns.ts';
import type { Measured, Steps } from '../turns.ts';
import { proveThatItJudges } from '../witness.ts';
import type { Bench } from './part.ts';

/** What our median may cost, in bare parses of the same text; more is a failure. */
const PARSES = 4;

const BARE = 'bare parse';

/** What a bare parse of the page takes on the machine that the targets in milliseconds are meant for. */
const MEANT_FOR = 1.2;

/** What yaml-language-server, as shipped, waits before it looks at a text, in milliseconds. */
const DEBOUNCE = 200;

type Times = ReadonlyMap<string, readonly number[]>;

export async function edit({ servers, isQuick }: Bench): Promise<Findings> {
  const steps = isQuick ? { warmUp: 40, counted: 40, atOnce: 20 } : { warmUp: 100, counted: 300, atOnce: 50 };
  const few = isQuick ? { warmUp: 4, counted: 8, atOnce: 4 } : { warmUp: 10, counted: 60, atOnce: 10 };
  const ours = servers.filter(({ name }) => name === US || name === PARSE_ONLY);
  const page = await editTimes(servers, ONE_PAGE, steps);
  const largest = await editTimes(ours, LARGEST_PAGE, steps);
  const slip = await editTimes(servers, SLIP, steps);
  const long = await editTimes(servers, longPage(5000), few);
  const bare = [page, largest].map((found) => middle(found, US) / middle(found, BARE));
  return {
    title: 'Edit to diagnostics',
    how:
      'All servers run at once and have the same page open; a letter is typed behind another one, somewhere else each time, and taken ' +
      `away again, ${steps.atOnce} edits before it is the next one's turn, ${steps.warmUp} edits that are not counted first. The time runs ` +
      'from the edit to the diagnostics of that very text. Before and after, a wrong level of autonomy is typed into the page, must be ' +
      'found by every server that knows the schema, and must be gone when it was taken away.',
    tables: [
      table(`one page (${lines(ONE_PAGE)} lines, ${steps.counted} edits)`, page),
      table(`the largest example (${lines(LARGEST_PAGE)} lines, ${steps.counted} edits)`, largest),
      table(`one page that is no YAML (a colon in a sentence, ${steps.counted} edits)`, slip),
      table(`5,000 lines (${few.counted} edits)`, long),
    ],
    targets: targets(page, long, bare),
    failures: bare.some((ratio) => ratio > PARSES) ? [`an edit costs over ${PARSES} bare parses`] : [],
  };
}

/** The times of the edits of each server, and of a bare parse of the same texts. */
export function editTimes(servers: readonly Competitor[], text: string | typeof SLIP, steps: Steps): Promise<Times> {
  return inFolder(async (folder) => {
    const sessions = await Promise.all(servers.map((server) => Session.start(server, folder)));
    const editors: Editing[] = [];
    for (const session of sessions) editors.push(await Editing.begin(session, folder, text));
    const bare = new Parsing(pageFor({ ...servers[0]!, form: 'yaml' }, folder, text));
    const found = await inTurns([...editors, bare], steps);
    for (const editing of editors) await editing.end();
    return found;
  });
}

class Editing implements Measured {
  readonly name: string;
  readonly #session: Session;
  readonly #page: Page;
  readonly #typist: Typist;
  readonly #canProve: boolean;

  private constructor(session: Session, page: Page, canProve: boolean) {
    this.name = session.competitor.name;
    this.#session = session;
    this.#page = page;
    this.#typist = new Typist(page);
    this.#canProve = canProve;
  }

  static async begin(session: Session, folder: string, text: string | typeof SLIP): Promise<Editing> {
    const page = pageFor(session.competitor, folder, text);
    const first = await session.open(page);
    await session.calm();
    const isYaml = typeof text === 'string';
    assert.ok(isYaml || first.items.length > 0, `${session.competitor.name} finds the slip`);
    const editing = new Editing(session, page, isYaml && text.includes('autonomy: drafts'));
    await editing.#prove();
    return editing;
  }

  readonly step = async (): Promise<number> => {
    const change = this.#typist.next();
    const started = performance.now();
    const { resultId } = await this.#session.send(this.#page, change);
    const taken = performance.now() - started;
    // Ours names the version its answer is about; the others can only be counted.
    const { name, version } = { name: this.name, version: this.#page.version };
    assert.ok(name !== US || resultId?.startsWith(`${version}.`), `${resultId} is about version ${version}`);
    return taken;
  };

  async end(): Promise<void> {
    assert.equal(this.#session.strays, 0, `${this.name} gives one answer to one edit`);
    for (const change of this.#typist.tidy()) await this.#session.send(this.#page, change);
    await this.#prove();
    await this.#session.stop();
  }

  async #prove(): Promise<void> {
    if (this.#canProve) await proveThatItJudges(this.#session, this.#page);
  }
}

class Parsing implements Measured {
  readonly name = BARE;
  readonly #page: Page;
  readonly #typist: Typist;

  constructor(page: Page) {
    this.#page = page;
    this.#typist = new Typist(page);
  }

  readonly step = (): Promise<number> => {
    this.#typist.next();
    const started = performance.now();
    const document = parseDocument(this.#page.text);
    const taken = performance.now() - started;
    assert.ok(document.contents !== null);
    return Promise.resolve(taken);
  };
}

/**
 * On a machine that is slower than the one they are meant for, what is held against milliseconds is put at that one's
 * pace; what was measured is told beside it.
 */
function targets(page: Times, long: Times, bare: readonly number[]): readonly Target[] {
  const us = middle(page, US);
  const slower = Math.max(1, middle(page, BARE) / MEANT_FOR);
  const [p95, large] = [percentile(page.get(US) ?? [], 0.95), middle(long, US)];
  const [shipped, undelayed] = [middle(page, SHIPPED), middle(page, UNDELAYED) / us];
  const meant = (DEBOUNCE + (shipped - DEBOUNCE) / slower) / (us / slower);
  const paced = (measured: string, there: string): string =>
    slower === 1
      ? measured
      : `${there} where a bare parse takes ${MEANT_FOR} ms; ${measured} here, where it takes ${ms(middle(page, BARE))}`;
  const minimal = middle(page, PARSE_ONLY);
  const worst = Math.max(...bare);
  return [
    {
      wanted: 'one page: median at most that of the minimal server that only parses',
      measured: `${ms(us)} beside ${ms(minimal)}`,
      isReached: us <= minimal,
    },
    {
      wanted: 'one page: p95 under 6 ms',
      measured: paced(ms(p95), ms(p95 / slower)),
      isReached: p95 / slower < 6,
    },
    {
      wanted: 'one page: at least 80 times faster than yaml-language-server as shipped',
      measured: paced(times(shipped / us), times(meant)),
      isReached: meant >= 80,
    },
    {
      wanted: 'one page: at least 2 times faster than it without debounce',
      measured: times(undelayed),
      isReached: undelayed >= 2,
    },
    {
      wanted: '5,000 lines: median at most 15 ms',
      measured: paced(ms(large), ms(large / slower)),
      isReached: large / slower <= 15,
    },
    {
      wanted: `median at most ${PARSES} bare parses (one page, largest example)`,
      measured: bare.map(times).join(', '),
      isReached: worst <= PARSES,
    },
  ];
}

function table(what: string, found: Times): Table {
  return {
    head: [what, 'p50', 'p95', 'p99', 'beside ours'],
    rows: [...found].map(([name, all]) => [
      name,
      ms(median(all)),
      ms(percentile(all, 0.95)),
      ms(percentile(all, 0.99)),
      times(median(all) / middle(found, US)),
    ]),
  };
}

function middle(found: Times, name: string): number {
  return median(found.get(name) ?? []);
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
