// From nothing to the first diagnostics.

import { PARSE_ONLY, SHIPPED, UNDELAYED, US } from '../competitors.ts';
import type { Competitor } from '../competitors.ts';
import { inFolder, ONE_PAGE, pageFor } from '../pages.ts';
import { times } from '../report.ts';
import type { Findings } from '../report.ts';
import { Session } from '../session.ts';
import { median, range } from '../statistics.ts';
import { inTurns } from '../turns.ts';
import { speaksOf } from '../witness.ts';
import type { Bench } from './part.ts';

/** The most we may take of the time that yaml-language-server takes. */
const LIMIT = 0.45;

const FAULTY = ONE_PAGE.replace('autonomy: drafts', 'autonomy: draughts');

export function start({ servers, isQuick }: Bench): Promise<Findings> {
  return inFolder(async (folder) => {
    const measured = servers.map((server) => ({ name: server.name, step: () => timeOfStart(server, folder) }));
    const found = await inTurns(measured, { warmUp: 1, counted: isQuick ? 3 : 15, atOnce: 1 });
    const of = (name: string): number => median(found.get(name) ?? []);
    const ratio = of(US) / of(SHIPPED);
    return {
      title: 'Start to first diagnostics',
      how:
        `Each server is started ${isQuick ? 3 : 15} times, one after the other in turns, and says hello, gets its settings and opens a page ` +
        'with a level of autonomy that is none. The time runs from the start of the process to the diagnostic that is about it ' +
        `(to the first answer for "${PARSE_ONLY}"); NODE_EXTRA_CA_CERTS, which slows each start of Node, is unset.`,
      tables: [
        {
          head: ['server', 'median', 'range', 'beside ours'],
          rows: [...found].map(([name, all]) => [
            name,
            median(all).toFixed(0),
            range(all),
            times(median(all) / of(US)),
          ]),
        },
      ],
      targets: [
        {
          wanted: `at most ${LIMIT} of yaml-language-server's start`,
          measured: `${ratio.toFixed(2)} of it as shipped, ${(of(US) / of(UNDELAYED)).toFixed(2)} without debounce`,
          isReached: ratio <= LIMIT,
        },
      ],
    };
  });
}

async function timeOfStart(server: Competitor, folder: string): Promise<number> {
  const page = pageFor(server, folder, FAULTY);
  const { line } = page.range('draughts').start;
  const started = performance.now();
  const session = await Session.start(server, folder);
  let answer = await session.open(page);
  for (let tries = 0; server.knowsPages && !speaksOf(answer, line); tries += 1) {
    if (tries === 100) throw new Error(`${server.name} does not find the level that is none`);
    answer = await session.again(page);
  }
  const taken = performance.now() - started;
  await session.stop();
  return taken;
}
