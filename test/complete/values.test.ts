// Completion of values: what may be chosen, what the page names already, and how it is written.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../server/src/messages/text.ts';
import { chosen, labels, offered } from './cursor.ts';

const PEOPLE = [
  'owner: Dana Whitfield <dana@shop.example>',
  'second-owner: Luis Ortega',
  'review:\n  reviewer: Luis Ortega <luis@shop.example>\n',
].join('\n');

/** Document with the cursor, and the labels that are offered. */
const VALUES: readonly (readonly [what: string, document: string, labels: readonly string[]])[] = [
  ['the words of a choice', 'task:\n  autonomy: $0\n', ['suggests', 'drafts', 'acts-after-review', 'acts']],
  ['behind the colon', 'task:\n  autonomy:$0\n', ['suggests', 'drafts', 'acts-after-review', 'acts']],
  ['in the middle of a word', 'governance:\n  risk: lo$0w\n', ['low', 'medium', 'high']],
  ['before a comment', 'governance:\n  risk: $0 # later\n', ['low', 'medium', 'high']],
  ['in braces', 'governance: {risk: $0}\n', ['low', 'medium', 'high']],
  ['in braces that are not closed', 'governance: {risk: l$0', ['low', 'medium', 'high']],
  ['in an entry of the record', 'record:\n  dry-runs:\n    - result: $0\n', ['clean', 'gaps']],
  ['the one line of a part', 'cadence: $0\n', ['week', 'two-weeks', 'month', 'quarter', 'every: …']],
  [
    'people who are named',
    `${PEOPLE}sponsor: $0\n`,
    ['Dana Whitfield <dana@shop.example>', 'Luis Ortega <luis@shop.example>'],
  ],
  ['people by their names only', `${PEOPLE}record:\n  dry-runs:\n    - by: $0\n`, ['Dana Whitfield', 'Luis Ortega']],
  [
    'people in a list',
    `${PEOPLE}failure:\n  alert:\n    - $0\n`,
    ['Dana Whitfield <dana@shop.example>', 'Luis Ortega <luis@shop.example>', 'name', 'contact', 'role'],
  ],
  ['not the person who stands there alone', 'owner: Dana Whit$0field\n', []],
  [
    'each of the people in one value',
    'failure:\n  alert: Ben Ode <b@x.example> and Dana W <d@x.example>\nowner: $0\n',
    ['Ben Ode <b@x.example>', 'Dana W <d@x.example>'],
  ],
  [
    'systems that manual steps name',
    'manual-steps:\n  - {step: x, from: SAP TM, to: hubspot}\noutput:\n  system: $0\n',
    ['SAP TM', 'hubspot'],
  ],
  [
    'systems that are named',
    'trigger:\n  system: HubSpot\noutput:\n  system: $0\n',
    ['HubSpot', 'N/A (reason)'].slice(0, 1),
  ],
  [
    'measures for a result',
    'success:\n  - metric: Hours to reply\n  - metric: Mails without a change\nrecord:\n  results:\n    - metric: $0\n',
    ['Hours to reply', 'Mails without a change'],
  ],
  ['nothing for prose', 'purpose: $0\n', []],
  ['nothing behind a text that is finished', 'owner: "Dana" $0\n', []],
  ['nothing for an alias', 'owner: *d$0\n', []],
  ['nothing for a key that is none', 'ownr: $0\n', []],
  ['an answer where there may be nothing', 'team: $0\n', ['N/A (reason)']],
  ['an answer that is being typed', 'team: n/$0\n', ['N/A (reason)']],
  ['no answer in the middle of prose', 'team: Inside sales $0\n', []],
  ['no steps by hand', 'manual-steps: no$0\n', ['none']],
];

for (const [what, document, expected] of VALUES) {
  test(`values: ${what}`, async () => assert.deepEqual(await labels(document), expected));
}

test('the words of a stage say what it is for and which days it has', async () => {
  const items = await offered('stage: $0\n');
  assert.deepEqual(
    items.map(({ label }) => label),
    'pilot document hand-over integrate measure decide production research stopped retired'.split(' '),
  );
  const words = [items[2]?.remark ?? '', ...(items[2]?.detail ?? [])].map((part) =>
    typeof part === 'string' ? part : textOf(part),
  );
  assert.deepEqual(words, ['days 15 to 30', 'A second person learns to run it from the page alone.']);
});

test('dates have their meaning: today, the days of the plan, days from now', async () => {
  const at = async (document: string): Promise<readonly string[]> =>
    (await offered(document)).map(
      ({ label, remark = '' }) => `${label} ${typeof remark === 'string' ? remark : textOf(remark)}`,
    );
  const plan = 'stage: document\nstarted: 2026-11-10\n';
  assert.deepEqual(await at('started: $0\n'), ['2026-11-20 today', '2026-11-23 next Monday']);
  assert.deepEqual(await at(`${plan}record:\n  dry-runs:\n    - on: $0\n`), [
    '2026-11-20 today',
    '2026-11-19 day 10 of the plan',
    '2026-11-10 day 1 of the plan',
  ]);
  assert.deepEqual(await at(`${plan}success:\n  - by: $0\n`), [
    '2026-11-23 day 14 of the plan',
    '2026-12-09 day 30 of the plan',
    '2027-01-08 day 60 of the plan',
    '2027-01-23 day 75 of the plan',
    '2027-02-07 day 90 of the plan',
    '2026-12-20 in 30 days',
    '2027-02-18 in 90 days',
  ]);
  assert.deepEqual(await at('record:\n  waivers:\n    - until: $0\n'), [
    '2026-12-20 in 30 days',
    '2027-02-18 in 90 days',
  ]);
  assert.deepEqual((await at('record:\n  approvals:\n    - until: $0\n'))[0], '2027-11-20 in one year');
});

