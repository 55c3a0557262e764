// Code actions about the stage: what it asks for is added at once, and the next one is offered where it is earned.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { Editor, PLAIN, stopAll } from './editor.ts';
import type { Page } from './page.ts';
import { EIGHT_LINES, GOOD, isJoined, page, titlesOf } from './pages.ts';

after(stopAll);

test('the parts of the next stage are added one by one or all together', async () => {
  const editor = await Editor.start({ capabilities: PLAIN });
  const eight = page(EIGHT_LINES.replace('stage: pilot', 'stage: document\nstarted: 2026-11-15'));
  await editor.open(eight);
  const joined = (await editor.diagnostics(eight)).find(isJoined);
  assert.ok(joined, 'there is a hint about the next stage');
  const offered = (await editor.actions(eight, [joined])).filter(({ diagnostics }) => diagnostics);
  assert.ok(offered.length >= 3, titlesOf(offered).join('; '));
  const all = offered.at(-1);
  assert.ok(all);
  assert.match(all.title, /hand-over/);
  await editor.run(eight, all);
  assert.ok(!(await editor.diagnostics(eight)).some(isJoined), eight.text);
  const keys = ['purpose', 'second-owner', 'team', 'sponsor', 'success', 'adoption', 'record'];
  for (const key of keys) assert.match(eight.text, new RegExp(`^${key}:`, 'm'));
  for (const field of ['prompt', 'model', 'never', 'example', 'edge-cases', 'checks', 'reject-when'])
    assert.match(eight.text, new RegExp(`^ {2}${field}:`, 'm'));
  // Nothing is asked for any more, and what was added is in page order.
  const left = (await editor.diagnostics(eight)).map(({ code }) => String(code));
  assert.deepEqual(
    left.filter((rule) => /\/(missing|no-)|page\/order/.test(rule)),
    [],
  );
});

test('what the stage asks for now is added at once, and no more', async () => {
  const editor = await Editor.start();
  const eight = page(EIGHT_LINES.replace('stage: pilot', 'stage: document'));
  await editor.open(eight);
  const absent = await editor.diagnostic(eight, 'success/missing');
  const all = (await editor.actions(eight, [absent])).find(({ title }) => title.includes('stage document'));
  assert.ok(all);
  await editor.run(eight, all);
  for (const key of ['purpose', 'started', 'success']) assert.match(eight.text, new RegExp(`^${key}:`, 'm'));
  assert.doesNotMatch(eight.text, /^(team|sponsor|second-owner|adoption):|^ {2}(model|example):/m);
  const again = await editor.actions(eight, []);
  assert.ok(!titlesOf(again).some((title) => title.includes('stage document')), 'a second time there is nothing');
});

test('the next stage is offered on the stage only where it is earned; else what is open', async () => {
  const ours = await Editor.start({ initializationOptions: { asOf: '2026-11-20', showsReadiness: true } });
  const other = await Editor.start();
  const good = page(GOOD, 'good');
  const bare = page(GOOD.replace(/^ {2}prompt: .*\n/m, ''), 'bare');
  const wrong = page(GOOD.replace(/^owner: /m, 'ownr: '), 'wrong');
  for (const one of [good, bare, wrong]) await ours.open(one);
  const onStage = async (editor: Editor, one: Page): Promise<readonly CodeAction[]> =>
    editor.actions(one, [], { only: ['refactor'], range: one.range('stage:') });
  const [move] = await onStage(ours, good);
  assert.equal(move?.title, 'Move to the stage hand-over');
  await ours.run(good, move);
  assert.match(good.text, /^stage: hand-over( |$)/m);
  for (const one of [bare, wrong]) {
    const [open] = await onStage(ours, one);
    assert.equal(open?.command?.command, 'workflowDocs.showReadiness');
    assert.match(open.title, /before the stage hand-over/);
  }
  await other.open(bare);
  const titles = titlesOf(await onStage(other, bare));
  assert.ok(!titles.some((title) => /Move|Show/.test(title)), titles.join());
  assert.deepEqual(await ours.actions(good, [], { only: ['refactor'], range: good.range('workflow:') }), []);
});
