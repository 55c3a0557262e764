// Opens the browser that shows the workbench.

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** The switches keep it quiet: no sandbox (root in a container), no graphics card, no traffic of its own. */
const SWITCHES = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Opens the browser at this path; the caller closes it. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: SWITCHES });
}

/** A page of the size of a small screen; whatever it waits for must come within a minute, on a busy machine too. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  return page;
}
