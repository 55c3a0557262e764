// From a key that is pressed in the real editor to the preview beside it that is painted anew, and what a thousand of them
// leave behind.

import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { version } from '../../../package.json';
import { newPage, openBrowser } from '../../editor/browser.ts';
import { goToLine, openByName, openToTheSide } from '../../editor/drive/hand.ts';
import { startHost } from '../../editor/host.ts';
import { prepareBrowser, prepareHost } from '../../editor/install.ts';
import { ms } from '../report.ts';
import type { Findings } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import type { Bench } from './part.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const EXAMPLE = path.join(ROOT, 'examples/measure');
const PAGE = 'street-damage.workflowdoc.yaml';

/** What the watchers note, each in its frame; times are milliseconds since 1970. */
interface Noted {
  pressed?: number;
  painted?: number;
  scrolled?: number;
}

/** What a frame holds when its garbage was collected. */
interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Growth {
  readonly before: Held;
  readonly after: Held;
}

export async function preview({ isQuick }: Bench): Promise<Findings> {
  const counts = isQuick ? { warmUp: 20, counted: 40, edits: 100 } : { warmUp: 60, counted: 300, edits: 1000 };
  const { times, alone, beside, scrolls } = await inEditor((page) => measure(page, counts));
  const row = (name: string, of: keyof Held, digits: number): readonly string[] => [
    name,
    ...[alone.before, alone.after, beside.before, beside.after].map((held) => held[of].toFixed(digits)),
  ];
  const grown = (of: keyof Held): number => beside.after[of] - beside.before[of] - (alone.after[of] - alone.before[of]);
  return {
    title: 'A key to the preview painted anew',
    how:
      `The packaged extension in a real VS Code, the preview beside the page; a letter is typed into the title and taken away again, ` +
      `${counts.warmUp} keys that are not counted first. The time runs from the key's own time stamp to the first task after the frame in ` +
      `which the new title was painted, ${counts.counted} keys of ${counts.edits}. Memory is what the window holds after its garbage was ` +
      'collected. Editor and preview share a process, and the editor keeps each key to be undone: so as many keys are pressed before ' +
      'the preview is opened, and what the window has grown by then is taken off.',
    tables: [
      {
        head: [`${PAGE} (${counts.counted} keys)`, 'p50', 'p95', 'p99'],
        rows: [['key to paint', ms(median(times)), ms(percentile(times, 0.95)), ms(percentile(times, 0.99))]],
      },
      {
        head: [
          'in the window',
          'without preview',
          `after ${counts.edits} keys`,
          'with preview',
          `after ${counts.edits} keys`,
        ],
        rows: [row('heap, MB', 'megabytes', 2), row('nodes', 'nodes', 0), row('listeners', 'listeners', 0)],
      },
    ],
    targets: [
      { wanted: 'median under 50 ms', measured: ms(median(times)), isReached: median(times) < 50 },
      { wanted: 'no scroll jump', measured: `${scrolls} scrolls`, isReached: scrolls === 0 },
      {
        wanted: 'no growth of memory by the preview (half a megabyte is noise)',
        measured: `${grown('megabytes').toFixed(2)} MB, ${grown('nodes')} nodes`,
        isReached: grown('megabytes') < 0.5 && grown('nodes') < 50,
      },
    ],
  };
}

/** Opens the example with its preview in a VS Code that is served, and closes all of it afterwards. */
async function inEditor<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const vsix = path.join(ROOT, `dist/workflow-docs-${version}.vsix`);
  if (!existsSync(vsix)) throw new Error(`${vsix} is missing: make it by \`npm run package\``);
  const host = await startHost(prepareHost());
  const browser = await openBrowser(prepareBrowser()).catch((error: unknown) => {
    host.stop();
    throw error;
  });
  try {
    host.install(vsix);
    const folder = host.copyOf(path.join(ROOT, 'test/editor/workspace'));
    cpSync(EXAMPLE, folder, { recursive: true });
    const page = await newPage(browser);
    await page.goto(host.url(folder));
    await openByName(page, PAGE);
    return await work(page);
  } finally {
    await browser.close();
    host.stop();
  }
}

