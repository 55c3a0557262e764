// Hard days: a clock that jumps. What depends on today is that of the new day with the next question, and a clock that
// shows no date at all is no reason to say nothing. The server has the system's own clock here, which is set by the test.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Hover } from 'vscode-languageserver/node';
import { systemClock } from '../../../server/src/workspace/system-clock.ts';
import { Page } from '../page.ts';
import { EIGHT_LINES } from '../pages.ts';
import { ROOT, World } from './world.ts';

/** The stage is overdue from 25 November 2026 on. */
const OVERDUE = 'stage/overdue';
const TEXT = EIGHT_LINES.replace(/^stage: .*$/m, 'stage: document\nstarted: 2026-11-11').replace(
  /^trigger: .*$/m,
  'trigger: {event: A form is submitted, schedule: "0 9 * * 1"}',
);
const TOMORROW = '2026-11-25';

const RealDate = Date;
const realInterval = globalThis.setInterval;
const { TZ } = process.env;

/** What the clock of this system shows, in milliseconds since 1970, and what it does from time to time. */
let shown = NaN;
let ticking: (() => void)[] = [];

class SetDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length === 0 ? [shown] : parts) as [number]));
  }
  static override now(): number {
    return shown;
  }
}

beforeEach(() => {
  process.env.TZ = 'UTC';
  ticking = [];
  globalThis.Date = SetDate as DateConstructor;
  globalThis.setInterval = ((tick: () => void) => ticking.push(tick)) as unknown as typeof setInterval;
});

