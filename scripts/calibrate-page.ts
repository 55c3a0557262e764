// `node --import tsx scripts/calibrate-page.ts [FOLDER…]`: what `page/too-long` says of the length of a page beside what a
// browser makes of it: the height of the front of the exported page in print, and the number of sheets of its PDF. Looks
// at the examples, the bases, the samples and pages of every length made of them. `CHROMIUM` names another browser.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { longPages } from '../test/support/long-pages.ts';
import { printed, SHEET } from '../test/support/printed.ts';

const ROOT = path.join(import.meta.dirname, '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const own = ['examples', 'test/bases', 'test/samples'].map((one) => path.join(ROOT, one));
const pages = [...own, ...process.argv.slice(2)].filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.workflowdoc.yaml'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: SHEET.width, height: Math.floor(SHEET.height) } });
let [wrong, furthest] = [0, 0];
for (const [name, text] of [...pages, ...longPages()]) {
  const result = await printed(page, name, text);
  if (!result) continue;
  const { said, percent, sheets, asPrinted, fill, differs } = result;
  if (differs) wrong += 1;
  furthest = Math.max(furthest, Math.abs(said.percent - percent));
  const numbers = `${String(said.percent).padStart(4)} % said ${String(percent).padStart(4)} % printed ${sheets} sheets, in its letters ${fill} % and ${asPrinted.join('/')} sheets`;
  console.log(`${numbers}  ${said.longest.padEnd(12)} ${path.basename(name)}${differs ? '  <- differs' : ''}`);
}
await browser.close();
console.log(
  `calibrate: ${wrong} verdicts differ from the browser's; the furthest estimate is off by ${furthest} points`,
);
process.exitCode = wrong > 0 ? 1 : 0;