async function measure(
  page: Page,
  { warmUp, counted, edits }: { readonly warmUp: number; readonly counted: number; readonly edits: number },
): Promise<{ times: readonly number[]; alone: Growth; beside: Growth; scrolls: number }> {
  const alone = await measureAlone(page, warmUp, edits);
  await openToTheSide(page);
  const frame = await previewFrame(page);
  await goToTitle(page);
  await frame.locator('h1.is-here').waitFor();
  await page.evaluate(WATCH_KEYS);
  await frame.evaluate(WATCH_PAINT);
  await press(page, frame, warmUp);
  const before = await held(page, frame);
  const times = await press(page, frame, counted);
  await press(page, frame, edits - counted);
  const after = await held(page, frame);
  const scrolls = await frame.evaluate(() => (globalThis as Noted).scrolled ?? 0);
  return { times, alone, beside: { before, after }, scrolls };
}

/** What the editor alone grows by; every key is shown before the next one. */
async function measureAlone(page: Page, warmUp: number, edits: number): Promise<Growth> {
  await goToTitle(page);
  const column = (await page.locator('#status\\.editor\\.selection').innerText()).replace(/.*Col (\d+).*/s, '$1');
  const pressAll = async (count: number): Promise<void> => {
    for (let pressed = 0; pressed < count; pressed += 1) {
      await page.keyboard.press(keyOf(pressed));
      const now = Number(column) + (pressed % 2 === 0 ? 1 : 0);
      await page.locator('#status\\.editor\\.selection', { hasText: `Col ${now}` }).waitFor();
    }
  };
  await pressAll(warmUp);
  const before = await held(page);
  await pressAll(edits);
  return { before, after: await held(page) };
}

async function goToTitle(page: Page): Promise<void> {
  await goToLine(page, 2);
  await page.keyboard.press('End');
  await page.locator('#status\\.editor\\.selection', { hasText: /Col (?!1$)/ }).waitFor();
}

/** A letter and away again. */
function keyOf(pressed: number): string {
  return pressed % 2 === 0 ? 'x' : 'Backspace';
}

async function previewFrame(page: Page): Promise<Frame> {
  const element = page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
  const frame = await (await element.elementHandle()).contentFrame();
  assert.ok(frame, 'the preview has a frame');
  await frame.locator('h1').waitFor();
  return frame;
}

/** Runs in the workbench: notes when a key is pressed. */
const WATCH_KEYS = `addEventListener('keydown', ({ timeStamp }) => (globalThis.pressed = performance.timeOrigin + timeStamp), true)`;

/** Runs in the preview: notes when what changed was painted. A message that is sent in a frame comes after its paint. */
const WATCH_PAINT = `
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (globalThis.painted = performance.timeOrigin + performance.now());
  const seen = () => requestAnimationFrame(() => port2.postMessage(undefined));
  new MutationObserver(seen).observe(document.querySelector('#page'), { subtree: true, childList: true, characterData: true });
  addEventListener('scroll', () => (globalThis.scrolled = (globalThis.scrolled ?? 0) + 1), { passive: true });
`;

/** Presses a letter and takes it away in turns; gives the time of each until the preview shows it. */
async function press(page: Page, frame: Frame, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let pressed = 0; pressed < count; pressed += 1) {
    await frame.evaluate(() => delete (globalThis as Noted).painted);
    await page.keyboard.press(keyOf(pressed));
    const painted = await frame.waitForFunction(() => (globalThis as Noted).painted);
    const at = await page.evaluate(() => (globalThis as Noted).pressed ?? NaN);
    times.push((await painted.jsonValue())! - at);
  }
  return times;
}

/** What the window holds, or the preview where its frame has a process of its own. */
async function held(page: Page, frame?: Frame): Promise<Held> {
  const own = (context: Page | Frame): Promise<CDPSession> => page.context().newCDPSession(context);
  const session = await own(frame ?? page).catch(() => own(page));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  await session.detach();
  return { megabytes: of('JSHeapUsedSize') / 1024 / 1024, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
