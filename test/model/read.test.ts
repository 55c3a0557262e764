// What the reader makes of a page: slots, and what a fault does to them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../server/src/model/read.ts';
import type { WorkflowDocument } from '../../server/src/model/document.ts';
import type { Slot } from '../../server/src/model/slot.ts';
import { partsOf, valueOf } from '../../server/src/model/slot.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const read = (text: string): WorkflowDocument => readDocument(parse(text));

/** The states of the fields of a part, but for the absent ones. */
function states(part: object | undefined): Record<string, string> {
  const slots = Object.entries(part ?? {}) as [string, Slot<unknown>][];
  return Object.fromEntries(slots.flatMap(([name, { state }]) => (state === 'absent' ? [] : [[name, state]])));
}

const faults = (document: WorkflowDocument): readonly string[] =>
  document.faults.map(({ rule, path }) => `${rule} ${formatPath(path)}`);

test('a part is one line, a mapping, or a list of both', () => {
  const one = read('input: Form answers, as JSON\n');
  assert.deepEqual(states(partsOf(one.page.input)[0]?.value), {
    source: 'present',
    format: 'unclear',
    fields: 'unclear',
    'data-owner': 'unclear',
    access: 'unclear',
  });
  const mapping = read('input:\n  source: Form answers\n  format: JSON\n');
  assert.deepEqual(states(partsOf(mapping.page.input)[0]?.value), { source: 'present', format: 'present' });
  const list = read('workflow: x\ninput:\n  - Form answers\n  - {source: Price list, format: CSV}\n');
  assert.deepEqual(
    partsOf(list.page.input).map(({ path, value }) => [formatPath(path), valueOf(value.source)]),
    [
      ['input[0]', 'Form answers'],
      ['input[1]', 'Price list'],
    ],
  );
  assert.deepEqual(faults(list), []);
});

test('nothing written, null, an empty list and an empty mapping are all absent', () => {
  const { page } = read('owner:\ntrigger: ~\ninput: []\ntask: {}\nreview:\n  checks: [ ]\n  reviewer: ""\n');
  for (const section of ['owner', 'trigger', 'input', 'task'] as const)
    assert.equal(page[section].state, 'absent', section);
  assert.deepEqual(states(valueOf(page.review)), {});
});

test('success is a measure, a list of them, or a mapping with rules', () => {
  const measure = '{metric: Minutes, baseline: 20 min, target: 5 min, by: 2027-01-01}';
  const forms = [measure, `[${measure}]`, `{measures: [${measure}]}`, `{measures: ${measure}}`].map(
    (form) => `workflow: x\nsuccess: ${form}`,
  );
  const paths = forms.map((form) =>
    partsOf(valueOf(read(form).page.success)!.measures).map(({ path }) => formatPath(path)),
  );
  assert.deepEqual(paths, [['success'], ['success[0]'], ['success.measures[0]'], ['success.measures']]);
  for (const form of forms) assert.deepEqual(faults(read(form)), []);
});

test('manual steps are none, a line, or a list', () => {
  const steps = (text: string): number => partsOf(read(`manual-steps: ${text}`).page['manual-steps']).length;
  assert.deepEqual(
    ['none', 'N/A (runs by itself)', '0', 'Copy the draft', '[{step: Copy}, {step: Paste}]'].map(steps),
    [0, 0, 0, 1, 2],
  );
  assert.equal(read('manual-steps: none').page['manual-steps'].state, 'present');
});

test('a misspelt, misplaced or doubled key leaves its field unclear, not absent', () => {
  const { page, faults: found } = read(
    'ownr: Dana\ntask: Sort mails\nprompt: p.md\nteam: A\nteam: B\nsecond_owner: Jo\n',
  );
  assert.equal(page.owner.state, 'unclear');
  assert.equal(page.team.state, 'unclear');
  assert.equal(page['second-owner'].state, 'unclear');
  assert.equal(partsOf(page.task)[0]?.value.prompt.state, 'unclear');
  assert.deepEqual(
    found.map(({ rule }) => rule).filter((rule) => rule !== 'page/missing-field'),
    ['page/duplicate-key', 'page/unknown-key', 'page/unknown-key', 'page/unknown-key'],
  );
});

test('what cannot be read as its kind is a fault and unclear', () => {
  const { page, ...document } = read(
    'workflow: x\nstarted: soon\noutput: {destination: Inbox, within: depends}\ntrigger: {event: x, volume: many, kind: maybe}\nsponsor: {role: Head}\ncosts: cheap\nteam: [A, B]\n',
  );
  assert.deepEqual([...faults({ ...document, page })].sort(), [
    'page/bad-date started',
    'page/bad-duration output.within',
    'page/bad-person sponsor',
    'page/bad-quantity trigger.volume',
    'page/unknown-value trigger.kind',
    'page/wrong-type costs',
    'page/wrong-type team',
  ]);
  for (const section of ['started', 'sponsor', 'costs', 'team'] as const)
    assert.equal(page[section].state, 'unclear', section);
});

test('required fields without a rule of their own are missing fields', () => {
  assert.deepEqual(
    faults(read('trigger: {system: X}\ninput: {format: JSON}\nrecord:\n  reviews:\n    - {on: 2026-11-01}\n')),
    ['page/missing-field workflow', 'page/missing-field trigger.event', 'page/missing-field record.reviews[0].by'],
  );
});

test('keys of the author are never reported, at any level', () => {
  assert.deepEqual(faults(read('workflow: x\nx-team: [1]\ninput: {source: y, x-queue: {a: b}}\n')), []);
});

test('aliases are read as what they stand for, and a bomb of them ends', () => {
  const { page } = read('owner: &dana Dana Whitfield <dana@example.com>\nsponsor: *dana\n');
  assert.equal(page.sponsor.value?.name, 'Dana Whitfield');
  const levels = Array.from(
    { length: 9 },
    (_, level) =>
      `x-${String(level)}: &a${String(level)} [${Array(9)
        .fill(level === 0 ? 'lol' : `*a${String(level - 1)}`)
        .join(', ')}]`,
  );
  const bomb = read(`workflow: x\n${levels.join('\n')}\ninput: *a8\nrecord: {gaps: *a8}\n`);
  assert.equal(bomb.topLevel, 'page');
});

test('what is no page is unclear as a whole', () => {
  for (const [text, topLevel] of [
    ['', 'empty'],
    ['# only a comment\n', 'empty'],
    ['- a\n- b\n', 'not-a-mapping'],
    ['just words\n', 'not-a-mapping'],
  ] as const) {
    const document = read(text);
    assert.equal(document.topLevel, topLevel, JSON.stringify(text));
    assert.deepEqual(faults(document), []);
    assert.equal(document.page.owner.state, 'unclear');
  }
});
