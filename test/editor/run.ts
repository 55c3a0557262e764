// `npm run test:editor`: the packaged extension in a real VS Code. First its suite inside the extension host, in Node and
// in a worker of the browser, then the editor as a person uses it, with the package installed.
// `--only suite,web,drives` runs some of it, `--drive WORD` the drives whose name has the word in it, `--vsix FILE`
// another package.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { version } from '../../package.json';
import { newPage, openBrowser } from './browser.ts';
import { bundleSuite } from './bundle.ts';
import type { Drive } from './drive/drive.ts';
import { DRIVES } from './drive/index.ts';
import type { Host } from './host.ts';
import { startHost } from './host.ts';
import { prepareBrowser, prepareHost } from './install.ts';
import { prepareOtherYaml } from './other-yaml.ts';
import { readReportLine, readSummary, summary } from './results.ts';
import type { Results } from './results.ts';
import { serveForWeb } from './web.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WORKSPACE = path.join(import.meta.dirname, 'workspace');
const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const LOGS = path.join(ROOT, 'out/editor');
const SUITE_SECONDS = 120;

/** Where the tests take place. */
interface Stage {
  readonly host: Host;
  readonly browser: Browser;
  readonly vsix: string;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: 'suite,web,drives' },
      drive: { type: 'string', default: '' },
      vsix: { type: 'string', default: path.join(ROOT, `dist/workflow-docs-${version}.vsix`) },
    },
  });
  const { passed, failed } = await testEditor(values.vsix, values.only.split(','), values.drive);
  console.log(summary('editor', { passed, failed }));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(`editor: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function testEditor(vsix: string, parts: readonly string[], word: string): Promise<Results> {
  if (!existsSync(vsix)) throw new Error(`${vsix} is missing: make it by \`npm run package\``);
  const installed = prepareHost();
  const browserPath = prepareBrowser();
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  for (const folder of [SCREENSHOTS, LOGS]) mkdirSync(folder, { recursive: true });

  const host = await startHost(installed);
  const browser = await openBrowser(browserPath).catch((error: unknown) => {
    host.stop();
    throw error;
  });
  try {
    const results: Results[] = [];
    if (parts.includes('suite')) results.push(await runNodeSuite({ host, browser, vsix }));
    if (parts.includes('web')) results.push(await runWebSuite({ host, browser, vsix }));
    if (parts.includes('drives')) {
      host.install(vsix);
      for (const drive of DRIVES.filter(({ name }) => name.includes(word)))
        results.push(await runDriveTwice(host, browser, drive));
    }
    writeFileSync(path.join(LOGS, 'server.log'), host.log());
    const sum = (of: keyof Results): number => results.reduce((total, one) => total + one[of], 0);
    if (sum('failed') > 0) console.error('editor: what the editor wrote is in out/editor/*.log');
    return { passed: sum('passed'), failed: sum('failed') };
  } finally {
    await browser.close();
    host.stop();
  }
}

async function runNodeSuite({ host, browser, vsix }: Stage): Promise<Results> {
  const tests = await bundleSuite(ROOT, 'node');
  console.log('the suite in the extension host in Node');
  return runSuite(browser, 'suite-node', async (page) => {
    await page.goto(host.url(host.copyOf(WORKSPACE), { extension: host.unpack(vsix), tests }));
  });
}

async function runWebSuite({ host, browser, vsix }: Stage): Promise<Results> {
  const tests = await bundleSuite(ROOT, 'web');
  const served = await serveForWeb(host, host.unpack(vsix), tests);
  console.log('the suite in the extension host in a worker');
  try {
    return await runSuite(browser, 'suite-web', async (page) => {
      await served.prepare(page);
      await page.goto(host.url(host.copyOf(WORKSPACE)));
    });
  } finally {
    served.close();
  }
}

/** Runs the suite in the workbench that is opened. A suite that never comes to its end is one failure. */
async function runSuite(browser: Browser, name: string, open: (page: Page) => Promise<void>): Promise<Results> {
  const page = await newPage(browser);
  const written: string[] = [];
  const report: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    written.push(format(...args));
    const line = readReportLine(format(...args));
    if (line === undefined) return;
    report.push(line);
    console.log(line);
  });
  const ended = new Promise<void>((resolve) => void page.exposeFunction('codeAutomationExit', () => resolve()));
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, SUITE_SECONDS * 1000).unref());
  await open(page);
  await Promise.race([ended, tooLong]);
  const results = readSummary(report);
  if (results === undefined) await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-failed.png`) });
  await page.close();
  writeFileSync(path.join(LOGS, `${name}.log`), written.join('\n'));
  if (results === undefined) console.error('✖ the suite did not come to its end');
  return results ?? { passed: 0, failed: 1 };
}

/**
 * Keys pressed by a machine now and then reach a window that is still busy, so a drive that fails is tried once more in
 * a new window. That it took two tries is printed.
 */
async function runDriveTwice(host: Host, browser: Browser, drive: Drive): Promise<Results> {
  const first = await runDrive(host, browser, drive);
  if (first.failed === 0) return first;
  console.log(`once more: ${drive.name}`);
  return runDrive(host, browser, drive);
}

/** A drive that does not come to its end is a failure; a last screenshot shows where it stopped. */
async function runDrive(host: Host, browser: Browser, drive: Drive): Promise<Results> {
  const page = await newPage(browser);
  const prefix = drive.name.replace(/\W+/g, '-');
  const shot = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SCREENSHOTS, `${prefix}-${name}.png`) });
  };
  const folder = host.copyOf(WORKSPACE);
  try {
    await page.goto(host.url(folder, drive.besideOtherYaml ? { extension: await prepareOtherYaml(ROOT) } : {}));
    await drive.run({ page, folder, shot });
    console.log(`✔ ${drive.name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    await shot('failed').catch(() => undefined);
    console.error(`✖ ${drive.name}\n`, error, `\n${await whatIsThere(page).catch(String)}`);
    return { passed: 0, failed: 1 };
  } finally {
    await page.close();
  }
}

/** In words for a log: what has the keyboard, and what the window says. */
async function whatIsThere(page: Page): Promise<string> {
  const focused = page.locator(':focus').first();
  const keyboard = await focused.evaluate(({ tagName, className }) => `${tagName} ${className}`, undefined, {
    timeout: 1000,
  });
  const said = page.locator(
    '.notification-list-item, .monaco-dialog-box, .quick-input-title, .quick-input-list-label, .tab, .statusbar-item',
  );
  const words = (await said.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return `the keyboard is at ${keyboard}; the window says: ${words.join(' | ')}`;
}
