// `npm run test:page`: the page in a real browser, out of the editor and in its panel: that it can be read by everybody
// (axe-core in every card and theme), that a document that means harm does none, that it prints on one sheet, and that
// its tabs are used by the keyboard. Pictures go to out/screenshots. A word behind it runs the tests that have it.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CARDS } from '../../server/src/protocol.ts';
import type { Step } from '../../server/src/render/checklist.ts';
import { exportPage } from '../../server/src/render/export.ts';
import { renderPage } from '../../server/src/render/page.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { analyseText } from '../support/analyse.ts';
import { hostilePage } from '../support/hostile-page.ts';
import { longPages } from '../support/long-pages.ts';
import { PAPERS, printed, printedCard, SHEET, show, TORN } from '../support/printed.ts';
import { openBrowser } from './browser.ts';
import { prepareBrowser } from './install.ts';
import { movingIn } from './motion.ts';
import { checklistByKeyboard, takesNoKeyboard } from './page-checklist.ts';
import { showsChanges, watchParser } from './page-changes.ts';
import { summary } from './results.ts';
import { makePanel, sendPage, THEMES } from './webview.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Their names, their texts, and where they lie, so that the files they name are found. */
const EXAMPLES = readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.workflowdoc.yaml'))
  .map((name) => path.join(ROOT, 'examples', name))
  .map(
    (file) => [path.basename(file, '.workflowdoc.yaml'), readFileSync(file, 'utf8'), pathToFileURL(file).href] as const,
  );

/** What a page in another writing direction, and one with nothing in it but faults, look like. */
const ODD = [
  [
    'right-to-left',
    'workflow: فرز طلبات الشراء\nstage: hand-over\nowner: ليلى حداد <l.haddad@x.example>\ntrigger: يصل طلب جديد\ntask: يقرأ الطلب\n',
  ],
  ['nearly-empty', 'workflow: A\nstage: production\n'],
] as const;

const TESTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  'exported pages can be read by everybody': exportedIsAccessible,
  'the panel can be read by everybody, in every card and theme': panelIsAccessible,
  'the tabs are used by the keyboard and remembered': tabsByKeyboard,
  'a checklist can be read by everybody, and is used by the keyboard': checklist,
  'nothing moves for whoever asked for that': staysStill,
  'a letter is shown as a fresh page would show it': changesAreShown,
  'a document that means harm does none': hostileIsHarmless,
  'what belongs together stays together': staysTogether,
  'the front prints on one sheet, or page/too-long says so': printsOnOneSheet,
  'each card of each example prints on one sheet': cardsOnOneSheet,
};

/** What the browser asks for by itself, and the files of the panel. */
const OWN = /^(?:https:\/\/panel\.example\/|about:|data:text\/html)/;

/** Dates and names of stages that stand on two lines. */
const BROKEN =
  '[...document.querySelectorAll("time, .step-name")].filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)';
/** Where the title and the footer begin, then how high the columns of the record do. */
const EDGES = `(() => {
  const edge = (one, side) => Math.round(document.querySelector(one)?.getBoundingClientRect()[side] ?? 0);
  const lists = [...document.querySelectorAll('.back h3')].map((one) => one.getBoundingClientRect());
  const tops = [...new Set(lists.map(({ left }) => left))].map((at) => Math.min(...lists.filter(({ left }) => left === at).map(({ top }) => Math.round(top))));
  return [edge('h1', 'left'), edge('.copy p', 'left'), ...tops];
})()`;
const SMALLEST =
  'Math.min(...[...document.querySelectorAll(".step-name")].map((one) => parseFloat(getComputedStyle(one).fontSize)))';

/** What a dry run asks about a page, some of it answered; the parts need not be all. */
const STEPS: readonly Step[] = [
  { path: ['owner'], name: 'Owner', answer: 'clear' },
  { path: ['trigger', 'event'], name: 'Trigger: Event', answer: 'ask' },
  { path: ['trigger', 'system'], name: 'Trigger: System' },
  { path: ['review', 'examples'], name: 'Review: Examples' },
  { path: ['manual-steps'], name: 'Manual steps' },
];

const results = { passed: 0, failed: 0 };
mkdirSync(SCREENSHOTS, { recursive: true });
const browser = await openBrowser(prepareBrowser());
const word = process.argv[2] ?? '';
for (const [name, run] of Object.entries(TESTS).filter(([one]) => one.includes(word))) {
  try {
    await run(browser);
    results.passed += 1;
    console.log(`✔ ${name}`);
  } catch (error) {
    results.failed += 1;
    console.error(`✖ ${name}\n`, error);
  }
}
await browser.close();
console.log(summary('page', results));
process.exitCode = results.failed > 0 ? 1 : 0;

