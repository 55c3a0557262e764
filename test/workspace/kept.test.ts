// How many analyses of open documents are kept, and what stays known of the others.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../server/src/model/values/date.ts';
import { Analyses } from '../../server/src/workspace/documents.ts';
import type { OpenDocument } from '../../server/src/workspace/documents.ts';

function page(number: number): OpenDocument {
  return { uri: `file:///w/${number}.workflowdoc.yaml`, version: 1, text: `task: {does: x, prompt: p${number}.md}\n` };
}

function analyses(): Analyses {
  const files = { state: () => Promise.resolve('missing' as const), read: () => Promise.resolve(undefined) };
  return new Analyses(() => ({ today: readDate('2026-11-20')!, roots: [], files }));
}

test('of many documents the five used last keep their analysis', async () => {
  const kept = analyses();
  const pages = Array.from({ length: 20 }, (_, number) => page(number));
  const first = await kept.of(pages[0]!);
  for (const one of pages.slice(1, 5)) await kept.of(one);
  assert.equal(kept.size, 5);
  assert.equal(await kept.of(pages[0]!), first);
  const second = await kept.of(pages[1]!);
  await kept.of(pages[0]!);
  for (const one of pages.slice(5, 8)) await kept.of(one);
  assert.equal(kept.size, 5);
  assert.equal(await kept.of(pages[0]!), first, 'used again, so it is not the oldest');
  assert.equal(await kept.of(pages[1]!), second);
  await kept.of(pages[2]!);
  assert.equal(kept.size, 5);
});

test('a document whose analysis was let go of is still told of its files', async () => {
  const kept = analyses();
  for (let number = 0; number < 60; number += 1) await kept.of(page(number));
  assert.deepEqual(kept.forgetThoseWith(['file:///w/p3.md']), [page(3).uri]);
});

test('what is being made is not let go of, however many there are', async () => {
  const kept = analyses();
  const pages = Array.from({ length: 80 }, (_, number) => page(number));
  const underWay = pages.map((one) => kept.of(one));
  pages.forEach((one, index) => assert.equal(kept.of(one), underWay[index]));
  await Promise.all(underWay);
  await kept.of(page(99));
  assert.equal(kept.size, 5);
});

test('where we are told of changes, a file is looked for once, and again when there may be a change', async () => {
  const looked: string[] = [];
  let state: 'missing' | 'unknown' = 'missing';
  const files = {
    state: (uri: string) => {
      looked.push(uri);
      return Promise.resolve(state);
    },
    read: () => Promise.resolve(undefined),
  };
  let watched = ['file:///w/'];
  const kept = new Analyses(() => ({ today: readDate('2026-11-20')!, roots: [], files, watched }));
  const looksFor = async (): Promise<number> => {
    const before = looked.length;
    await kept.of({ ...page(1) });
    return looked.length - before;
  };
  assert.deepEqual([await looksFor(), await looksFor(), await looksFor()], [1, 0, 0]);
  kept.renew(page(1).uri);
  assert.deepEqual([await looksFor(), await looksFor()], [1, 0], 'it was saved');
  assert.deepEqual(kept.forgetThoseWith(['file:///w/p1.md']), [page(1).uri]);
  assert.deepEqual([await looksFor(), await looksFor()], [1, 0], 'the file came or went');
  kept.renew(page(1).uri);
  state = 'unknown';
  assert.deepEqual([await looksFor(), await looksFor()], [1, 1], 'who cannot tell is asked again');
  state = 'missing';
  watched = ['file:///elsewhere/'];
  assert.deepEqual([await looksFor(), await looksFor()], [1, 1], 'nobody watches this folder');
});
