// The texts that are measured, each as YAML and as JSON.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { Page } from '../protocol/page.ts';
import type { Competitor } from './competitors.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SOURCE = path.join(ROOT, 'examples/hand-over');
const NAME = 'supplier-delays.workflowdoc.yaml';

export const ONE_PAGE = readFileSync(path.join(SOURCE, NAME), 'utf8');
export const LARGEST_PAGE = readFileSync(
  path.join(ROOT, 'examples/production/carrier-invoices.workflowdoc.yaml'),
  'utf8',
);

/** The same page with a slip in the middle that makes it no YAML any more: a colon in a sentence, in JSON a lost comma. */
export const SLIP = {
  yaml: ONE_PAGE.replace('  minutes: 2\n', '  minutes: about 2: more on Mondays\n'),
  json: asJson(ONE_PAGE).replace('"minutes": 2,', '"minutes": 2'),
} as const;

/** A folder like the one the page lives in, with the files it names, for as long as the work goes on. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-bench-'));
  try {
    cpSync(SOURCE, folder, { recursive: true });
    // Beside itself the page would be found to have its title from another one.
    rmSync(path.join(folder, NAME));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page for a server, in the form that it reads. */
export function pageFor({ form }: Competitor, folder: string, text: string | typeof SLIP, name = 'page'): Page {
  const uri = pathToFileURL(path.join(folder, `${name}.workflowdoc.${form}`)).href;
  if (typeof text !== 'string') return new Page(uri, text[form]);
  return new Page(uri, form === 'yaml' ? text : asJson(text));
}

/** A page that has grown to this many lines: more edge cases, and more questions of the second person. */
export function longPage(lines: number): string {
  const cases: string[] = [];
  const gaps: string[] = [];
  let missing = lines - ONE_PAGE.split('\n').length;
  for (let number = 1; missing >= 6; number += 1, missing -= 6) {
    cases.push(
      `    - when: The mail names supplier ${number} only`,
      `      then: Its open lines ${number} go to the buyer`,
    );
    gaps.push(
      '    - at: output.match',
      `      question: Which line do I take for article ${number}?`,
      '      raised-by: Friederike Amsel',
      '      on: 2026-11-12',
    );
  }
  return ONE_PAGE.replace('    - Out-of-office replies\n', `$&${cases.join('\n')}\n`).replace(
    '  gaps:\n',
    `$&${gaps.join('\n')}\n`,
  );
}

export function asJson(yaml: string): string {
  return `${JSON.stringify(parse(yaml), null, 2)}\n`;
}

/** Writes pages into folders of a hundred, each with the files they name. One page a folder has a level of autonomy that is none. */
export function writePages(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const home = path.join(folder, `team-${Math.floor(number / 100)}`);
    if (number % 100 === 0) {
      mkdirSync(home, { recursive: true });
      cpSync(SOURCE, home, { recursive: true });
      rmSync(path.join(home, NAME));
    }
    const isFaulty = number % 100 === 99;
    const text = ONE_PAGE.replace('bicycle parts', `bicycle parts, line ${number}`);
    const name = isFaulty ? 'faulty' : `page-${number}`;
    writeFileSync(
      path.join(home, `${name}.workflowdoc.yaml`),
      isFaulty ? text.replace('autonomy: drafts', 'autonomy: draughts') : text,
    );
  }
}
