// The benchmark itself: its figures are figures of what they say. How fast anything is, is not asked here.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundleServer } from '../protocol/bundle.ts';
import { CAPABILITIES } from './client.ts';
import { ourServer, US } from './competitors.ts';
import type { Competitor } from './competitors.ts';
import { inFolder, longPage, ONE_PAGE, pageFor, SLIP } from './pages.ts';
import { timeOfBurst } from './parts/burst.ts';
import { editTimes } from './parts/edit.ts';
import { inWords, markdown, ORDER, replaceParts } from './report.ts';
import { Session } from './session.ts';
import { median, percentile, range } from './statistics.ts';
import { inTurns } from './turns.ts';
import { Typist } from './typist.ts';
import { proveThatItJudges } from './witness.ts';

/** An editor of long ago, which is sent diagnostics and cannot ask for them. */
const PUSHED = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: undefined } };

let server: Competitor;
const open: Session[] = [];

before(async () => {
  server = ourServer(await bundleServer());
});

after(() => Promise.all(open.map((session) => session.stop())));

async function started(folder: string, competitor = server): Promise<Session> {
  const session = await Session.start(competitor, folder);
  open.push(session);
  return session;
}

test('a percentile is the smallest time that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.deepEqual(
    [0.01, 0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share)),
    [1, 50, 95, 99, 100],
  );
  assert.equal(percentile([7], 0.99), 7);
  assert.deepEqual([median([9, 1, 2]), median([4, 1, 9, 2]), median([5])], [2, 3, 5]);
  assert.equal(range([3.26, 1, 2], 1), '1.0–3.3');
  for (const nothing of [() => percentile([], 0.5), () => median([])]) assert.throws(nothing, /Nothing was measured/);
});

test('turns: all make the same steps, a few at a time, and the first ones are not counted', async () => {
  const made: string[] = [];
  const one = (name: string) => ({
    name,
    step: (number: number) => {
      made.push(`${name}${number}`);
      return Promise.resolve(number);
    },
  });
  const times = await inTurns([one('a'), one('b')], { warmUp: 1, counted: 2, atOnce: 2 });
  assert.deepEqual(made, ['a0', 'a1', 'b0', 'b1', 'a2', 'b2']);
  assert.deepEqual([...times], [['a', [1, 2]], ['b', [1, 2]]]); // prettier-ignore
});

test('a table has the same cells in each row, whatever stands in them', () => {
  const lines = markdown({ head: ['a', 'b'], rows: [['1 | 2', 'x\ny'], ['', '3']] }).split('\n'); // prettier-ignore
  assert.deepEqual(lines, ['| a | b |', '|---|---|', '| 1 \\| 2 | x y |', '|  | 3 |']);
  assert.throws(() => markdown({ head: ['a', 'b'], rows: [['1']] }), /1 cells under 2/);
});

test('a part says how it was measured, and of each target whether it is reached', () => {
  const table = { head: ['a'], rows: [['1']] };
  const targets = [true, false].map((isReached) => ({ wanted: 'w', measured: 'm', isReached }));
  const words = inWords({ title: 'T', how: 'So.', tables: [table], targets }, 'Here.');
  assert.match(words, /^## T\n\nSo\.\n\n[^]*\| w \| m \| reached \|\n\| w \| m \| not reached \|\n\nHere\.$/);
});

test('a part replaces itself in the document and nothing else', () => {
  const order = ['start', 'edit', 'files'];
  const first = replaceParts('# Old', new Map([['files', 'F1'], ['start', 'S1']]), order); // prettier-ignore
  assert.match(first, /^# Benchmarks\n[^]*-- part: start -->\nS1\n<[^]*-- part: files -->\nF1\n<!-- end -->\n$/);
  const second = replaceParts(first, new Map([['edit', 'E1']]), order);
  assert.match(second, /S1[^]*E1[^]*F1/);
  assert.equal(replaceParts(second, new Map([['edit', 'E2']]), order), second.replace('E1', 'E2'));
  const fuzzed = replaceParts(second, new Map([['fuzz', 'Z1']]), ORDER);
  assert.match(replaceParts(fuzzed, new Map([['start', 'S2']]), ORDER), /S2[^]*E1[^]*F1[^]*-- part: fuzz -->\nZ1\n/);
});

test('what is typed is never the same text twice, and can be taken away without a trace', () => {
  const page = pageFor(server, '/tmp', ONE_PAGE);
  const typist = new Typist(page);
  const texts = new Set<string>();
  for (let edit = 0; edit < 200; edit += 1) {
    typist.next();
    texts.add(page.text);
    assert.ok(page.text.length - ONE_PAGE.length <= 2);
  }
  assert.ok(texts.size >= 195, `${texts.size} texts`);
  typist.tidy();
  assert.equal(page.text, ONE_PAGE);
});

test('the long page is as long as it says', () => {
  const lines = longPage(5000).split('\n').length;
  assert.ok(lines > 4990 && lines <= 5000, `${lines} lines`);
});

for (const [way, capabilities] of [
  ['asked for', CAPABILITIES],
  ['sent', PUSHED],
] as const) {
  test(`diagnostics that are ${way}: each is about the text just typed, in a burst that of the last one`, async () => {
    await inFolder(async (folder) => {
      const session = await started(folder, { ...server, capabilities });
      const page = pageFor(server, folder, ONE_PAGE);
      const before = await session.open(page);
      await proveThatItJudges(session, page);
      // The fault moves down a line with each edit, and each answer must show it there.
      const level = page.range('drafts').start;
      await session.change(page, { start: level, end: level }, 'x');
      for (let line = 1; line <= 10; line += 1) {
        const top = { line: 0, character: 0 };
        const { items } = await session.change(page, { start: top, end: top }, '#\n');
        const found = items.filter(({ code }) => code === 'page/unknown-value');
        assert.deepEqual(
          found.map(({ range }) => range.start.line),
          [level.line + line],
        );
      }
      assert.ok(before.items.length > 0);
      await timeOfBurst(session, page, 20);
      assert.equal(session.strays, 0);
    });
  });
}

test('a server that finds nothing is not measured', async () => {
  await inFolder(async (folder) => {
    const session = await started(folder);
    const page = pageFor(server, folder, ONE_PAGE);
    const ordinary = Object.assign(Object.create(page), { uri: page.uri.replace('.workflowdoc', '') });
    await session.open(ordinary);
    await assert.rejects(proveThatItJudges(session, ordinary), /finds what is wrong in line/);
  });
});

test('as many edits are timed as were asked for, in a good page and in one with a slip', async () => {
  for (const text of [ONE_PAGE, SLIP]) {
    const found = await editTimes([server], text, { warmUp: 2, counted: 6, atOnce: 4 });
    assert.deepEqual([...found.keys()], [US, 'bare parse']);
    for (const times of found.values()) {
      assert.equal(times.length, 6);
      assert.ok(times.every((time) => time > 0));
    }
  }
});
