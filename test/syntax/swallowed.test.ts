// page/swallowed-text: what YAML accepts and reads otherwise than the author sees it. Underlined characters are in «marks».

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { marked, misplaced, named, plain, repaired, type Plain } from './support.ts';

/** A document, the slips in it, and the document mended, which then reads as the other did. */
const swallowed: [string, string[], string, Plain][] = [
  // Comments.
  [
    'output: Slack «#ops-alerts»\nz: 1\n',
    ['comment-swallows @output'],
    'output: "Slack #ops-alerts"\nz: 1\n',
    { output: 'Slack #ops-alerts', z: 1 },
  ],
  [
    'g:\n  change-log: «#fnol-notes»\nz: 1\n',
    ['comment-swallows @g.change-log'],
    'g:\n  change-log: "#fnol-notes"\nz: 1\n',
    { g: { 'change-log': '#fnol-notes' }, z: 1 },
  ],
  ['a: b «#1 thing» # note\n', ['comment-swallows @a'], 'a: "b #1 thing" # note\n', { a: 'b #1 thing' }],
  ['a: say "x" «#y»\n', ['comment-swallows @a'], 'a: \'say "x" #y\'\n', { a: 'say "x" #y' }],
  [
    'a:\n  - Slack «#ops»\n  - «#x»\n  - y\n',
    ['comment-swallows @a[0]', 'comment-swallows @a[1]'],
    'a:\n  - "Slack #ops"\n  - "#x"\n  - y\n',
    { a: ['Slack #ops', '#x', 'y'] },
  ],
  ['a: {b: c «#d»\n  }\n', ['comment-swallows @a.b'], 'a: {b: "c #d"\n  }\n', { a: { b: 'c #d' } }],
  [
    '\uFEFFa: 😀 «#ops»\r\nb: c\r\n',
    ['comment-swallows @a'],
    '\uFEFFa: "😀 #ops"\r\nb: c\r\n',
    { a: '😀 #ops', b: 'c' },
  ],
  // Braces and brackets.
  [
    'input: «{{ticket.body}}»\n',
    ['braces-become-map @input'],
    'input: "{{ticket.body}}"\n',
    { input: '{{ticket.body}}' },
  ],
  [
    'a: «{x}»\nb: «{Dana, Tove}»\n',
    ['braces-become-map @a', 'braces-become-map @b'],
    'a: "{x}"\nb: "{Dana, Tove}"\n',
    { a: '{x}', b: '{Dana, Tove}' },
  ],
  [
    'a:\n  - «{{x}}»\n  - {when: «{{y}}», then: z}\n',
    ['braces-become-map @a[0]', 'braces-become-map @a[1].when'],
    'a:\n  - "{{x}}"\n  - {when: "{{y}}", then: z}\n',
    { a: ['{{x}}', { when: '{{y}}', then: 'z' }] },
  ],
  ['owner: «[TBD]»\n', ['brackets-become-list @owner'], 'owner: "[TBD]"\n', { owner: '[TBD]' }],
  [
    'owner: «[your name]»\ntask: «[...]»\n',
    ['brackets-become-list @owner', 'brackets-become-list @task'],
    'owner: "[your name]"\ntask: "[...]"\n',
    { owner: '[your name]', task: '[...]' },
  ],
  // Anchors and tags.
  [
    'owner: «&c» marketing\nz: 1\n',
    ['anchor-swallows @owner'],
    'owner: "&c marketing"\nz: 1\n',
    { owner: '&c marketing', z: 1 },
  ],
  ['team: «&co»\nz: 1\n', ['anchor-swallows @team'], 'team: "&co"\nz: 1\n', { team: '&co', z: 1 }],
  [
    'a:\n  - «!important» check\n  - «!urgent»\n  - «!» note\n',
    ['tag-swallows @a[0]', 'tag-swallows @a[1]', 'tag-swallows @a[2]'],
    'a:\n  - "!important check"\n  - "!urgent"\n  - "! note"\n',
    { a: ['!important check', '!urgent', '! note'] },
  ],
  ['a: «&c» marketing #ops\n', ['anchor-swallows @a'], 'a: "&c marketing #ops"\n', { a: '&c marketing #ops' }],
  // Numbers.
  ...['1.10', '3.0', '007', '0x1F', '0o17', '1e3', '12345678901234567890', '-1.50'].map(
    (number): [string, string[], string, Plain] => [
      `a: «${number}»\n`,
      ['number-changes @a'],
      `a: "${number}"\n`,
      { a: number },
    ],
  ),
  ['a: «>5»\nz: 1\n', ['number-changes @a'], 'a: ">5"\nz: 1\n', { a: '>5', z: 1 }],
  // Missing spaces.
  ['«owner:Dana»\n', ['runs-together @owner'], 'owner: Dana\n', { owner: 'Dana' }],
  [
    'a:\n  «source:A»\n  format:B\n',
    ['runs-together @a.source'],
    'a:\n  source: A\n  format: B\n',
    { a: { source: 'A', format: 'B' } },
  ],
  [
    'a:\n  «-one»\n  -two\nz: 1\n',
    ['runs-together @a[0]'],
    'a:\n  - one\n  - two\nz: 1\n',
    { a: ['one', 'two'], z: 1 },
  ],
  ['a:\n  «-one»\n  - two\n', ['runs-together @a[0]'], 'a:\n  - one\n  - two\n', { a: ['one', 'two'] }],
  [
    'a:\n- one\n  «-two»\n- three\n',
    ['runs-together @a[1]'],
    'a:\n- one\n- two\n- three\n',
    { a: ['one', 'two', 'three'] },
  ],
  [
    'a: {«on:2026-10-01», by: Dana}\n',
    ['runs-together @a.on'],
    'a: {on: 2026-10-01, by: Dana}\n',
    { a: { on: '2026-10-01', by: 'Dana' } },
  ],
  ['«a:{b»: c}\nz: 1\n', ['runs-together @a'], 'a: {b: c}\nz: 1\n', { a: { b: 'c' }, z: 1 }],
  // Commas.
  [
    'a: {then: Queue "late", «no draft»}\n',
    ['comma-cuts-text @a.then'],
    'a: {then: \'Queue "late", no draft\'}\n',
    { a: { then: 'Queue "late", no draft' } },
  ],
  [
    'a: {when: Caller hangs up early, «no policy number», then: Task "call back"}\n',
    ['comma-cuts-text @a.when'],
    'a: {when: "Caller hangs up early, no policy number", then: Task "call back"}\n',
    { a: { when: 'Caller hangs up early, no policy number', then: 'Task "call back"' } },
  ],
  [
    'a: {when: Late, «or broken, or both», then: Stop}\n',
    ['comma-cuts-text @a.when'],
    'a: {when: "Late, or broken, or both", then: Stop}\n',
    { a: { when: 'Late, or broken, or both', then: 'Stop' } },
  ],
  [
    'a: {alert: Dana, «Tove»}\n',
    ['comma-cuts-text @a.alert'],
    'a: {alert: "Dana, Tove"}\n',
    { a: { alert: 'Dana, Tove' } },
  ],
  [
    'a: {baseline: 6,«2 %», target: 5 %}\n',
    ['comma-cuts-number @a.baseline'],
    'a: {baseline: "6,2 %", target: 5 %}\n',
    { a: { baseline: '6,2 %', target: '5 %' } },
  ],
];

