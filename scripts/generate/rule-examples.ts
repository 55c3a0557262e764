// Generated documents: a rule's own examples, with what the rule says about them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/check/finding.ts';
import { TRACK } from '../../server/src/language/stages.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import { aroundExample } from '../../test/rules/around.ts';
import { readExamples } from '../../test/rules/example-file.ts';
import type { Example } from '../../test/rules/example-file.ts';
import { lay } from '../../test/rules/lay.ts';
import type { Laid } from '../../test/rules/lay.ts';
import { textAt } from './catalogue.ts';

const RULES_FOLDER = new URL('../../server/src/rules/', import.meta.url);
const BASES = new URL('../../test/bases/', import.meta.url);
const PAGES = 'file:///pages/';

/** An example, the stage of the page it is laid over (undefined when it is a whole document), and its findings. */
export interface ShownExample {
  readonly example: Example;
  readonly stage: string | undefined;
  readonly findings: readonly ShownFinding[];
}

export interface ShownFinding {
  readonly severity: string;
  /** The line of the fragment, from 1; undefined when the finding stands elsewhere on the page. */
  readonly line?: number;
  readonly text: string;
  /** What the fixes are called, with `{name}` for what differs from page to page. */
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** The examples of a rule in the order of its file; none when it has no file yet. Rejects when one cannot be read. */
export async function examplesOf(rule: Rule): Promise<readonly ShownExample[]> {
  const file = new URL(`${rule.id}.examples.yaml`, RULES_FOLDER);
  if (!existsSync(file)) return [];
  const shown: ShownExample[] = [];
  for (const example of readExamples(readFileSync(file, 'utf8'))) {
    const stage = example.whole ? undefined : (example.stage ?? TRACK.find((name) => name === rule.due) ?? 'document');
    shown.push({ example, stage, findings: await findingsIn(example, stage, rule) });
  }
  return shown;
}

async function findingsIn(example: Example, stage: string | undefined, rule: Rule): Promise<readonly ShownFinding[]> {
  const page = pageOf(example, stage);
  const there = new Set([
    ...readdirSync(new URL('files/', BASES)).map((name) => `files/${name}`),
    ...example.files,
    ...Object.keys(example.others),
  ]);
  const { result, tree } = await analyse(page.text, {
    uri: `${PAGES}page.workflowdoc.yaml`,
    today: readDate(example.asOf)!,
    roots: [PAGES],
    around: aroundExample(example, PAGES),
    files: {
      state: (uri) => Promise.resolve(there.has(uri.slice(PAGES.length)) ? 'file' : 'missing'),
      read: () => Promise.resolve(undefined),
    },
    // A rule that judges the findings of others needs those others.
    rules: rule.afterOthers ? RULES : [rule],
  });
  const own = result.findings
    .flatMap((finding) => finding.joined ?? [finding])
    .filter((finding) => finding.rule === rule.id);
  return own.map((finding) =>
    shownFinding(finding, page.lineOf.indexOf(tree.lines.positionAt(finding.range.start).line)),
  );
}

function shownFinding(finding: Finding, line: number): ShownFinding {
  return {
    severity: finding.severity,
    ...(line < 0 ? {} : { line: line + 1 }),
    text: textOf(finding.message),
    fixes: finding.fixes().map(({ title, safe }) => ({ title: textAt(title.id) ?? title.id, safe })),
  };
}

/** The page that the example makes, and where each line of the fragment stands in it. */
function pageOf(example: Example, stage: string | undefined): Laid {
  if (stage === undefined) return { text: example.text, lineOf: example.text.split('\n').map((_, index) => index) };
  return lay(readFileSync(new URL(`${stage}.workflowdoc.yaml`, BASES), 'utf8'), example.text, example.without);
}