async function exportedIsAccessible(): Promise<void> {
  for (const [name, text] of [...EXAMPLES, ...ODD]) {
    for (const card of CARDS) {
      const html = await exported(text, card);
      for (const scheme of ['light', 'dark', 'forced'] as const) {
        const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
        await page.emulateMedia(scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme });
        await show(page, html);
        await audit(page, `${name} ${card} ${scheme}`);
        if (card === 'page' && scheme === 'light') await fitsNarrow(page, name);
        await page.close();
      }
    }
  }
}

async function panelIsAccessible(): Promise<void> {
  const panel = await makePanel();
  for (const theme of Object.keys(THEMES)) {
    for (const [name, text, uri] of [...EXAMPLES.slice(0, 3), ...ODD]) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      await panel.open(page, theme);
      const analysis = await analyseText(text, undefined, uri);
      for (const card of CARDS) {
        await page.locator(`#tab-${card}`).click();
        await sendPage(page, pageHtml(analysis, card), card);
        await audit(page, `${name} ${card} ${theme}`);
        await page.screenshot({ path: path.join(SCREENSHOTS, `card-${card}-${name}-${theme}.png`), fullPage: true });
      }
      await fitsNarrow(page, `${name} ${theme}`);
      await page.close();
    }
  }
}

async function changesAreShown(): Promise<void> {
  const page = await (await makePanel()).open(await browser.newPage(), 'vscode-light');
  await watchParser(page);
  let parts = 0;
  for (const [, text, uri] of EXAMPLES.slice(0, 4)) parts += await showsChanges(page, text, uri);
  assert.ok(parts > 40, `for ${parts} changes a part was enough`);
}

async function tabsByKeyboard(): Promise<void> {
  const panel = await makePanel();
  const page = await browser.newPage();
  await panel.open(page, 'vscode-light');
  const chosen = (): Promise<string | null> => page.locator('[role=tab][aria-selected=true]').getAttribute('data-card');
  await page.keyboard.press('Tab');
  for (const [key, card] of [
    ['ArrowRight', 'run'],
    ['End', 'decision'],
    ['ArrowRight', 'page'],
    ['ArrowLeft', 'decision'],
    ['Home', 'page'],
    ['ArrowRight', 'run'],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await chosen(), card, key);
  }
  const said = await page.evaluate<readonly { type: string; card?: string }[]>('window.said');
  assert.deepEqual(
    said.slice(1).map(({ card }) => card),
    ['run', 'decision', 'page', 'decision', 'page', 'run'],
  );
  await sendPage(page, pageHtml(await analyseText(EXAMPLES[0]![1]), 'run'), 'run');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.id'), 'page', 'behind the tabs comes the page');
  assert.equal(await page.locator('#page').getAttribute('aria-labelledby'), 'tab-run');
  await page.reload();
  assert.equal(await chosen(), 'run', 'it is remembered');
  assert.deepEqual(await page.evaluate('window.said'), [{ type: 'ready', card: 'run' }]);
  await page.close();
}

async function checklist(): Promise<void> {
  const panel = await makePanel();
  for (const theme of [...Object.keys(THEMES), 'forced']) {
    for (const [name, text, uri] of [...EXAMPLES.slice(0, 2), ...ODD]) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      if (theme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
      await panel.open(page, theme === 'forced' ? 'vscode-light' : theme);
      const analysis = await analyseText(text, undefined, uri);
      await sendPage(page, pageHtml(analysis, 'run', STEPS), 'run');
      assert.equal(await page.locator('[data-step]').count(), STEPS.length, name);
      await audit(page, `${name} checklist ${theme}`);
      await page.screenshot({ path: path.join(SCREENSHOTS, `checklist-${name}-${theme}.png`), fullPage: true });
      await fitsNarrow(page, `${name} checklist ${theme}`);
      await page.screenshot({ path: path.join(SCREENSHOTS, `checklist-${name}-${theme}-narrow.png`) });
      await page.close();
    }
  }
  const analysis = await analyseText(EXAMPLES[0]![1]);
  const html = (steps?: readonly Step[]): string => pageHtml(analysis, 'run', steps);
  await checklistByKeyboard(await panel.open(await browser.newPage(), 'vscode-light'), STEPS, html);
  await takesNoKeyboard(await panel.open(await browser.newPage(), 'vscode-light'), html(STEPS), html());
}

/** Whoever has not asked for stillness sees that something moves, so that this can fail. */
async function staysStill(): Promise<void> {
  const panel = await makePanel();
  const analysis = await analyseText(EXAMPLES[0]![1]);
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const page = await browser.newPage();
    await page.emulateMedia({ reducedMotion });
    await panel.open(page, 'vscode-light');
    await sendPage(page, pageHtml(analysis, 'run', STEPS), 'run');
    const moving = await movingIn(page);
    if (reducedMotion === 'reduce') assert.deepEqual(moving, []);
    else assert.ok(moving.length > 0);
    await page.close();
  }
}

