// Many edits without waiting: when the diagnostics of the last text are there.

import type { Range } from 'vscode-languageserver/node';
import type { Page } from '../../protocol/page.ts';
import { US } from '../competitors.ts';
import { inFolder, letter, ONE_PAGE, pageFor } from '../pages.ts';
import { ms, times } from '../report.ts';
import type { Findings } from '../report.ts';
import { Session } from '../session.ts';
import type { Answer } from '../session.ts';
import { median, range } from '../statistics.ts';
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
      await new Promise((resolve) => setTimeout(resolve, 500));
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
          rows: [...found].map(([name, all]) => [name, ms(median(all)), range(all), times(median(all) / us)]),
        },
      ],
      targets: [],
    };
  });
}

/** The time of a burst, after which the page is as it was. */
export async function timeOfBurst(session: Session, page: Page, edits: number): Promise<number> {
  const before = page.text;
  const lastLine = before.split('\n').length - 1;
  const slip: [Range, string] = [{ start: at(lastLine, 0), end: at(lastLine, 0) }, '"lost'];
  function* changes(): Iterable<[Range, string]> {
    for (let number = 0; number < edits; number += 1) yield letter(page, number);
    yield slip;
  }
  // A quote that is open may be reported where the text ends or in the line that it spoils.
  const isAboutTheSlip = ({ items }: Answer): boolean => items.some(({ range: { end } }) => end.line >= lastLine);
  const started = performance.now();
  await session.burst(page, changes(), isAboutTheSlip);
  const taken = performance.now() - started;
  await session.change(page, { start: at(lastLine, 0), end: at(lastLine, 5) }, '');
  if (page.text !== before) throw new Error('The burst left something behind.');
  return taken;
}

function at(line: number, character: number): Range['start'] {
  return { line, character };
}
