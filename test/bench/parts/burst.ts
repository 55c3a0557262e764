// Many edits without waiting: when the diagnostics of the last text are there.

import type { Page } from '../../protocol/page.ts';
import { US } from '../competitors.ts';
import { inFolder, ONE_PAGE, pageFor } from '../pages.ts';
import { times } from '../report.ts';
import type { Findings } from '../report.ts';
import { Session } from '../session.ts';
import type { Answer, Change } from '../session.ts';
import { median, range } from '../statistics.ts';
import { Typist } from '../typist.ts';
import { inTurns } from '../turns.ts';
import type { Measured } from '../turns.ts';
import type { Bench } from './part.ts';

const EDITS = 300;

export function burst({ servers, isQuick }: Bench): Promise<Findings> {
  const counted = isQuick ? 2 : 7;
  return inFolder(async (folder) => {
    const sessions = await Promise.all(servers.map((server) => Session.start(server, folder)));
    const measured: Measured[] = [];
    for (const session of sessions) {
      const page = pageFor(session.competitor, folder, ONE_PAGE);
      await session.open(page);
      await session.calm();
      measured.push({ name: session.competitor.name, step: () => timeOfBurst(session, page, EDITS) });
    }
    const found = await inTurns(measured, { warmUp: 1, counted, atOnce: 1 });
    for (const session of sessions) await session.stop();
    const us = median(found.get(US) ?? []);
    return {
      title: `A burst of ${EDITS} edits`,
      how:
        `${EDITS} letters are typed and taken away as fast as messages can be written, each edit with a request for diagnostics where the ` +
        'server answers such, and with the one before taken back; the last edit opens a quote at the end that is never closed. The ' +
        'time runs from the first edit to the diagnostic that is about that quote; ' +
        `${counted} bursts in turns after one that is not counted.`,
      tables: [
        {
          head: ['server', 'median', 'range', 'beside ours'],
          rows: [...found].map(([name, all]) => [name, median(all).toFixed(0), range(all), times(median(all) / us)]),
        },
      ],
      targets: [],
    };
  });
}

/** The time of a burst, after which the page is as it was. */
export async function timeOfBurst(session: Session, page: Page, edits: number): Promise<number> {
  const before = page.text;
  const typist = new Typist(page);
  const changes = Array.from({ length: edits }, () => typist.next());
  changes.push(...typist.tidy());
  const start = page.position(page.text.length);
  const slip: Change = [{ start, end: start }, '"lost'];
  page.apply([{ range: slip[0], newText: slip[1] }]);
  // A quote that is open may be reported where it is or where the text ends.
  const isAboutTheSlip = ({ items }: Answer): boolean => items.some(({ range: { end } }) => end.line >= start.line);
  const started = performance.now();
  await session.burst(page, [...changes, slip], isAboutTheSlip);
  const taken = performance.now() - started;
  await session.change(page, { start, end: { ...start, character: start.character + slip[1].length } }, '');
  if (page.text !== before) throw new Error('The burst left something behind.');
  return taken;
}
