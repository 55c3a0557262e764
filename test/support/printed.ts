// The front of an exported page as a browser prints it.

import type { Page } from 'playwright-core';
import type { Card } from '../../server/src/protocol.ts';
import { htmlFile } from '../../server/src/render/file.ts';
import { pageLength } from '../../server/src/rules/shared/page-length.ts';
import type { PageLength } from '../../server/src/rules/shared/page-length.ts';
import { analyseText } from './analyse.ts';

/** The kinds of paper that a page is made for. */
export const PAPERS = ['A4', 'Letter'] as const;

/** A4 without the margins of the exported page, in pixels of CSS. */
export const SHEET = { width: Math.round((196 / 25.4) * 96), height: (285.5 / 25.4) * 96 };

export interface Printed {
  /** What `page/too-long` goes by. */
  readonly said: PageLength;
  /** The height of the front in the smallest letters, in per cent of a sheet. */
  readonly percent: number;
  /** The sheets that the front takes in the smallest letters. */
  readonly sheets: number;
  /** The same as it is printed, in the letters that its length leaves room for, on each kind of paper. */
  readonly asPrinted: readonly number[];
  /** The height as it is printed, in per cent of a sheet. */
  readonly fill: number;
  /** The size of its smallest letters, in points, outside of drawings. */
  readonly smallest: number;
  /** The sections that begin in one column and end in the next. */
  readonly torn: readonly string[];
  /** The verdicts differ, and not only since the page ends at the very edge, where nobody can tell without the letters. */
  readonly differs: boolean;
}

/** Prints the front of a page; undefined for a text that is no page. The browser's page must be as wide as `SHEET`. */
export async function printed(browser: Page, name: string, text: string): Promise<Printed | undefined> {
  const analysis = await analyseText(text);
  const said = pageLength(analysis.document);
  const input = { ...analysis, readiness: analysis.readiness() };
  const file = await htmlFile(input, 'page', { file: name, made: analysis.today });
  if (!said || file === undefined) return undefined;
  await show(browser, file);
  await browser.emulateMedia({ media: 'print' });
  const percentNow = async (): Promise<number> =>
    Math.round(
      ((await browser.evaluate<number>('document.querySelector(".front").offsetHeight')) / SHEET.height) * 100,
    );
  const smallest = await browser.evaluate<number>(SMALLEST);
  const torn = await browser.evaluate<readonly string[]>(TORN);
  await browser.evaluate('document.querySelectorAll(".back, .copy").forEach((one) => one.remove())');
  const fill = await percentNow();
  const asPrinted: number[] = [];
  for (const format of PAPERS) asPrinted.push(countSheets(await browser.pdf({ format, preferCSSPageSize: true })));
  await browser.evaluate('document.querySelector(".front").style.setProperty("--letters", "8.5")');
  const percent = await percentNow();
  const sheets = countSheets(await browser.pdf({ format: 'A4', preferCSSPageSize: true }));
  const differs = said.percent > 100 !== sheets > 1 && Math.abs(percent - 100) > 3;
  return { said, percent, sheets, asPrinted, fill, smallest, torn, differs };
}

/** Shows an exported page in a document of its own: each takes its own styles and no others. */
export async function show(browser: Page, file: string): Promise<void> {
  await browser.goto('about:blank');
  await browser.setContent(file);
}

/** The sheets that a card takes, with its footer, on each kind of paper. */
export async function printedCard(browser: Page, text: string, card: Card): Promise<readonly number[]> {
  const analysis = await analyseText(text);
  const input = { ...analysis, readiness: analysis.readiness() };
  await show(browser, (await htmlFile(input, card, { file: 'x.workflowdoc.yaml', made: analysis.today })) ?? '');
  const sheets: number[] = [];
  for (const format of PAPERS) sheets.push(countSheets(await browser.pdf({ format, preferCSSPageSize: true })));
  return sheets;
}

/** The smallest letters of the front, in points. */
const SMALLEST = `Math.min(...[...document.querySelectorAll('.front *:not(svg, svg *)')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .map((one) => Math.round(parseFloat(getComputedStyle(one).fontSize) * 75) / 100))`;

/** The names of the torn sections of the page that a browser shows. */
export const TORN =
  '[...document.querySelectorAll(".front .part, .list")].filter((one) => one.getClientRects().length > 1).map((one) => one.className)';

/** The sheets of a PDF, by the objects that say they are one. */
function countSheets(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}