test('a date is found by its meaning as well as by its digits', async () => {
  const [today] = await offered('started: $0\n');
  assert.match(today?.filter ?? '', /^2026-11-20 .*today/);
});

test('after a redesign the days are counted from that decision', async () => {
  const redesign = 'record:\n  decisions:\n    - on: 2026-11-16\n      outcome: redesign\n';
  const items = await offered(`started: 2026-01-05\nsuccess:\n  - by: $0\n${redesign}`);
  assert.equal(items[0]?.label, '2026-11-29');
});

test('schedules are read back in words and quoted where YAML needs it', async () => {
  const items = await offered('trigger:\n  schedule: $0\n');
  const working = items.find(({ label }) => label === '0 8 * * 1-5');
  assert.equal(working?.remark, 'At 08:00, Monday through Friday');
  assert.equal(await chosen('trigger:\n  schedule: $0\n', '@daily'), 'trigger:\n  schedule: "@daily"\n');
  assert.ok((await labels('trigger:\n  schedule: *$0\n')).length > 0, 'also behind an asterisk');
});

test('time zones are those of the machine', async () => {
  const zones = await labels('trigger:\n  time-zone: $0\n');
  assert.equal(zones[0], 'UTC');
  assert.ok(zones.includes('Europe/Berlin') && zones.length > 300);
});

test('a gap may be about any field, those that are written first', async () => {
  const all = await labels('workflow: x\ninput:\n  - source: a\n  - source: b\nrecord:\n  gaps:\n    - at: $0\n');
  assert.deepEqual(all.slice(0, 4), ['workflow', 'input', 'input[0].source', 'input[1].source']);
  assert.ok(all.includes('review.reject-when'));
  assert.ok(!all.includes('input.source'), 'not once more without its position');
  assert.ok(!all.some((path) => path.startsWith('record')));
});

test('a waiver names a rule: those with a finding first, with what they say; structure cannot be waived', async () => {
  const items = await offered('workflow: x\nstage: document\nowner: Ops team\nrecord:\n  waivers:\n    - rule: $0\n');
  const first = items.slice(
    0,
    items.findIndex(({ remark }) => remark === undefined),
  );
  assert.ok(first.some(({ label }) => label === 'owner/not-a-person'));
  const [said] = first[0]?.detail ?? [];
  assert.ok(said !== undefined && typeof said !== 'string' && textOf(said).length > 20);
  assert.ok(items.some(({ label }) => label === 'page/missing-file'));
  assert.ok(!items.some(({ label }) => label === 'page/syntax'));
});

/** What a document becomes when a value is chosen. */
const CHOICES: readonly (readonly [document: string, label: string, after: string])[] = [
  ['stage:$0\n', 'pilot', 'stage: pilot\n'],
  ['stage: docu$0ment # now\n', 'pilot', 'stage: pilot # now\n'],
  ['stage: "$0"\n', 'pilot', 'stage: "pilot"\n'],
  ['stage: "pi$0\nowner: x\n', 'pilot', 'stage: "pilot"\nowner: x\n'],
  ['governance: {risk:$0}\n', 'low', 'governance: {risk: low}\n'],
  ['governance: {risk: l$0, can-stop: x}\n', 'high', 'governance: {risk: high, can-stop: x}\n'],
  ['owner: "@dana"\nsponsor: $0\n', '@dana', 'owner: "@dana"\nsponsor: "@dana"\n'],
  [
    'owner: "Whitfield, Dana <dana@shop.example>"\nfailure: {alert: $0}\n',
    'Whitfield, Dana <dana@shop.example>',
    'owner: "Whitfield, Dana <dana@shop.example>"\nfailure: {alert: "Whitfield, Dana <dana@shop.example>"}\n',
  ],
  [
    'owner: Dana Whitfield <d@x.example>\nsponsor: <name$0>\n',
    'Dana Whitfield <d@x.example>',
    'owner: Dana Whitfield <d@x.example>\nsponsor: Dana Whitfield <d@x.example>\n',
  ],
  ['team: $0\n', 'N/A (reason)', 'team: N/A (reason)\n'],
];

for (const [document, label, after] of CHOICES) {
  test(`${JSON.stringify(document)}: choosing ${label}`, async () =>
    assert.equal(await chosen(document, label), after));
}

test('a blank that is selected lets every value through the filter', async () => {
  const [first] = await offered('owner: Dana Whitfield\nsponsor: <name and contact>$0\n');
  assert.equal(first?.filter, '<name and contact>');
});
