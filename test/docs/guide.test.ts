// The user guide is true: every page in it has the findings that it says, every command answers what it shows, and the
// page grows from an empty file to production. `UPDATE=1` writes the answers of the commands anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TRACK } from '../../server/src/language/stages.ts';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { editsOf, isTextFix } from '../../server/src/workspace/fixes.ts';
import { runIn } from '../cli/world.ts';
import { changedBlocks, keysOf, lay } from '../rules/lay.ts';
import { analysePage } from '../rules/run-example.ts';
import { withWhatWasBefore } from './as-before.ts';
import { stepsOf, withAnswers } from './guide-file.ts';
import type { PageMark } from './guide-file.ts';

const GUIDE = new URL('../../docs/guide.md', import.meta.url);
const NAME = 'box-complaints.workflowdoc.yaml';
const guide = readFileSync(GUIDE, 'utf8').replaceAll('\r\n', '\n');
const steps = stepsOf(guide);

interface Report {
  readonly documents: readonly {
    readonly stage: string;
    readonly findings: readonly { readonly severity: string; readonly rule: string; readonly line: number }[];
  }[];
}

test('the guide is followed from its first line to its last', async (context) => {
  const files: Record<string, string> = { [NAME]: '' };
  const answers: string[] = [];
  const stages: string[] = [];
  /** What the commands and fixes look at: the page, or what the guide shows beside it. */
  let shown = '';
  let asOf = '2026-08-24';
  for (const step of steps) {
    if (step.kind === 'section') shown = files[NAME] ?? '';
    if (step.kind === 'files') for (const name of step.names) files[name] = 'A file of the guide';
    if (step.kind === 'page') {
      asOf = step.mark.asOf;
      shown = pageWith(files[NAME] ?? '', step.text, step.mark);
      if (!step.mark.aside) files[NAME] = shown;
      const page = shown;
      await context.test(`the page on line ${step.line}`, async () => {
        const { stage, findings } = await reportOn({ ...files, [NAME]: page }, step.mark.asOf);
        if (!step.mark.aside) stages.push(stage);
        assert.deepEqual(findings, step.mark.findings);
      });
    }
    if (step.kind === 'fixed') {
      const fixed = step.rule === undefined ? shown : await changedBy(step.rule, shown, asOf);
      await context.test(`the page after the fix on line ${step.line}`, () => assert.equal(fixed, step.text));
    }
    if (step.kind === 'command') {
      const told = await runIn({ files: { ...files, [NAME]: shown } }, ...step.argv);
      shown = told.disk.text(NAME);
      const code = step.answer.includes('$ echo $?\n') ? `$ echo $?\n${told.code}\n` : '';
      const answer = `${told.out}${told.err}${code}`;
      answers.push(answer);
      if (process.env['UPDATE'] !== '1')
        await context.test(`the answer on line ${step.line}`, () => assert.equal(step.answer, answer));
    }
  }
  assert.deepEqual([...new Set(stages)], [...TRACK], 'one page through all stages');
  if (process.env['UPDATE'] === '1') writeFileSync(fileURLToPath(GUIDE), withAnswers(guide, answers));
});

test('links of the guide lead somewhere', () => {
  const links = [...guide.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  assert.ok(links.length > 10);
  for (const link of links) assert.doesNotThrow(() => readFileSync(new URL(link, GUIDE)), link);
});

/** The parts of a page that the first fix of a rule changes. */
async function changedBy(rule: string, page: string, asOf: string): Promise<string> {
  const analysis = await analysePage(page, asOf, [], RULES);
  const finding = analysis.result.findings.flatMap((one) => one.joined ?? [one]).find((one) => one.rule === rule);
  const fix = finding?.fixes()[0];
  assert.ok(fix && isTextFix(fix), `${rule} has a fix here`);
  return changedBlocks(page, applyEdits(page, editsOf(analysis, fix)), []);
}

/** A page that begins with `workflow` is whole; else its parts take the place of those that are there. */
function pageWith(page: string, text: string, { without }: PageMark): string {
  return keysOf(text)[0] === 'workflow' ? text : lay(page, withWhatWasBefore(page, text), without).text;
}

async function reportOn(
  files: Readonly<Record<string, string>>,
  asOf: string,
): Promise<{ readonly stage: string; readonly findings: readonly string[] }> {
  const told = await runIn({ files }, 'check', '--format', 'json', '--as-of', asOf, NAME);
  const [document] = (JSON.parse(told.out) as Report).documents;
  assert.ok(document, told.err);
  return {
    stage: document.stage,
    findings: document.findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ severity, rule }) => `${severity} ${rule}`),
  };
}
