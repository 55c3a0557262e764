// `check` and the documents around those that are asked for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GOOD, runIn } from './world.ts';

const ONE = GOOD.replace('stage: pilot', 'stage: integrate');
const linked = (title: string, to: string): string =>
  `${ONE.replace('Inbound lead triage', title)}related:\n  feeds: ${to}.workflowdoc.yaml\n`;

function linesOf(out: string, rule: string): readonly string[] {
  return out
    .split('\n')
    .filter((line) => line.endsWith(`  ${rule}`))
    .map((line) => line.split('  ')[0] ?? '');
}

test('two documents with one title are found in both, with the place in the other', async () => {
  const { out } = await runIn(
    { files: { 'a.workflowdoc.yaml': ONE, 'b/b.workflowdoc.yaml': ONE }, columns: 100 },
    'check',
  );
  assert.deepEqual(linesOf(out, 'workflow/duplicate-title'), ['a.workflowdoc.yaml:1:11', 'b/b.workflowdoc.yaml:1:11']);
  assert.match(out, /= b\/b\.workflowdoc\.yaml:1: The title of b\/b\.workflowdoc\.yaml\./);
  assert.match(out, /= a\.workflowdoc\.yaml:1: The title of \.\.\/a\.workflowdoc\.yaml\./);
});

test('one document that is asked for alone is compared with those in its folder, which are not reported', async () => {
  const files = { 'a.workflowdoc.yaml': ONE, 'c/b.workflowdoc.yaml': ONE, 'other.workflowdoc.yaml': 'nonsense: 1\n' };
  const { out } = await runIn({ files }, 'check', 'a.workflowdoc.yaml');
  assert.deepEqual(linesOf(out, 'workflow/duplicate-title'), ['a.workflowdoc.yaml:1:11']);
  assert.match(out, /^1 document, /m);
  assert.doesNotMatch(out, /other\.workflowdoc/);
});

test('a ring is found through documents that nobody asked for', async () => {
  const files = {
    'a/a.workflowdoc.yaml': linked('One', '../b/b'),
    'b/b.workflowdoc.yaml': linked('Two', '../c/c'),
    'c/c.workflowdoc.yaml': linked('Three', '../a/a'),
  };
  for (const asked of [['a/a.workflowdoc.yaml'], ['a/a.workflowdoc.yaml', 'c']]) {
    const told = await runIn({ files }, 'check', '--format', 'json', ...asked);
    const { documents } = JSON.parse(told.out) as { documents: readonly { findings: readonly Reported[] }[] };
    assert.equal(documents.length, asked.length);
    for (const { findings } of documents) {
      const ring = findings.find(({ rule }) => rule === 'related/cycle');
      assert.equal(ring?.related.length, 2);
    }
    const [first] = documents[0]?.findings.filter(({ rule }) => rule === 'related/cycle') ?? [];
    assert.deepEqual(
      first?.related.map(({ file, line }) => [file, line]),
      [
        ['b/b.workflowdoc.yaml', 10],
        ['c/c.workflowdoc.yaml', 10],
      ],
    );
  }
});

interface Reported {
  readonly rule: string;
  readonly related: readonly { readonly file?: string; readonly line: number }[];
}
