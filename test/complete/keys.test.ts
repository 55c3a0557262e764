// Completion of keys: where the cursor is decides what is offered, in broken YAML as well as in good.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/messages/text.ts';
import { chosen, labels, offered } from './cursor.ts';

const HEAD = 'workflow: Leaflets\nstage: document\nstarted: 2026-11-10\nowner: Dana Whitfield <dana@shop.example>\n';

/** Document with the cursor, and the keys that are offered, without the other forms of sections. */
const PLACES: readonly (readonly [what: string, document: string, keys: readonly string[]])[] = [
  ['inside a part', 'input:\n  source: Forms\n  $0\ntask: x\n', rest('input', 'source')],
  ['before the first key of a part', 'input:\n  $0\n  source: Forms\n', rest('input', 'source')],
  ['inside a part without anything', 'output:\n  $0\n', [...rest('output'), '- destination: …']],
  ['a key that is half typed', 'input:\n  source: Forms\n  for$0\ntask: x\n', rest('input', 'source')],
  ['the first key of a part, half typed', 'output:\n  sys$0\n', rest('output')],
  ['less indented than its neighbours', 'input:\n    source: Forms\n  $0\n', rest('input', 'source')],
  ['deeper than a text', 'purpose: abc\n  $0\n', []],
  ['in a list of parts', 'input:\n  - source: Forms\n    $0\n', rest('input', 'source')],
  ['behind a dash', 'input:\n  - $0\n', ['source: …', ...rest('input')]],
  ['behind a dash without its space', 'input:\n  -$0\n', ['source: …', ...rest('input')]],
  ['behind a dash, half typed', 'input:\n  - sou$0\n', rest('input')],
  ['a new item of a list', 'record:\n  dry-runs:\n    - on: 2026-11-12\n    $0\n', ['- on: …']],
  ['a line more of an item', 'record:\n  dry-runs:\n    - on: 2026-11-12\n      $0\n', ['by', 'result']],
  ['a list that is empty', 'record:\n  dry-runs:\n    $0\n', ['- on: …']],
  [
    'dashes below their key',
    'record:\n  dry-runs:\n  - on: 2026-11-12\n  $0\n',
    [...rest('record', 'dry-runs'), '- on: …'],
  ],
  ['the record', 'record:\n  dry-runs:\n    - on: 2026-11-12\n  $0\n', rest('record', 'dry-runs')],
  ['a person', 'owner:\n  $0\n', ['name', 'contact', 'role']],
  ['a measure by itself', 'success:\n  metric: Hours\n  $0\n', rest('measure', 'metric')],
  ['a measure in a list', 'success:\n  - metric: Hours\n    $0\n', rest('measure', 'metric')],
  ['around the measures', 'success:\n  measures: []\n  $0\n', ['scale-if', 'stop-if']],
  ['in braces', 'review: {reviewer: Dana, $0}\n', rest('review', 'reviewer')],
  ['in braces, half typed', 'review: {reviewer: Dana, che$0}\n', rest('review', 'reviewer')],
  ['in braces that are not closed', 'review: {rev$0', rest('review')],
  ['in braces over several lines', 'review: {reviewer: Dana,\n  $0\n}\ntask: x\n', rest('review', 'reviewer')],
  ['in braces inside a list', 'record:\n  gaps:\n    - {at: task, $0}\n', rest('gap', 'at')],
  ['a comment', 'input:\n  source: Forms # $0\n', []],
  ['a line of comment', '# $0\n', []],
  ['a block of text', 'task:\n  prompt: |\n    Write\n    $0\n', []],
  ['an empty line in a block of text', 'task:\n  prompt: |\n    Write\n$0\n    more\n', []],
  ['a text over several lines', 'purpose: Every request\n  $0gets a reply\n', []],
  ['behind the first document', 'workflow: x\n---\n$0', []],
  ['windows line ends', 'input:\r\n  source: Forms\r\n  $0\r\ntask: x\r\n', rest('input', 'source')],
  [
    'an empty line in the middle of a part',
    'input:\n  source: Forms\n$0\n  format: JSON\n',
    rest('input', 'source', 'format'),
  ],
  ['an empty line in the middle of a list', 'record:\n  gaps:\n    - at: task\n$0\n    - at: input\n', ['- at: …']],
  [
    'an empty line in the middle of an item',
    'record:\n  gaps:\n    - at: task\n$0\n      on: 2026-11-11\n',
    rest('gap', 'at', 'on'),
  ],
  ['an unknown part', 'inptu:\n  $0\n', []],
];

for (const [what, document, keys] of PLACES) {
  test(`keys: ${what}`, async () => assert.deepEqual(await labels(document), keys));
}

test('sections come in page order, the other forms behind them', async () => {
  const all = await labels(`${HEAD}tri$0\n`);
  const [first, second] = [all.indexOf('trigger'), all.indexOf('input')];
  assert.ok(all[0] === 'purpose' && first > 0 && first < second, all.join(', '));
  assert.ok(!all.includes('owner') && !all.includes('stage'), 'what is there is not offered again');
  assert.ok(all.indexOf('trigger (one line)') > all.indexOf('record'), all.join(', '));
  assert.ok(all.includes('input (complete)'));
});

test('what the stage asks for is marked, and the first of it is selected', async () => {
  const items = await offered(`${HEAD}trigger: x\ninput: y\n$0\n`);
  const remark = (label: string): string | undefined => {
    const words = items.find((item) => item.label === label && !item.suffix)?.remark;
    return words === undefined || typeof words === 'string' ? words : textOf(words);
  };
  assert.equal(remark('purpose'), 'asked for now');
  assert.equal(remark('task'), 'asked for now');
  assert.equal(remark('second-owner'), 'asked for next');
  assert.equal(remark('costs'), undefined);
  assert.deepEqual(
    items.filter(({ preselect }) => preselect).map(({ label }) => label),
    ['purpose'],
  );
});

