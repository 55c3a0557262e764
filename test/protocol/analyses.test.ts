// One analysis for a version of a document, shared by all who ask, and let go of when its time is over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../server/src/model/values/date.ts';
import { Analyses } from '../../server/src/workspace/documents.ts';
import type { OpenDocument } from '../../server/src/workspace/documents.ts';
import type { FileSystem } from '../../server/src/workspace/ports.ts';

const TEXT = 'workflow: One\nstage: document\ntask:\n  does: Writes\n  prompt: prompts/one.md\n';

interface World {
  readonly analyses: Analyses;
  readonly asked: readonly string[];
  today: string;
}

function world(): World {
  const asked: string[] = [];
  const files: FileSystem = {
    state(uri) {
      asked.push(uri);
      return Promise.resolve('missing');
    },
    read: () => Promise.resolve(undefined),
  };
  const made: World = {
    asked,
    today: '2026-11-20',
    analyses: new Analyses(() => ({ today: readDate(made.today)!, roots: [], files })),
  };
  return made;
}

function page(version: number, text = TEXT, name = 'a'): OpenDocument {
  return { uri: `file:///w/${name}.workflowdoc.yaml`, version, text };
}

test('whoever asks about the same version gets the same analysis, also while it is being made', async () => {
  const { analyses, asked } = world();
  const first = page(1);
  const one = analyses.of(first);
  assert.equal(analyses.of(first), one);
  await one;
  assert.equal(analyses.of(first), one);
  assert.deepEqual(asked, ['file:///w/prompts/one.md']);
});

test('a new version, a new day and an opening anew with the same number are each analysed', async () => {
  const made = world();
  const first = page(1);
  const one = await made.analyses.of(first);
  const two = await made.analyses.of(page(1));
  assert.notEqual(two, one);
  const last = page(2);
  const three = await made.analyses.of(last);
  made.today = '2026-11-21';
  const four = await made.analyses.of(last);
  assert.notEqual(four, three);
  assert.equal(four.today, '2026-11-21');
  assert.equal(made.analyses.size, 1, 'the older ones are gone');
});

test('what is forgotten is not kept', async () => {
  const { analyses } = world();
  await analyses.of(page(1));
  await analyses.of(page(1, TEXT, 'b'));
  assert.equal(analyses.size, 2);
  analyses.forget(page(1).uri);
  assert.equal(analyses.size, 1);
  analyses.forgetAll();
  assert.equal(analyses.size, 0);
});

test('a change in the folder concerns those who asked for what is in it, however its URI is written', async () => {
  const { analyses } = world();
  await analyses.of(page(1, TEXT.replace('prompts/one.md', 'prömpts/one.md')));
  await analyses.of(page(1, TEXT, 'b'));
  assert.deepEqual(
    analyses.forgetThoseWith(['file:///w/prompts/other.md', 'file:///w/prompt', 'file:///w/prompts/one']),
    [],
  );
  assert.deepEqual(analyses.forgetThoseWith(['file:///w/pro%CC%88mpts']), [page(1).uri], 'an umlaut in two pieces');
  assert.deepEqual(analyses.forgetThoseWith(['file:///w/prompts/one.md', '%zz']), [page(1, TEXT, 'b').uri]);
  assert.equal(analyses.size, 0);
});