afterEach(() => {
  globalThis.Date = RealDate;
  globalThis.setInterval = realInterval;
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

/** Sets the clock of this system, at noon where nothing else is said. A moment that is none breaks it. */
function set(moment: string): void {
  shown = RealDate.parse(moment.includes('T') ? moment : `${moment}T12:00Z`);
}

function tick(): void {
  for (const one of ticking) one();
}

function pageOf(name = 'page', title = 'Inbound lead triage'): Page {
  return new Page(`${ROOT}${name}.workflowdoc.yaml`, TEXT.replace('Inbound lead triage', title));
}

/** What a server says that never knew another day. */
async function on(day: string): Promise<unknown> {
  const world = new World();
  world.today = day;
  await world.start();
  const page = pageOf();
  await world.open(page);
  return world.diagnostics(page);
}

async function opened(): Promise<{ readonly world: World; readonly page: Page }> {
  const world = await new World({ clock: systemClock }).start();
  const page = pageOf();
  await world.open(page);
  return { world, page };
}

test('over midnight: the same version has another report, without an edit', async () => {
  set('2026-11-24T23:59:59Z');
  const { world, page } = await opened();
  const first = await world.pull(page);
  assert.ok(!(await world.codes(page)).includes(OVERDUE));
  set('2026-11-25T00:00:00Z');
  const second = await world.pull(page, first.resultId);
  assert.equal(second.kind, 'full');
  assert.ok(second.items.some(({ code }) => code === OVERDUE));
});

for (const day of ['2025-11-24', '2036-11-24', '2026-11-26', '0001-01-01', '9999-12-31', '1969-12-31']) {
  test(`to ${day} and back: always that of the day, as if there had been no other`, async () => {
    set('2026-11-24');
    const { world, page } = await opened();
    const before = await world.diagnostics(page);
    set(day);
    assert.deepEqual(await world.diagnostics(page), await on(day));
    await world.type(page, page.text.replace('stage: document', 'stage: documnet'));
    await world.pull(page);
    await world.type(page, TEXT);
    assert.deepEqual(await world.diagnostics(page), await on(day));
    set('2026-11-24');
    assert.deepEqual(await world.diagnostics(page), before);
    assert.deepEqual(world.errors, []);
  });
}

test('the day that ends is told of by itself, forward and back, to open and closed documents', async () => {
  set('2026-11-24T23:58:00Z');
  const world = new World({ clock: systemClock });
  const closed = pageOf('closed', 'Parcel claims');
  world.disk.files.set(closed.uri, closed.text);
  await world.start(true);
  const page = pageOf();
  await world.open(page);
  assert.ok(!(await world.codes(page)).includes(OVERDUE));
  const isOverdue = (): boolean | undefined => world.told.get(closed.uri)?.includes(OVERDUE);
  await world.settle('the closed one', () => isOverdue() === false);
  set('2026-11-25T00:03:00Z');
  tick();
  await world.settle('a refresh', () => world.refreshes === 1);
  assert.ok((await world.codes(page)).includes(OVERDUE));
  await world.settle('the closed one', () => isOverdue() === true);
  set('2025-11-24');
  tick();
  await world.settle('another refresh', () => world.refreshes === 2);
  assert.ok(!(await world.codes(page)).includes(OVERDUE));
  await world.settle('the closed one', () => isOverdue() === false);
});

test('a clock that shows no date: the last day that it showed counts until it shows one again', async () => {
  set('2026-11-24');
  const { world, page } = await opened();
  const before = await world.diagnostics(page);
  set('never');
  await world.type(page, TEXT.replace('stage: document', 'stage: documnet'));
  await world.pull(page);
  await world.type(page, TEXT);
  assert.deepEqual(await world.diagnostics(page), before);
  tick();
  tick();
  assert.equal(world.refreshes, 0);
  set(TOMORROW);
  tick();
  await world.settle('a refresh', () => world.refreshes === 1);
  assert.deepEqual(await world.diagnostics(page), await on(TOMORROW));
  assert.deepEqual(world.errors, []);
});

test('a clock that is broken from the start: a page is judged, and anew when there is a day', async () => {
  set('2026-11-24');
  set('never');
  const { world, page } = await opened();
  assert.ok((await world.codes(page)).includes('second-owner/missing'));
  for (const method of ['documentSymbol', 'codeLens', 'foldingRange', 'documentLink']) {
    await world.ask(`textDocument/${method}`, { textDocument: { uri: page.uri } });
  }
  assert.ok(await world.ask('workflowDocs/preview', { uri: page.uri }));
  const position = page.range('0 9 * * 1').start;
  await world.ask<Hover | null>('textDocument/hover', { textDocument: { uri: page.uri }, position });
  set(TOMORROW);
  tick();
  await world.settle('a refresh', () => world.refreshes === 1);
  assert.deepEqual(await world.diagnostics(page), await on(TOMORROW));
  assert.deepEqual(world.errors, []);
});

test('another time zone while documents are open: the day there counts, and the next times are those there', async () => {
  set('2026-11-24T12:30:00Z');
  const { world, page } = await opened();
  const hover = async (): Promise<string> => {
    const position = page.range('0 9 * * 1').start;
    return JSON.stringify(await world.ask('textDocument/hover', { textDocument: { uri: page.uri }, position }));
  };
  assert.ok(!(await world.codes(page)).includes(OVERDUE));
  assert.match(await hover(), /UTC/);
  process.env.TZ = 'Pacific/Kiritimati';
  assert.ok((await world.codes(page)).includes(OVERDUE), 'it is tomorrow there');
  assert.match(await hover(), /Kiritimati/);
  tick();
  await world.settle('a refresh', () => world.refreshes === 1);
  process.env.TZ = 'Pacific/Midway';
  assert.ok(!(await world.codes(page)).includes(OVERDUE));
  assert.deepEqual(world.errors, []);
});

test('a day that ends while the disk is asked: the answer is of the new day', async () => {
  set('2026-11-24');
  const world = new World({ clock: systemClock });
  let give: (state: 'missing') => void = () => undefined;
  let asked = 0;
  world.disk.state = () => {
    asked += 1;
    return asked > 1 ? Promise.resolve('missing') : new Promise((resolve) => (give = resolve));
  };
  await world.start();
  const page = pageOf();
  await world.open(page);
  const answer = world.codes(page);
  await world.settle('the question', () => asked === 1);
  set(TOMORROW);
  give('missing');
  assert.ok((await answer).includes(OVERDUE));
});
