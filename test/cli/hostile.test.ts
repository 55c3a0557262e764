// Documents and file names are not trusted: whatever they hold, a terminal is never steered by it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FAULTY, GOOD, runIn } from './world.ts';

/** What a terminal would obey; line ends are ours. */
const STEERING = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

test('escapes in text, keys, waivers and comments are shown, not obeyed', async () => {
  const text = [
    'workflow: "A \\e[31m page \\u202e"',
    'stage: pilot',
    'owner: Dana \u001b]0;owned\u0007 Whitfield \u009b2J',
    '\u202eevil\u202c: \u001b]0;owned\u0007 and reversed',
    'tri\u200bgger: A form',
    '"in\\e[1mput": x',
    'started: "\\e[5m"',
    'task: {does: x, prompt: "pro\\e[7m/x.md"}',
    'record:',
    '  waivers:',
    '    - {rule: page/missing-file, by: "\\e[8mB", because: "\\u2028 why \\e[2J", until: 2027-01-01}',
    '',
  ].join('\n');
  const told = await runIn({ files: { 'x.workflowdoc.yaml': text } }, 'check', '--hints');
  assert.doesNotMatch(told.out + told.err, STEERING);
  assert.match(told.out, /␛\]0;owned␇/);
  assert.match(told.out, /<U\+202E>evil<U\+202C>/);
  assert.match(told.out, /waived until 2027-01-01 by ␛\[8mB/);
});

test('names of files and arguments are shown, not obeyed', async () => {
  const name = 'red\u001b[31m\u202e\n.workflowdoc.yaml';
  const told = await runIn({ files: { [name]: FAULTY, [`bad${name}`]: GOOD }, denied: [`bad${name}`] }, 'check');
  assert.doesNotMatch(told.out + told.err, STEERING);
  assert.match(told.out, /^red␛\[31m<U\+202E>␊\.workflowdoc\.yaml:4:1/);
  for (const args of [
    ['\u001b[2J'],
    ['check', '\u001b[2J'],
    ['check', '--\u001b[2J'],
    ['explain', '\u001b[2J'],
    ['check', '--format', '\u001b[2J'],
  ]) {
    const wrong = await runIn({}, ...args);
    assert.equal(wrong.code, 2);
    assert.doesNotMatch(wrong.out + wrong.err, STEERING);
  }
});

test('whatever bytes a document has, the answer is a report', async () => {
  const line = fc.constantFrom(
    ...GOOD.split('\n'),
    'triger: x',
    '\tx: y',
    'a: {b',
    '"',
    '- - -',
    'x: &a *a',
    '\u001b[31m',
    '<<<<<<< HEAD',
    '🦆: 漢',
  );
  const lines = fc.array(line, { maxLength: 12 }).map((all) => Buffer.from(all.join('\n')));
  const bytes = fc.oneof(lines, fc.uint8Array({ maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const told = await runIn({ files: { 'x.workflowdoc.yaml': content } }, 'check', '--hints');
      assert.ok(told.code === 0 || told.code === 1, told.err);
      assert.equal(told.err, '');
      assert.doesNotMatch(told.out, STEERING);
      assert.match(told.out, /\n1 document, /);
    }),
    { numRuns: 60 },
  );
});

test('--fix never breaks off and a second run has nothing to do', async () => {
  const line = fc.constantFrom(
    ...GOOD.split('\n'),
    'triger: x',
    'ouput: y',
    'stage: pilto',
    'input: {{x}}',
    'purpose: a: b',
    'started: 1.2.2026',
    'x-a: |',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (all) => {
      const name = 'x.workflowdoc.yaml';
      const first = await runIn({ files: { [name]: all.join('\n') } }, 'check', '--fix');
      assert.equal(first.err, '');
      const fixed = first.disk.text(name);
      const second = await runIn({ files: { [name]: fixed } }, 'check', '--fix');
      assert.equal(second.disk.text(name), fixed);
    }),
    { numRuns: 60 },
  );
});
