// `npm run test:editor`: the extension in a real VS Code, first its own suite inside the extension host, then the
// editor as a person uses it. `--extension FOLDER` tests another build, such as an unpacked package.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { newPage, openBrowser } from './browser.ts';
import { bundleSuite } from './bundle.ts';
import type { Drive } from './drive/drive.ts';
import { DRIVES } from './drive/index.ts';
import type { Host } from './host.ts';
import { startHost } from './host.ts';
import { prepareBrowser, prepareHost } from './install.ts';
import { readReportLine, readSummary, summary } from './results.ts';
import type { Results } from './results.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WORKSPACE = path.join(import.meta.dirname, 'workspace');
const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const LOGS = path.join(ROOT, 'out/editor');
const SUITE_SECONDS = 120;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  const { values } = parseArgs({ options: { extension: { type: 'string', default: ROOT } } });
  const { passed, failed } = await testEditor(path.resolve(values.extension));
  console.log(summary('editor', { passed, failed }));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(`editor: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function testEditor(extension: string): Promise<Results> {
  for (const bundle of ['extension.js', 'client.js', 'server.js'])
    if (!existsSync(path.join(extension, 'dist', bundle))) throw new Error(`dist/${bundle} is missing: build it first`);
  const suite = await bundleSuite(ROOT);
  const installed = prepareHost();
  const browserPath = prepareBrowser();
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });

  const host = await startHost(installed);
  const browser = await openBrowser(browserPath).catch((error: unknown) => {
    host.stop();
    throw error;
  });
  try {
    let { passed, failed } = await runSuite(host, browser, extension, suite);
    for (const drive of DRIVES) {
      if (await runDrive(host, browser, extension, drive)) passed++;
      else failed++;
    }
    writeFileSync(path.join(LOGS, 'server.log'), host.log());
    if (failed > 0) console.error('editor: what the editor wrote is in out/editor/*.log');
    return { passed, failed };
  } finally {
    await browser.close();
    host.stop();
  }
}

/** Runs the suite in the Node extension host. A suite that never comes to its end is one failure. */
async function runSuite(host: Host, browser: Browser, extension: string, suite: string): Promise<Results> {
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
  await page.goto(host.url(host.copyOf(WORKSPACE), extension, suite));
  await Promise.race([ended, tooLong]);
  await page.close();
  writeFileSync(path.join(LOGS, 'suite.log'), written.join('\n'));
  const results = readSummary(report);
  if (results === undefined) console.error('✖ the suite did not come to its end');
  return results ?? { passed: 0, failed: 1 };
}

/** Tells whether the drive came to its end; a last screenshot shows where it stopped. */
async function runDrive(host: Host, browser: Browser, extension: string, drive: Drive): Promise<boolean> {
  const page = await newPage(browser);
  const prefix = drive.name.replace(/\W+/g, '-');
  const shot = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SCREENSHOTS, `${prefix}-${name}.png`) });
  };
  const folder = host.copyOf(WORKSPACE);
  try {
    await page.goto(host.url(folder, extension));
    await drive.run({ page, folder, shot });
    console.log(`✔ ${drive.name}`);
    return true;
  } catch (error) {
    await shot('failed').catch(() => undefined);
    console.error(`✖ ${drive.name}\n`, error);
    return false;
  } finally {
    await page.close();
  }
}
