// `check` and the configuration of the folder.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GOOD, runIn } from './world.ts';

const NO_CONTACT = GOOD.replace('stage: pilot', 'stage: hand-over').replace(' <dana@example.com>', '');

test('each document is judged by the nearest configuration', async () => {
  const told = await runIn(
    {
      files: {
        '.workflow-docs.yaml': 'rules: {owner/no-contact: info}',
        'a/x.workflowdoc.yaml': NO_CONTACT,
        'b/.workflow-docs.yaml': 'rules: {owner/no-contact: error}',
        'b/y.workflowdoc.yaml': NO_CONTACT,
      },
    },
    'check',
  );
  const severities = [...told.out.matchAll(/^(\w)\/.* {2}(\w+) {2}owner\/no-contact/gm)].map(([, at, how]) => [
    at,
    how,
  ]);
  assert.deepEqual(severities, [
    ['a', 'info'],
    ['b', 'error'],
  ]);
});

test('a fault of a configuration is reported once, with its place, and fails the run', async () => {
  const files = {
    '.workflow-docs.yaml': 'rules:\n  owner/no-contct: error\n',
    'x.workflowdoc.yaml': GOOD,
    'y.workflowdoc.yaml': GOOD,
  };
  const told = await runIn({ files }, 'check', '--fix');
  assert.equal(told.code, 1);
  assert.equal(told.out.match(/^\.workflow-docs\.yaml:2:3 {2}error {2}page\/unknown-key$/gm)?.length, 1);
  assert.match(told.out, /Did you mean\s+\S* *"owner\/no-contact"/);
  assert.doesNotMatch(told.out, /--fix does it/);
  const clean = await runIn({ files: { ...files, '.workflow-docs.yaml': 'rules: {}\n' } }, 'check');
  assert.equal(clean.code, 0);
  assert.doesNotMatch(clean.out, /\.workflow-docs\.yaml/);
});

test('the date of the configuration counts, and --as-of comes before it', async () => {
  const files = {
    '.workflow-docs.yaml': 'as-of: 2031-01-01',
    'x.workflowdoc.yaml': GOOD.replace('stage: pilot', 'stage: pilot\nstarted: 2026-12-01'),
  };
  assert.match((await runIn({ files }, 'check')).out, /stage\/overdue/);
  assert.doesNotMatch((await runIn({ files }, 'check', '--as-of', '2026-11-20')).out, /stage\/overdue/);
});
