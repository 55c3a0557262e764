// Runs one example of a rule with that rule alone, through the same door as the server and the command line.

import { readFileSync } from 'node:fs';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { LAST_DAY } from '../../server/src/language/stages.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Fix, Rule } from '../../server/src/rules/rule.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { editsOf, isTextFix } from '../../server/src/workspace/fixes.ts';
import { aroundExample } from './around.ts';
import { changedBlocks, keysOf, lay } from './lay.ts';
import type { Example, Mark } from './example-file.ts';

const FILES = ['files/prompt.md', 'files/example.json', 'files/good.md', 'files/bad.md'];
const FOLDER = 'file:///pages/';

export interface Outcome {
  /** The findings as marks of the fragment. A finding outside the fragment is in `outside`. */
  readonly marks: readonly Mark[];
  readonly outside: readonly string[];
  readonly messages: readonly string[];
  /** The blocks of the page that the example names or the fixes changed, after the fixes; undefined without a fix. */
  readonly fixed?: string;
  /** What went wrong with a fix, in words. */
  readonly problems: readonly string[];
}

/** The text of the page that the example makes. */
export function pageOf(example: Example, rule: Rule): { readonly text: string; readonly lineOf: readonly number[] } {
  if (example.whole) {
    const lines = example.text.split('\n').map((_, index) => index);
    return { text: example.text.repeat(example.repeat), lineOf: lines };
  }
  const stage = example.stage ?? (Object.hasOwn(LAST_DAY, rule.due) ? rule.due : 'document');
  const base = readFileSync(new URL(`../bases/${stage}.workflowdoc.yaml`, import.meta.url), 'utf8');
  return lay(base, example.text, example.without);
}

/** Analyses a text in the folder of the base pages, as of a day, with these rules. */
export function analysePage(
  text: string,
  asOf: string,
  files: readonly string[],
  rules: readonly Rule[],
  around: Pick<Example, 'others' | 'configuration'> = { others: {}, configuration: '' },
): Promise<Analysis> {
  const there = new Set([...FILES, ...files, ...Object.keys(around.others)].map((file) => FOLDER + file));
  return analyse(text, {
    uri: `${FOLDER}page.workflowdoc.yaml`,
    today: readDate(asOf)!,
    roots: [FOLDER],
    around: aroundExample(around, FOLDER),
    files: {
      state: (uri) => Promise.resolve(there.has(uri) ? 'file' : 'missing'),
      read: () => Promise.resolve(undefined),
    },
    rules,
  });
}

/** With the rule alone; rules that judge the findings of others need those others. */
function run(text: string, example: Example, rule: Rule): Promise<Analysis> {
  return analysePage(text, example.asOf, example.files, rule.afterOthers ? RULES : [rule], example);
}

function ownFindings(analysis: Analysis, rule: Rule): readonly Finding[] {
  return analysis.result.findings
    .flatMap((finding) => finding.joined ?? [finding])
    .filter((finding) => finding.rule === rule.id);
}

/** Runs an example: what is found, and what the first fix of every finding makes of it. */
export async function runExample(example: Example, rule: Rule): Promise<Outcome> {
  const page = pageOf(example, rule);
  const analysis = await run(page.text, example, rule);
  const findings = ownFindings(analysis, rule);
  const marks: Mark[] = [];
  const outside: string[] = [];
  for (const finding of findings) {
    const from = analysis.tree.lines.positionAt(finding.range.start);
    const line = page.lineOf.indexOf(from.line);
    const length = finding.range.end - finding.range.start;
    if (line < 0) outside.push(`${finding.severity} on line ${String(from.line + 1)} of the page`);
    else marks.push({ line, from: from.character, to: from.character + length, severity: finding.severity });
  }
  const messages = findings.map((finding) => textOf(finding.message));
  return { marks, outside, messages, ...(await fix(page.text, example, rule, findings, analysis)) };
}

async function fix(
  before: string,
  example: Example,
  rule: Rule,
  findings: readonly Finding[],
  analysis: Analysis,
): Promise<Pick<Outcome, 'fixed' | 'problems'>> {
  let text = before;
  let current = analysis;
  let left = findings;
  // How many of the findings stay until the author has filled in the blank of their fix.
  let waiting = 0;
  const problems: string[] = [];
  // Each fix is worked out on the text that the one before has left, as an author would do it.
  for (let round = 0; round < 20 && left.length > waiting; round += 1) {
    const first = left[waiting]?.fixes()[0];
    if (!first || !isTextFix(first)) break;
    const next = applyEdits(text, editsOf(current, first));
    if (next === text) {
      problems.push(`the fix "${textOf(first.title)}" changes nothing`);
      break;
    }
    const again = await run(next, example, rule);
    const remaining = ownFindings(again, rule);
    if (remaining.length >= left.length) {
      if (leavesBlank(first) && remaining.length === left.length) waiting += 1;
      else problems.push(`after the fix "${textOf(first.title)}" its finding is still there`);
    }
    for (const comment of commentsOf(current)) {
      if (!commentsOf(again).includes(comment)) problems.push(`the fix lost the comment "${comment}"`);
    }
    if (
      again.tree.slips.filter((slip) => slip.rule === 'page/syntax').length >
      current.tree.slips.filter((slip) => slip.rule === 'page/syntax').length
    ) {
      problems.push(`after the fix "${textOf(first.title)}" the page is no longer YAML`);
    }
    text = next;
    current = again;
    left = remaining;
    if (problems.length > 0) break;
  }
  if (text === before) return { problems };
  return { fixed: example.whole ? text : changedBlocks(before, text, keysOf(example.text)), problems };
}

/** Whether the author still has to write something where the fix has been. */
export function leavesBlank(fix: Fix): boolean {
  return JSON.stringify(fix.operations).includes('"blank":');
}

function commentsOf(analysis: Analysis): readonly string[] {
  return analysis.tree.comments.map(({ start, end }) => analysis.tree.text.slice(start, end));
}
