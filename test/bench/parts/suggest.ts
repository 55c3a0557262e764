// Completion while a word is typed, and hover.

import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver/node';
import type { Page } from '../../protocol/page.ts';
import { inFolder, ONE_PAGE, pageFor } from '../pages.ts';
import { ms } from '../report.ts';
import type { Findings } from '../report.ts';
import { Session } from '../session.ts';
import { median, percentile } from '../statistics.ts';
import { inTurns } from '../turns.ts';
import type { Measured } from '../turns.ts';
import type { Bench } from './part.ts';

interface List {
  readonly items: readonly unknown[];
}

export function suggest({ servers, isQuick }: Bench): Promise<Findings> {
  const steps = isQuick ? { warmUp: 10, counted: 20, atOnce: 10 } : { warmUp: 50, counted: 200, atOnce: 25 };
  return inFolder(async (folder) => {
    const able = servers.filter(({ suggests }) => suggests);
    const sessions = await Promise.all(able.map((server) => Session.start(server, folder)));
    const opened: [Session, Page][] = [];
    for (const session of sessions) {
      const page = pageFor(session.competitor, folder, ONE_PAGE);
      await session.open(page);
      await session.change(page, ...emptyLine(page));
      opened.push([session, page]);
    }
    const name = ({ competitor }: Session): string => competitor.name;
    const completion = await inTurns(
      opened.map(([session, page]) => completing(session, page)),
      steps,
    );
    const hover = await inTurns(
      opened.map(([session, page]) => hovering(session, page)),
      steps,
    );
    for (const session of sessions) await session.stop();
    return {
      title: 'Completion and hover',
      how:
        `On an empty line the letter t is typed (in JSON with its quotes) and completion is asked for behind it, ${steps.counted} times; the time ` +
        'runs from the edit to a list that is not empty, and the letter is taken away before the next one. Then the mouse rests on one ' +
        'name of a section after the other, in a page that stays as it is, and an answer with words is waited for.',
      tables: [
        {
          head: ['server', 'completion p50', 'p95', 'hover p50', 'p95'],
          rows: sessions.map((session) => [
            name(session),
            ...[completion, hover].flatMap((found) => {
              const all = found.get(name(session)) ?? [];
              return [ms(median(all)), ms(percentile(all, 0.95))];
            }),
          ]),
        },
      ],
      targets: [],
    };
  });
}

function completing(session: Session, page: Page): Measured {
  const isJson = session.competitor.form === 'json';
  const word = isJson ? '"t"' : 't';
  const line = isJson ? 1 : page.text.split('\n').length - 1;
  const start = { line, character: 0 };
  const behind = { line, character: isJson ? 2 : 1 };
  return {
    name: session.competitor.name,
    async step() {
      const change = [{ start, end: start }, word] as const;
      page.apply([{ range: change[0], newText: word }]);
      const started = performance.now();
      const judged = session.send(page, change);
      const list = await session.client.ask<List | readonly unknown[] | null>('textDocument/completion', {
        textDocument: { uri: page.uri },
        position: behind,
      });
      const taken = performance.now() - started;
      const items = list && 'items' in list ? list.items : list;
      assert.ok(items && items.length > 0, `${session.competitor.name} completes`);
      await judged;
      await session.change(page, { start, end: { line, character: word.length } }, '');
      return taken;
    },
  };
}

function hovering(session: Session, page: Page): Measured {
  const places = namesOfSections(page);
  return {
    name: session.competitor.name,
    async step(number) {
      const position = places[number % places.length];
      const started = performance.now();
      const hover = await session.client.ask<{ readonly contents: unknown } | null>('textDocument/hover', {
        textDocument: { uri: page.uri },
        position,
      });
      const taken = performance.now() - started;
      assert.ok(hover, `${session.competitor.name} says something about ${JSON.stringify(position)}`);
      return taken;
    },
  };
}

function namesOfSections(page: Page): readonly Position[] {
  return [
    ...page.text.matchAll(/^(?: {2}")?(trigger|input|task|review|output|success|governance|owner|stage)"?:/gm),
  ].map(({ index, 0: found, 1: name = '' }) => page.position(index + found.indexOf(name) + 2));
}

/** An empty line to type into: in JSON the first one of the page, in YAML the last one, which is there already. */
function emptyLine(page: Page): [{ start: Position; end: Position }, string] {
  const isJson = page.text.startsWith('{');
  const start = isJson ? { line: 0, character: 1 } : { line: 0, character: 0 };
  return [{ start, end: start }, isJson ? '\n' : ''];
}
