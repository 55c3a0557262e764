// What a server holds: with one page, with a thousand, and after much typing.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Competitor } from '../competitors.ts';
import { US } from '../competitors.ts';
import { inFolder, ONE_PAGE, pageFor } from '../pages.ts';
import type { Bundled } from '../peers/bundle.ts';
import type { Findings } from '../report.ts';
import { Session } from '../session.ts';
import { Typist } from '../typist.ts';
import type { Bench } from './part.ts';

/** The most megabytes we may hold with a thousand pages open. */
const LIMIT = 110;

export function memory({ servers, bundled, isQuick }: Bench): Promise<Findings> {
  const pages = isQuick ? 100 : 1000;
  const edits = isQuick ? 500 : 5000;
  return inFolder(async (folder) => {
    const rows: (readonly [name: string, one: number, after: number | undefined, many: number])[] = [];
    for (const server of servers) {
      const [one, after] = await withOnePage(server, folder, bundled, server.isSlow ? 0 : edits);
      rows.push([server.name, one, after, await withPages(server, folder, bundled, pages)]);
    }
    const us = rows.find(([name]) => name === US)?.[3] ?? Infinity;
    const count = (number: number): string => number.toLocaleString('en');
    return {
      title: 'Memory',
      how:
        'The memory that is resident (RSS), when the diagnostics of all that is open were answered and the server was made to collect its ' +
        `garbage three times (\`--expose-gc\`, by a signal), one process for each figure. The ${count(edits)} edits are made in one page, each ` +
        `waited for; the ${count(pages)} pages differ in a line. Megabytes. Left out (–) is what would take a quarter of an hour.`,
      tables: [
        {
          head: ['server', 'one page', `after ${count(edits)} edits`, `${count(pages)} pages`],
          rows: rows.map(([name, one, after, many]) => [
            name,
            one.toFixed(0),
            after === undefined ? '–' : after.toFixed(0),
            many.toFixed(0),
          ]),
        },
      ],
      targets: [
        {
          wanted: `${count(pages)} pages: at most ${LIMIT} MB`,
          measured: `${us.toFixed(1)} MB`,
          isReached: us <= LIMIT,
        },
      ],
    };
  });
}

async function withOnePage(
  server: Competitor,
  folder: string,
  bundled: Bundled,
  edits: number,
): Promise<[number, number | undefined]> {
  const session = await begin(server, folder, bundled);
  const page = pageFor(server, folder, ONE_PAGE);
  await session.open(page);
  const one = await settled(session);
  const typist = new Typist(page);
  for (let number = 0; number < edits; number += 1) await session.send(page, typist.next());
  const after = edits > 0 ? await settled(session) : undefined;
  await session.stop();
  return [one, after];
}

async function withPages(server: Competitor, folder: string, bundled: Bundled, count: number): Promise<number> {
  const session = await begin(server, folder, bundled);
  const answers = [];
  for (let number = 0; number < count; number += 1) {
    const text = ONE_PAGE.replace('bicycle parts', `bicycle parts, line ${number}`);
    answers.push(session.open(pageFor(server, folder, text, `page-${number}`)));
    // A hundred at a time: nobody opens more before the first ones are answered.
    if (answers.length % 100 === 0) await Promise.all(answers);
  }
  await Promise.all(answers);
  const held = await settled(session);
  await session.stop();
  return held;
}

function begin(server: Competitor, folder: string, bundled: Bundled): Promise<Session> {
  return Session.start(server, folder, ['--expose-gc', '--require', bundled.settle]);
}

/** Megabytes, after the garbage was collected. */
async function settled({ client }: Session): Promise<number> {
  await sleep(1000);
  for (let time = 0; time < 3; time += 1) {
    client.process.kill('SIGUSR2');
    await sleep(500);
  }
  return residentKilobytes(client.process.pid ?? 0) / 1024;
}

function residentKilobytes(pid: number): number {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]));
  return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
