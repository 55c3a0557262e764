// What holds for every fix of every finding, on every page that the examples and the base pages make: its finding goes,
// no other fault comes, nothing else changes, comments stay with what they describe, and fixing comes to an end.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../../server/src/rules/index.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { readExamples } from './example-file.ts';
import { checkAllSafe, checkEnd, checkFixes, findingsOf } from './fix-checks.ts';
import { analysePage, pageOf } from './run-example.ts';

const only = process.env['RULE'];

for (const rule of RULES.filter(({ id }) => only === undefined || id === only)) {
  const file = new URL(`../../server/src/rules/${rule.id}.examples.yaml`, import.meta.url);
  if (!existsSync(file)) continue;
  const examples = readExamples(readFileSync(file, 'utf8')).filter(({ repeat }) => repeat === 1);
  test(`${rule.id}: every fix of its examples`, async (t) => {
    for (const example of examples.filter(({ expects }) => expects === 'bad')) {
      await t.test(example.name, async () => {
        const { text } = pageOf(example, rule);
        const page = (source: string): Promise<Analysis> =>
          analysePage(source, example.asOf, example.files, RULES, example);
        const before = await page(text);
        for (const finding of findingsOf(before)) await checkFixes(before, finding, page);
        await checkEnd(before, rule.id, page);
        await checkAllSafe(before, page);
      });
    }
  });
}

const bases = new URL('../bases/', import.meta.url);
for (const name of readdirSync(bases).filter((file) => file.endsWith('.workflowdoc.yaml') && only === undefined)) {
  test(`${name}: every fix when a section is taken out`, async () => {
    const whole = readFileSync(new URL(name, bases), 'utf8');
    const page = (source: string): Promise<Analysis> => analysePage(source, '2026-11-20', [], RULES);
    for (const [section] of whole.matchAll(/^[a-z-]+:.*\n(?:[ -].*\n)*/gm)) {
      const before = await page(whole.replace(section, ''));
      for (const finding of findingsOf(before)) await checkFixes(before, finding, page);
    }
  });
}
