// Gates, the four questions and what the next stage asks for, of whole pages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { GATES, TRACK } from '../../server/src/language/stages.ts';
import { analyseText } from '../support/analyse.ts';
import { EIGHT_LINES } from '../support/eight-lines.ts';
import type { Readiness } from '../../server/src/readiness/readiness.ts';

async function readiness(text: string): Promise<Readiness> {
  return (await analyseText(text)).readiness();
}

async function ofBase(stage: string): Promise<Readiness> {
  const url = new URL(`../bases/${stage}.workflowdoc.yaml`, import.meta.url);
  return (await analyseText(readFileSync(url, 'utf8'), undefined, url.href)).readiness();
}

/** Each gate in a word: what it lacks now, what later, what is to confirm. */
function gates(of: Readiness): Record<string, string> {
  return Object.fromEntries(
    of.gates.map(({ gate, passed, productionReady, missing, later, toConfirm }) => [
      gate,
      `${passed ? 'passed' : 'open'}${productionReady ? ', production-ready' : ''} ${[missing, later, toConfirm].map((points) => points.length).join('/')}`,
    ]),
  );
}

test('the base page of every stage has passed its gates, and production is ready in all six', async () => {
  for (const stage of TRACK) {
    const { gates: states } = await ofBase(stage);
    assert.deepEqual(
      states.filter(({ passed }) => !passed),
      [],
      stage,
    );
  }
  const production = await ofBase('production');
  assert.deepEqual(
    production.gates.filter(({ productionReady }) => productionReady).map(({ gate }) => gate),
    [...GATES],
  );
  assert.equal(production.next, undefined);
});

test('the eight-line page passes as a pilot, and what its sentences may have told is to confirm', async () => {
  const ready = await readiness(EIGHT_LINES);
  assert.ok(ready.gates.every(({ passed }) => passed));
  assert.deepEqual(ready.gates.flatMap(({ toConfirm }) => toConfirm.map(({ rule }) => rule)).sort(), [
    'input/no-data-owner',
    'input/no-format',
    'output/no-deadline',
    'output/no-system',
    'trigger/no-system',
  ]);
  assert.deepEqual(ready.next?.left.map(({ rule }) => rule).sort(), [
    'review/no-checks',
    'review/no-reject-when',
    'stage/no-start',
    'success/missing',
    'task/no-prompt',
    'workflow/no-purpose',
  ]);
});

test('a gate is open by what is due up to the stage, and counts what comes later', async () => {
  const pilot = gates(await readiness(EIGHT_LINES));
  assert.match(pilot['value'] ?? '', /^passed 0\//);
  const measure = gates(await readiness(EIGHT_LINES.replace('pilot', 'measure')));
  assert.match(measure['value'] ?? '', /^open /);
  assert.match(measure['ownership'] ?? '', /^open /);
});

test('a waived requirement counts as met', async () => {
  const waived = `${EIGHT_LINES.replace('pilot', 'document')}purpose: Answers go out on the same day
started: 2026-11-10
record:
  waivers:
    - {rule: success/missing, because: The baseline is being measured, by: Ann Rowe, until: 2026-12-01}
`;
  const { gates: states } = await readiness(waived);
  assert.equal(states.find(({ gate }) => gate === 'value')?.passed, true);
});

test('the four questions are answered in the words of the page', async () => {
  assert.deepEqual((await readiness(EIGHT_LINES)).questions, {
    owner: ['Dana Whitfield <dana@example.com>'],
    start: ['A demo request form is submitted in HubSpot'],
    landing: ['Score and draft are saved on the HubSpot deal within 2 minutes'],
    proof: [],
  });
  const { questions } = await ofBase('production');
  assert.match(questions.start.join(), / \(Akeneo\)$/);
  assert.match(questions.proof.join('\n'), /: 52 hours → 20 hours \(by 2\d{3}-\d\d-\d\d\)/);
});

test('the day of the plan counts from the start, or from a later redesign', async () => {
  const day = async (rest: string): Promise<number | undefined> => (await readiness(`workflow: Leads\n${rest}`)).day;
  const redesign = 'record:\n  decisions:\n    - {on: 2026-11-01, outcome: redesign, by: Ann, because: Too slow}\n';
  assert.equal(await day(''), undefined);
  assert.equal(await day('started: 2026-11-20\n'), 1);
  assert.equal(await day('started: 2026-11-27\n'), -6);
  assert.equal(await day(`started: 2026-09-01\n${redesign}`), 20);
  assert.equal(await day(`started: 2026-11-10\n${redesign}`), 11);
});
