// `check --fix`: what is written, what is not, and what is said about it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULTY, GOOD, runIn } from './world.ts';

const NAME = 'x.workflowdoc.yaml';

test('a certain fix is written, counted and gone; a second run changes nothing', async () => {
  const first = await runIn({ files: { [NAME]: FAULTY } }, 'check', '--fix');
  assert.equal(first.disk.text(NAME), GOOD);
  assert.equal(first.code, 0);
  assert.match(first.out, /1 finding fixed\n\n1 document, no errors, no warnings, .*1 fixed\n$/);
  const second = await runIn({ files: { [NAME]: GOOD } }, 'check', '--fix');
  assert.equal(second.disk.text(NAME), GOOD);
  assert.doesNotMatch(second.out, /fixed/);
});

test('without --fix nothing is written', async () => {
  const told = await runIn({ files: { [NAME]: FAULTY } }, 'check');
  assert.equal(told.disk.text(NAME), FAULTY);
  assert.match(told.out, /= fix: Rename to "trigger" \(--fix does it\)/);
});

test('byte order mark, line ends and comments stay', async () => {
  const dress = (text: string): string => `\ufeff# 🦆 ours\n${text}# the end`.replaceAll('\n', '\r\n');
  const told = await runIn({ files: { [NAME]: dress(FAULTY) } }, 'check', '--fix');
  assert.equal(told.disk.text(NAME), dress(GOOD));
});

test('only what is shown is fixed: a hint when hints are', async () => {
  // Page order is a hint, and sorting is certain.
  const shuffled = GOOD.replace('owner: Dana Whitfield <dana@example.com>\n', '').replace(
    'output:',
    'owner: Dana Whitfield <dana@example.com>\noutput:',
  );
  const quiet = await runIn({ files: { [NAME]: shuffled } }, 'check', '--fix');
  assert.equal(quiet.disk.text(NAME), shuffled);
  const loud = await runIn({ files: { [NAME]: shuffled } }, 'check', '--fix', '--hints');
  assert.equal(loud.disk.text(NAME), GOOD);
});

test('what is left is reported and decides the exit code', async () => {
  const text = FAULTY.replace('stage: pilot', 'stage: pilot\nqwertzuiop: 1');
  const told = await runIn({ files: { [NAME]: text } }, 'check', '--fix');
  assert.equal(told.code, 1);
  assert.match(told.disk.text(NAME), /^trigger: /m);
  assert.match(told.out, /"qwertzuiop"/);
  assert.match(told.out, /1 error, .*1 fixed/);
});

test('of the standard input the fixed text is printed, and the report goes to stderr', async () => {
  const fixed = await runIn({ stdin: FAULTY }, 'check', '--fix', '-');
  assert.equal(fixed.out, GOOD);
  assert.match(fixed.err, /1 fixed/);
  const hopeless = await runIn({ stdin: new Uint8Array([0xff, 0x00, 0xfe]) }, 'check', '--fix', '-');
  assert.equal(hopeless.out, '\u00ff\u0000\u00fe', 'what cannot be read is handed back byte by byte');
  assert.match(hopeless.err, /not UTF-8/);
  const long = 'a'.repeat(2_000_000);
  assert.equal((await runIn({ stdin: long }, 'check', '--fix', '-')).out, long);
});

test('a link is never written through', async () => {
  const world = {
    files: { '/far/y.workflowdoc.yaml': FAULTY },
    links: { 'y.workflowdoc.yaml': '/far/y.workflowdoc.yaml', docs: '/far' },
  };
  for (const asked of ['y.workflowdoc.yaml', '.', 'docs/..']) {
    const told = await runIn(world, 'check', '--fix', asked);
    assert.equal(told.disk.text('/far/y.workflowdoc.yaml'), FAULTY, asked);
    assert.match(
      told.err,
      /y\.workflowdoc\.yaml: not fixed: it is reached by a symbolic link; fix \/far\/y\.workflowdoc\.yaml/,
    );
    assert.match(told.out, /page\/unknown-key/, 'its findings are those of the file as it is');
    assert.equal(told.code, 2);
  }
  const named = await runIn(world, 'check', '--fix', 'docs');
  assert.equal(named.disk.text('/far/y.workflowdoc.yaml'), GOOD, 'a folder that the user named may be behind a link');
});

test('a file that somebody else changed meanwhile is left alone', async () => {
  const told = await runIn(
    { files: { [NAME]: FAULTY }, onRead: (file, time, disk) => time === 2 && disk.put(file, `${FAULTY}# mine\n`) },
    'check',
    '--fix',
  );
  assert.equal(told.disk.text(NAME), `${FAULTY}# mine\n`);
  assert.equal(told.err, `${NAME}: not fixed: it was changed by somebody else meanwhile\n`);
  assert.equal(told.code, 2);
});

test('a file that cannot be written is said, with its findings', async () => {
  const denied: string[] = [];
  const told = await runIn(
    { files: { [NAME]: FAULTY }, denied, onRead: (_file, time) => time === 2 && denied.push(NAME) },
    'check',
    '--fix',
  );
  assert.equal(told.err, `${NAME}: not fixed: no permission to write it\n`);
  assert.match(told.out, /page\/unknown-key/);
  assert.equal(told.code, 2);
});
