// What the guide says "where the rules leave room", tried on a complete page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lay } from '../rules/lay.ts';
import { analyseText } from '../support/analyse.ts';

const BASE = new URL('../bases/decide.workflowdoc.yaml', import.meta.url);
const base = readFileSync(BASE, 'utf8');

/** A measure of before and after in the place of those of the page. */
function measure(baseline: string, target: string, kind: string, more = ''): string {
  return `success: {metric: Hours per case, kind: ${kind}, baseline: "${baseline}", target: "${target}", by: 2027-01-31${more}}\n`;
}

const output = (within: string): string =>
  `output: {destination: Note on the ticket, system: Zendesk, within: ${within}}\n`;

/** What is claimed, the parts laid over the page, and what is said about their sections (structure: about anything). */
const CLAIMS: readonly (readonly [claim: string, parts: string, findings: readonly string[]])[] = [
  ['one line may have named system and deadline', 'output: Draft on the Zendesk ticket within 5 minutes\n', []],
  ['one line has no list and no file', 'review: Dana reads it first\n', ['review/no-checks', 'review/no-reject-when']],
  [
    'a misspelt field hides only itself',
    'failure:\n  alrt: "#ops"\n  fallback: By hand from the list\n',
    ['failure/no-detection', 'failure/no-escalation', 'page/unknown-key'],
  ],
  ['none is an answer', 'manual-steps: none\n', []],
  ['a placeholder is none', 'purpose: TBD\n', ['page/placeholder']],
  ['a placeholder is the whole value', 'purpose: A letter marked "TBD" leaves our office on the same day\n', []],
  [
    'a team is no reviewer',
    'review: {reviewer: the ops team, checks: [a is b], reject-when: [c is d]}\n',
    ['review/no-reviewer'],
  ],
  [
    'a role that one person holds is one',
    'review: {reviewer: the agent assigned to the ticket, checks: [a is b], reject-when: [c is d]}\n',
    [],
  ],
  ['decimal comma and point are the same', measure('6,2 %', '6.2 %', 'errors'), ['success/not-better']],
  [
    'a separator before three digits groups thousands',
    measure('1,200 cases', '1.200 cases', 'errors'),
    ['success/not-better'],
  ],
  ['of a range the worse end counts', measure('20 hours', '10–25 hours', 'time'), ['success/not-better']],
  ['hours and days are converted', measure('2 days', '60 hours', 'time'), ['success/not-better']],
  ['pounds and euros are not', measure('£10', '€12', 'cost'), []],
  ['what a volume should do is not known', measure('10 per day', '5 per day', 'volume'), []],
  ['unless it is said', measure('10 per day', '5 per day', 'volume', ', better: higher'), ['success/not-better']],
  ['deadline words are accepted', output('same day'), []],
  ['a working day is a duration', output('1 working day'), []],
  ['soon is no duration', output('soon'), ['page/bad-duration']],
  ['fields of your own are yours', 'x-licence: paid until May\n', []],
];

for (const [claim, parts, findings] of CLAIMS) {
  test(claim, async () => {
    const { result } = await analyseText(lay(base, parts, []).text, undefined, BASE.href);
    const section = parts.slice(0, parts.indexOf(':'));
    const about = result.findings
      .filter(
        ({ rule, severity }) => severity === 'error' && (rule.startsWith(`${section}/`) || rule.startsWith('page/')),
      )
      .map(({ rule }) => rule)
      // Results of the page speak of the measures that were laid away; sources and stop rules are another matter.
      .filter((rule) => !['page/bad-path', 'success/no-source', 'success/no-stop-rule'].includes(rule));
    assert.deepEqual(about.sort(), findings);
  });
}
