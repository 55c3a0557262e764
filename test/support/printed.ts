// The front of an exported page as a browser prints it.

import type { Page } from 'playwright-core';
import { htmlFile } from '../../server/src/render/file.ts';
import { pageLength } from '../../server/src/rules/shared/page-length.ts';
import type { PageLength } from '../../server/src/rules/shared/page-length.ts';
import { analyseText } from './analyse.ts';

/** A4 without the margins of the exported page, in pixels of CSS. */
export const SHEET = { width: Math.round((190 / 25.4) * 96), height: (280 / 25.4) * 96 };

export interface Printed {
  /** What `page/too-long` goes by. */
  readonly said: PageLength;
  /** The height of the front, in per cent of a sheet. */
  readonly percent: number;
  /** The sheets that the front takes. */
  readonly sheets: number;
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
  await browser.setContent(file);
  await browser.emulateMedia({ media: 'print' });
  const height = await browser.evaluate<number>('document.querySelector(".front").offsetHeight');
  const torn = await browser.evaluate<readonly string[]>(TORN);
  await browser.evaluate('document.querySelectorAll(".back, .copy").forEach((one) => one.remove())');
  const sheets = countSheets(await browser.pdf({ format: 'A4', preferCSSPageSize: true }));
  const percent = Math.round((height / SHEET.height) * 100);
  const differs = said.percent > 100 !== sheets > 1 && Math.abs(percent - 100) > 3;
  return { said, percent, sheets, torn, differs };
}

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
