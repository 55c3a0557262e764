// Hover: documents in which `$0` is the pointer, and what is told about that place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HoverContext } from '../../server/src/hover/context.ts';
import { hoverAt } from '../../server/src/hover/hover.ts';
import type { Hover } from '../../server/src/hover/hover.ts';
import { markdownOf, plainTextOf } from '../../server/src/hover/markdown.ts';
import { atCursor } from '../complete/cursor.ts';

/** Noon of 20 November 2026 in Vienna. */
const CONTEXT: HoverContext = {
  from: { epoch: Date.UTC(2026, 10, 20, 11) },
  timeZone: 'Europe/Vienna',
  ruleLink: () => undefined,
};

async function at(document: string, context: HoverContext = CONTEXT): Promise<Hover | undefined> {
  const { analysis, offset } = await atCursor(document);
  return hoverAt(analysis, offset, context);
}

async function markdown(document: string, context?: HoverContext): Promise<string> {
  const hover = await at(document, context);
  return hover ? markdownOf(hover.blocks) : '';
}

const HEAD = 'workflow: Leaflets\nstage: document\nstarted: 2026-11-10\n';

test('a key tells what belongs there, why, since when, for which gate, with an example', async () => {
  assert.equal(
    await markdown('input:\n  source: Forms\n  form$0at: JSON\n'),
    [
      '`input.format` · text · required',
      'How the data is written: JSON, CSV, PDF, plain text. It lets people tell a broken input from a good one.',
      '**Why:** Formats change without notice, and the AI makes something of almost anything it gets. A written format lets people see that the input is broken before the result is.',
      'Asked for from the stage document on (days 1 to 14). It counts towards the gate data: It is known which data goes in, from where, how sensitive it is, and what happens with odd cases.',
      '**For example:** `format: JSON`',
      '**Too vague:** `Different formats`',
    ].join('\n\n'),
  );
});

test('the key of a choice lists the words with what they mean', async () => {
  const words = await markdown('sta$0ge: pilot\n');
  assert.match(words, /- `hand-over` A second person learns to run it from the page alone\. \(days 15 to 30\)/);
  assert.match(words, /- `retired` It was in use and is switched off\. The last decision must be `stop`\.$/m);
});

/** Document with the pointer, and what its hover must tell. */
const TOLD: readonly (readonly [what: string, document: string, parts: readonly RegExp[]])[] = [
  ['a stage', HEAD.replace('document', 'docu$0ment'), [/^`document`/, /Days 1 to 14: the page is written/]],
  ['a word of a choice', 'governance:\n  risk: lo$0w\n', [/^`low`/]],
  ['the one line of a part', 'cadence: mo$0nth\n', [/^`month`/, /Once a month\./]],
  [
    'a date',
    HEAD.replace('2026-11-10', '2026-$011-10'),
    [/^\*\*2026-11-10: Tuesday · 10 days ago · day 1 of the plan\*\*/],
  ],
  ['a date without a plan', 'started: x\nsuccess:\n  - by: 2026-12$0-24\n', [/2026-12-24: Thursday · in 34 days\*\*/]],
  [
    'a date in the past of the plan',
    `${HEAD}record:\n  dry-runs:\n    - on: 2026$0-11-08\n`,
    [/2 days before the plan begins/],
  ],
  [
    'a person',
    'owner: Dana Whit$0field <dana@x.example>\nfailure: {alert: Dana Whitfield}\ncadence: {every: month, by: dana@x.example}\n',
    [/^Dana Whitfield \\<dana@x\.example\\>/, /Also named in:\n\n- `failure\.alert`\n- `cadence\.by`/],
  ],
  ['a person who is named once', 'owner: Dana Whit$0field\n', [/Named nowhere else on this page\./]],
  [
    'a system',
    'trigger: {event: a, system: Hub$0Spot}\noutput: {destination: b, system: HubSpot}\n',
    [/- `output\.system`/],
  ],
  [
    'a system of a manual step',
    'trigger: {event: a, system: HubSpot}\nmanual-steps:\n  - {step: x, from: hub$0spot, to: y}\n',
    [/^hubspot\n\nAlso named in:\n\n- `trigger\.system`$/],
  ],
  [
    'one of two persons in a value',
    "owner: Ben Ode\nfailure: {alert: 'Dana W <d@x.example> and Ben Ode <b@x.ex$0ample>'}\n",
    [/^Ben Ode \\<b@x\.example\\>\n\nAlso named in:\n\n- `owner`$/],
  ],
  [
    'a schedule',
    'trigger:\n  schedule: 0 8 * *$0 1-5\n  time-zone: America/New_York\n',
    [
      /\*\*At 08:00, Monday through Friday\.\*\*/,
      /- Friday 2026-11-20 08:00\n- Monday 2026-11-23 08:00\n- Tuesday 2026-11-24 08:00/,
      /By the clocks of America\/New\\_York\./,
    ],
  ],
  [
    'a schedule without a time zone',
    'trigger:\n  schedule: 0 8 * *$0 *\n',
    [/- Saturday 2026-11-21 08:00/, /no `time-zone`; these are times of Europe\/Vienna/],
  ],
  [
    'a schedule with a time zone that is none',
    'trigger:\n  schedule: 0 8 * *$0 *\n  time-zone: Berlin\n',
    [/"Berlin" is no time zone/],
  ],
  ['a schedule that never fires', 'trigger:\n  schedule: 0 0 31$0 2 *\n', [/It never fires/]],
  ['a schedule that cannot be read', 'trigger:\n  schedule: 0 8 *$0 *\n', [/cannot be read as a cron expression/]],
  [
    'a target',
    'success:\n  - metric: Hours\n    kind: time\n    baseline: 52 hours\n    target: 20$0 hours\n',
    [/From 52 hours to 20 hours: \*\*−62 %, that is better\.\*\*/],
  ],
  [
    'a baseline',
    'success: {metric: Share, better: higher, baseline: 45$0 %, target: 80 %}\n',
    [/From 45 % to 80 %: \*\*\\\+35 points, that is better\.\*\*/],
  ],
  [
    'a result',
    'success: {metric: Hours, kind: time, baseline: 52 hours, target: 20 hours}\nrecord:\n  results:\n    - {metric: Hours, value: 26$0 hours}\n',
    [/From 52 hours to 26 hours: \*\*−50 %, that is better\.\*\*/, /The target is 20 hours: it is not reached yet\./],
  ],
  [
    'how often',
    'cadence:\n  every: mon$0th\nrecord:\n  reviews:\n    - on: 2026-11-09\n',
    [/The next review is due on 2026-12-09: Wednesday · in 19 days\./],
  ],
  ['what a gap is about', 'record:\n  gaps:\n    - at: review.re$0ject-when\n', [/^`review\.reject-when`/]],
  [
    'what a waiver silences',
    'record:\n  waivers:\n    - rule: owner/mis$0sing\n',
    [/^`owner\/missing`/, /Due in the stage pilot\./],
  ],
  ['a field of a person', 'owner:\n  na$0me: Dana Whitfield\n', [/^`owner\.name` · text/, /The name of the person\./]],
  ['a measure by itself', 'success:\n  met$0ric: Hours\n', [/^`success\.measures\.metric` · text · required/]],
];

