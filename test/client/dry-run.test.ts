// What is kept of a dry run between two buttons, and what a panel may say about one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveAnswers, Progress } from '../../client/src/dry-run/progress.ts';
import { stepMessage } from '../../client/src/preview/messages.ts';
import type { DryRunPart, DryRunView } from '../../server/src/protocol.ts';

type Memory = ConstructorParameters<typeof Progress>[0];

/** What a window keeps, as text. */
function memory(): Memory {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string): unknown => {
      const text = kept.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    update: (key: string, value: unknown) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

const part = (at: string, value: string): DryRunPart => {
  const start = { line: 0, character: 0 };
  return { at, name: at, value, range: { start, end: start } };
};
const view = (...parts: readonly DryRunPart[]): DryRunView => ({
  version: 1,
  title: 'A',
  by: 'Luis',
  isOwner: false,
  parts,
});

test('a run is gone on with by the same person about the same page, and by nobody else', async () => {
  const kept = memory();
  await new Progress(kept, 'file:///a', 'Luis').note(part('task', 'Score it'));
  const all = view(part('task', 'Score it'), part('owner', 'Dana'));
  assert.equal(new Progress(kept, 'file:///a', 'Luis').count(all), 1);
  assert.equal(new Progress(kept, 'file:///a', 'Dana').count(all), 0);
  assert.equal(new Progress(kept, 'file:///b', 'Luis').count(all), 0);
});

test('a part that says something else by now is open again; one that was asked about is not', async () => {
  const progress = new Progress(memory(), 'file:///a', 'Luis');
  await progress.note(part('task', 'Score it'));
  await progress.note(part('owner', 'Dana'), 'Who is on duty?');
  assert.equal(progress.count(view(part('task', 'Rate it'), part('owner', 'Dana, on weekdays'))), 1);
  assert.deepEqual(progress.answers, [
    { at: 'task', said: 'Score it', asked: false },
    { at: 'owner', said: 'Dana', asked: true },
  ]);
});

test('a question counts when its part is gone, and not when its answer was changed', async () => {
  const progress = new Progress(memory(), 'file:///a', 'Luis');
  await progress.note(part('failure', 'Dana'), 'And at night?');
  assert.equal(progress.count(view(part('failure.alert', 'Dana'))), 0);
  assert.equal(progress.questions, 1);
  await progress.note(part('failure', 'Dana'));
  assert.equal(progress.questions, 0);
  await progress.clear();
  assert.deepEqual(progress.answers, []);
});

test('answers go with a document that gets another name, or whose folder does, and with no other one', async () => {
  const kept = memory();
  for (const uri of ['file:///one/a', 'file:///one/ab', 'file:///one2/a'])
    await new Progress(kept, uri, 'Luis Ferreira').note(part('task', uri));
  await moveAnswers(kept, 'file:///one/a', 'file:///one/b');
  await moveAnswers(kept, 'file:///one', 'file:///two');
  const saidAt = (uri: string): readonly string[] =>
    new Progress(kept, uri, 'Luis Ferreira').answers.map(({ said }) => said);
  assert.deepEqual(saidAt('file:///two/b'), ['file:///one/a']);
  assert.deepEqual(saidAt('file:///two/ab'), ['file:///one/ab']);
  assert.deepEqual(saidAt('file:///one2/a'), ['file:///one2/a']);
  assert.deepEqual([...saidAt('file:///one/a'), ...saidAt('file:///one/ab')], []);
});

test('what a panel says about a run is read without trust', () => {
  const said = [
    { type: 'step', part: 'task', answer: 'ask', more: 1 },
    { type: 'end', end: 'leave' },
  ];
  assert.deepEqual(said.map(stepMessage), [
    { type: 'step', part: 'task', answer: 'ask' },
    { type: 'end', end: 'leave' },
  ]);
  const nonsense = [
    ...[{ type: 'step' }, { type: 'step', part: 3, answer: 'ask' }, { type: 'step', part: 'task', answer: 'maybe' }],
    ...[{ type: 'end' }, { type: 'end', end: 'toString' }, { type: 3, part: 'task', answer: 'ask' }],
  ];
  assert.deepEqual(
    nonsense.filter((one) => stepMessage(one)),
    [],
  );
});