for (const [source, slips, fixed, reads] of swallowed) {
  test(`finds ${JSON.stringify(source)}`, () => {
    const { text, ranges } = marked(source);
    const tree = parse(text);
    assert.deepEqual(tree.slips.map(named), slips);
    assert.ok(tree.slips.every((slip) => slip.rule === 'page/swallowed-text'));
    assert.deepEqual(
      tree.slips.map((slip) => slip.range),
      ranges,
    );
    assert.deepEqual(plain(tree.root), reads);
    assert.equal(misplaced(tree), undefined);
    assert.equal(repaired(tree), fixed);
    assert.deepEqual(parse(fixed).slips, []);
    assert.deepEqual(plain(parse(fixed).root), reads);
  });
}

const silent = [
  'a: b # a note\nc: d #\ne: # note\nf: ##\n',
  '#word at the start of a line\na: b\n',
  'a: "q" #ops\nb: [c] #ops\nd: |  #ops\n  e\nf: #from here\n  g: h\n',
  'a: https://x.y/z#part\nb: C#\nc: issue#5\n',
  'a: [b, c]\nd: [Dana Whitfield]\ne: [We own the edition already]\nf: []\ng: {}\n',
  'a: &x b\nc: *x\nd: &y\n  e: f\nh: *y\n',
  'a: R&D and so on\nb: wow!\nc: !!str 1\nd: !custom {e: f}\n',
  'a: 4\nb: 1.5\nc: .5\nd: +5\ne: -3\nf: 1_000\ng: 2026-11-20\nh: 10:30\ni: 6,2 %\nj: .inf\n',
  'a: Sorts mails at\n  10:30 and https://x.y\n  note:this too\n  -5 degrees\n',
  'a:\n  Sorts mails and\n  note:this\nb:\n  mailto:dana@x.y\n',
  'a: [Late, or broken, or both]\nb: {c: "d, e", f: [g, h]}\n',
  'a: {on: 2026-11-20, by}\nb: {name: Dana, role}\nc: {d: [e], f}\n',
  'x-a: 1.10\nx-b:\n  c: Slack #ops\n  d: {{e}}\n',
];

for (const text of silent) {
  test(`is silent on ${JSON.stringify(text)}`, () => {
    assert.deepEqual(parse(text).slips.map(named), []);
  });
}

test('the value that was misread is marked, its neighbours and its parents are not', () => {
  const tree = parse('a:\n  b: c #d\n  e: f\n');
  const a = tree.root?.kind === 'mapping' ? tree.root.entries[0]?.value : undefined;
  const values = a?.kind === 'mapping' ? a.entries.map(({ value }) => value?.slip?.kind) : [];
  assert.deepEqual(values, ['comment-swallows', undefined]);
  assert.equal(a?.slip, undefined);
});

test('what is seen and what is read is told', () => {
  const [slip] = parse('output: Slack #ops\n').slips;
  assert.deepEqual(slip?.args, { text: 'Slack #ops', read: 'Slack' });
});
