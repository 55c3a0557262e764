// `node --import tsx scripts/calibrate-page.ts [FOLDER…]`: what `page/too-long` says of the length of a page beside what a
// browser makes of it: the height of the front of the exported page in print, and the number of sheets of its PDF. Looks
// at the examples, the bases, the samples and a few long pages made of them.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { htmlFile } from '../server/src/render/file.ts';
import { pageLength } from '../server/src/rules/shared/page-length.ts';
import { analyseText } from '../test/support/analyse.ts';
import { longPages } from '../test/support/long-pages.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** A4 without the margins of the exported page, in pixels of CSS. */
const SHEET = { width: (190 / 25.4) * 96, height: (280 / 25.4) * 96 };
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const folders = [
  ...['examples', 'test/bases', 'test/samples'].map((one) => path.join(ROOT, one)),
  ...process.argv.slice(2),
];
const written = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.workflowdoc.yaml') && statSync(path.join(folder, name)).isFile())
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: Math.round(SHEET.width), height: 1000 } });
let [wrong, furthest] = [0, 0];
for (const [name, text] of [...written, ...longPages()]) {
  const analysis = await analyseText(text);
  const said = pageLength(analysis.document);
  const file = await htmlFile({ ...analysis, readiness: analysis.readiness() }, 'page', {
    file: name,
    made: analysis.today,
  });
  if (!said || file === undefined) continue;
  await page.setContent(file);
  await page.emulateMedia({ media: 'print' });
  const height = await page
    .locator('.front')
    .evaluate((front) => (front as unknown as { offsetHeight: number }).offsetHeight);
  await page.evaluate('document.querySelectorAll(".back, .copy").forEach((one) => one.remove())');
  const sheets = countSheets(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const real = Math.round((height / SHEET.height) * 100);
  // So near to the edge nobody can tell without the letters themselves.
  const isWrong = said.percent > 100 !== sheets > 1 && Math.abs(real - 100) > 3;
  if (isWrong) wrong += 1;
  furthest = Math.max(furthest, Math.abs(said.percent - real));
  const mark = isWrong ? '  <- differs' : '';
  console.log(
    `${String(said.percent).padStart(4)} % said ${String(real).padStart(4)} % printed ${sheets} sheets  ${said.longest.padEnd(12)} ${path.basename(name)}${mark}`,
  );
}
await browser.close();
console.log(
  `calibrate: ${wrong} of the verdicts differ from the browser's; the furthest estimate is off by ${furthest} points`,
);
process.exitCode = wrong > 0 ? 1 : 0;

/** The sheets of a PDF, by the objects that say they are one. */
function countSheets(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}