async function hostileIsHarmless(): Promise<void> {
  const panel = await makePanel();
  for (const text of hostilePage()) {
    const analysis = await analyseText(text);
    for (const card of CARDS) {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
      });
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) asked.push(message.text());
      });
      page.on('request', (request) => {
        if (!OWN.test(request.url())) asked.push(request.url());
      });
      await page.setContent(
        (await exportPage({ ...analysis, readiness: analysis.readiness() }, 'html', card, {
          file: 'x',
          made: analysis.today,
        })) ?? '',
      );
      await isHarmless(page, 'body');
      await panel.open(page, 'vscode-light');
      await sendPage(page, pageHtml(analysis, card), card);
      await isHarmless(page, '#page');
      assert.deepEqual(asked, [], 'nothing is asked for, shown or refused');
      await page.close();
    }
  }
}

/** No section is torn, no date and no name of a stage is broken, and the lines begin where those above them do. */
async function staysTogether(): Promise<void> {
  const page = await browser.newPage();
  for (const [name, text] of EXAMPLES) {
    await show(page, await exported(text, 'page'));
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await page.evaluate(TORN), [], name);
      assert.deepEqual(await page.evaluate(BROKEN), [], `${name} at ${width}`);
      const [title, copy, ...heads] = await page.evaluate<readonly number[]>(EDGES);
      assert.equal(copy, title, `${name} at ${width}: the footer begins where the title does`);
      if (width === 1280) assert.ok((heads[1] ?? heads[0]) === heads[0], `${name}: the columns of the record`);
    }
    const small = await page.evaluate<number>(SMALLEST);
    assert.ok(small >= 11, `${name}: names of stages at ${small} pixels`);
  }
  await page.close();
}

async function printsOnOneSheet(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: SHEET.width, height: Math.floor(SHEET.height) } });
  for (const [name, text] of [...EXAMPLES, ...longPages()]) {
    const result = await printed(page, name, text);
    assert.ok(result && !result.differs, `${name}: ${JSON.stringify(result)}`);
    if (result.sheets > 1) continue;
    assert.deepEqual(result.torn, [], name);
    // A sheet of Letter holds a little less, and page/too-long is about A4.
    const fits = result.fill <= 97 ? [1, 1] : [1, result.asPrinted[1]];
    assert.deepEqual(result.asPrinted, fits, `${name}: sheets of ${PAPERS.join(' and ')}`);
    assert.ok(result.smallest >= 8.5, `${name}: letters of ${result.smallest} points`);
    assert.ok(result.fill >= Math.min(80, result.percent * 1.1), `${name}: ${result.fill} % of the sheet is used`);
  }
  await page.close();
}

async function cardsOnOneSheet(): Promise<void> {
  const page = await browser.newPage();
  for (const [name, text] of EXAMPLES) {
    for (const card of CARDS.filter((one) => one !== 'page')) {
      assert.deepEqual(
        await printedCard(page, text, card),
        [1, 1],
        `${name} ${card}: sheets of ${PAPERS.join(' and ')}`,
      );
    }
  }
  await page.close();
}

/** No element and no link that a document could have smuggled in, and nothing has run. */
async function isHarmless(page: Page, inside: string): Promise<void> {
  assert.equal(await page.evaluate('window.harmed'), undefined);
  const strange = await page
    .locator(inside)
    .locator('script, img, iframe, object, embed, link, base, form, style, video')
    .count();
  assert.equal(strange, 0);
  const links = await page
    .locator(`${inside} a`)
    .evaluateAll((all) =>
      all.map((one) => (one as unknown as { getAttribute(name: string): string }).getAttribute('href')),
    );
  for (const href of links) assert.match(href, /^(?:#$|https?:\/\/|mailto:)/);
  const handlers = await page.evaluate<number>(
    `[...document.querySelectorAll('${inside} *')].filter((one) => [...one.attributes].some(({ name }) => /^(?:on|style$|src)/.test(name))).length`,
  );
  assert.equal(handlers, 0);
}

async function audit(page: Page, what: string): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()');
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
        .slice(0, 3)
        .join(' | ')}`,
  );
  assert.deepEqual(told, [], what);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** At 400 % a screen of 1280 pixels is 320 wide: nothing is read by moving sideways. */
async function fitsNarrow(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.ok(width <= 320, `${what}: ${width} pixels wide at 400 %`);
}

async function exported(text: string, card: (typeof CARDS)[number]): Promise<string> {
  const analysis = await analyseText(text);
  const origin = { file: 'x.workflowdoc.yaml', made: analysis.today, revision: '0123456789' };
  return (await exportPage({ ...analysis, readiness: analysis.readiness() }, 'html', card, origin)) ?? '';
}

function pageHtml(analysis: Analysis, card: (typeof CARDS)[number], steps?: readonly Step[]): string {
  return renderPage({ ...analysis, readiness: analysis.readiness() }, { card, steps }).html ?? '';
}