test('of what begins as the typed word, the first that is asked for is selected', async () => {
  const items = await offered(`${HEAD}ta$0\n`);
  assert.deepEqual(
    items.filter(({ preselect }) => preselect).map(({ label }) => label),
    ['task'],
  );
});

test('the fields of a part that is missing are asked for by their own stages', async () => {
  const items = await offered(`${HEAD}input:\n  $0\n`);
  const remarks = items.map(({ label, remark }) => [label, remark === undefined ? '' : textOf(remark as never)]);
  assert.deepEqual(remarks.slice(0, 5), [
    ['source', 'asked for now'],
    ['format', 'asked for now'],
    ['fields', ''],
    ['example', 'asked for next'],
    ['edge-cases', 'asked for next'],
  ]);
});

/** What a document becomes when a key is chosen. */
const CHOICES: readonly (readonly [document: string, label: string, after: string])[] = [
  [
    'input:\n  source: Forms\n  for$0\ntask: x\n',
    'format',
    'input:\n  source: Forms\n  format: <such as JSON or CSV>\ntask: x\n',
  ],
  ['for$0mat: x\n', 'workflow', 'workflow: x\n'],
  ['review: {reviewer: Dana,$0}\n', 'when', 'review: {reviewer: Dana, when: before-release}\n'],
  ['review: {$0}\n', 'checks', 'review: {checks: [<what to compare with what>]}\n'],
  [
    'input:\n    source: Forms\n  $0\n',
    'edge-cases',
    'input:\n    source: Forms\n    edge-cases:\n        - <odd case and what happens>\n',
  ],
  [
    'task:\n    does: x\nreview:\n    $0\n',
    'checks',
    'task:\n    does: x\nreview:\n    checks:\n        - <what to compare with what>\n',
  ],
  ['input:\n  -$0\n', 'source: …', 'input:\n  - source: <which data from where>\n    format: <such as JSON or CSV>\n'],
  [
    'stage: pilot\n$0\n',
    'related',
    'stage: pilot\nrelated:\n  after: <path to a workflow document>\n  feeds: <path to a workflow document>\n',
  ],
  ['stage: pilot\n$0\n', 'record', 'stage: pilot\nrecord:\n  \n'],
  ['stage: pilot\n$0', 'input (one line)', 'stage: pilot\ninput: <which data from where>'],
  ['   $0   \nowner: x\n', 'stage', 'stage: pilot\nowner: x\n'],
  [
    'second-owner: Luis Ortega\r\nrecord:\r\n  $0\r\n',
    'dry-runs',
    'second-owner: Luis Ortega\r\nrecord:\r\n  dry-runs:\r\n    - on: 2026-11-20\r\n      by: Luis Ortega\r\n      result: clean\r\n',
  ],
  [
    'sponsor: "@priya"\nrecord:\n  decisions:\n  - on: 2026-11-01\n  $0\n',
    '- on: …',
    'sponsor: "@priya"\nrecord:\n  decisions:\n  - on: 2026-11-01\n  - on: 2026-11-20\n    outcome: scale\n    by: "@priya"\n    because: <the reason>\n',
  ],
  [
    'record:\n  gaps:\n    - $0\n',
    'at: …',
    'record:\n  gaps:\n    - at: <field such as review.checks>\n      question: <what had to be asked>\n      raised-by: <who asked>\n      on: 2026-11-20\n',
  ],
  [
    'manual-steps:\n  $0\n',
    '- step: …',
    'manual-steps:\n  - step: <what is done by hand>\n    plan: <how and when it goes away>\n',
  ],
  [
    'review:$0\n',
    'reviewer: …',
    'review:\n  reviewer: <a person or one role>\n  checks:\n    - <what to compare with what>\n  reject-when:\n    - <what disqualifies a result>\n',
  ],
  [
    'checks:\n  - a\nrecord:\n  results: $0\n',
    '- on: …',
    'checks:\n  - a\nrecord:\n  results:\n    - on: 2026-11-20\n      metric: <measure as under success>\n      value: <number with its unit>\n',
  ],
];

for (const [document, label, after] of CHOICES) {
  test(`${JSON.stringify(document)}: choosing ${label}`, async () =>
    assert.equal(await chosen(document, label), after));
}

test('in an empty document whole pages come first, then the sections', async () => {
  for (const document of ['$0', '\n\n$0', '# A comment\n$0', 'wor$0']) {
    const all = await labels(document);
    assert.equal(all[0], 'workflow document: pilot', document);
    assert.ok(all.includes('workflow'), document);
  }
  assert.ok(!(await labels('owner: x\n$0')).includes('workflow document: pilot'));
});

/** The fields of a part without some of them, in page order. */
function rest(part: string, ...written: readonly string[]): readonly string[] {
  const fields: Readonly<Record<string, string>> = {
    input: 'source format fields example edge-cases data-owner sensitivity access',
    output: 'destination system format within match',
    review: 'reviewer when minutes checks reject-when examples',
    record: 'dry-runs gaps results reviews decisions approvals assumptions incidents waivers',
    gap: 'at question raised-by on answer fixed',
    measure: 'metric kind better baseline target by source',
  };
  return (fields[part] ?? '').split(' ').filter((field) => !written.includes(field));
}