for (const [what, document, parts] of TOLD) {
  test(`hover on ${what}`, async () => {
    const told = await markdown(document);
    for (const part of parts) assert.match(told, part);
  });
}

test('a finding tells its rule, what it says, why it exists and what would mend it', async () => {
  const told = await markdown(`${HEAD}ownr$0: Dana\n`, { ...CONTEXT, ruleLink: (rule) => `file:///rules/${rule}.md` });
  assert.match(
    told,
    /^`page\/unknown-key` \[About this rule\]\(<file:\/\/\/rules\/page\/unknown-key\.md>\)\n\nThere is no field "ownr"/,
  );
  assert.match(told, /\*\*Why:\*\* A misspelt key looks right/);
  assert.match(told, /\*\*What would mend it:\*\*\n\n- Rename to "owner"\n- Keep it as your own field "x-ownr"/);
  assert.doesNotMatch(told, /This is no field/, 'the finding says it already');
});

test('where the editor shows the words of a finding itself, only the reason for the rule is added', async () => {
  const told = await markdown(`${HEAD}ownr$0: Dana\n`, { ...CONTEXT, isFindingShown: true });
  assert.match(told, /^`page\/unknown-key` \*\*Why:\*\* A misspelt key looks right to its author[^\n]*$/);
});

test('behind the text of the key stand its findings, also those that are shown as one', async () => {
  const told = await markdown('work$0flow: Leaflets\nstage: pilot\nowner: Dana Whitfield\ntrigger: x\ninput: y\n');
  assert.ok(told.startsWith('`workflow` · text · required'));
  assert.match(told, /\n\n---\n\n`workflow\/no-purpose`\n\nThe stage document will also ask for/);
  assert.match(told, /- `stage\/no-start` There is no start date/);
});

test('of many findings in one place the first ones are told, and how many there are', async () => {
  const told = await markdown('work$0flow: Leaflets\nstage: hand-over\n');
  assert.equal([...told.matchAll(/^---$/gm)].length, 4);
  assert.match(told, /\d+ more findings stand here\.$/);
});

test('nothing is told about prose, about comments and beside the text', async () => {
  for (const document of ['purpose: Every req$0uest\n', 'stage: pilot # a com$0ment\n', 'stage: pilot\n\n$0\n'])
    assert.equal(await at(document), undefined, document);
});

test('a key of the author is told as such', async () => {
  assert.match(await markdown('workflow: x\nx-bud$0get: 3\n'), /A key of your own/);
});

test('nothing that an author writes becomes markup', async () => {
  const hostile = '[click](command:evil) <b>_x_</b> `a`` ![i](http://e) | # &lt;';
  const told = await markdown(`owner: '$0${hostile}'\nfailure: {alert: '${hostile}'}\n`);
  assert.match(
    told,
    /\\\[click\\\]\(command:evil\) \\<b\\>\\_x\\_\\<\/b\\> \\`a\\`\\` !\\\[i\\\]\(http:\/\/e\) \\\| \\# \\&lt;/,
  );
  const inCode = await markdown(
    'record:\n  gaps:\n    - at: "`[x](command:evil)``"\n      quest$0ion: x\n  waivers:\n    - rule: "`[x](u)``"\n',
  );
  assert.doesNotMatch(inCode, /\]\(command/);
  const asRule = await markdown('record:\n  waivers:\n    - rule: "$0`[x](command:evil)``"\n');
  assert.match(asRule, /^``` `\[x\]\(command:evil\)`` ```/, 'in code, behind more backticks than it has');
  const lines = await markdown('owner: "$0- a\\n\\n# b\\n| c"\n');
  assert.match(lines, /^\\- a \\# b \\\| c/, 'on one line, and no list');
});

test('clients without Markdown get the same words without its marks', async () => {
  const hover = await at('record:\n  decisions:\n    - out$0come: stop\n');
  assert.ok(hover);
  const told = plainTextOf(hover.blocks);
  assert.match(told, /^record\.decisions\.outcome · one of 4 words · required\n\n/);
  assert.doesNotMatch(told, /[`*\\]/);
});
