// `render`: a page in the form and the way to read it that is asked for, to the standard output or into a file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GOOD, runIn, TODAY } from './world.ts';

const FILES = { 'a.workflowdoc.yaml': GOOD, '.git/HEAD': '0123456789abcdef0123456789abcdef01234567\n' };

test('a page is written as HTML, as of today, with the revision', async () => {
  const { code, out, err } = await runIn({ files: FILES }, 'render', 'a.workflowdoc.yaml');
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /^<!DOCTYPE html>/);
  assert.ok(out.includes(`made on ${TODAY}`));
  assert.match(out, /revision 0123456789\. The page itself is a\.workflowdoc\.yaml/);
});

test('in each form and for each reader', async () => {
  const begins = { html: /^<!DOCTYPE html>/, markdown: /^# /, svg: /^<svg / };
  for (const [form, begin] of Object.entries(begins)) {
    const { code, out } = await runIn({ files: FILES }, 'render', '--as', form, 'a.workflowdoc.yaml', '--out', '-');
    assert.equal(code, 0);
    assert.match(out, begin);
  }
  const heads = { run: 'Whom do I call?', review: 'Six gates', decision: 'What does it cost?' };
  for (const [card, head] of Object.entries(heads))
    assert.ok((await runIn({ files: FILES }, 'render', 'a.workflowdoc.yaml', '--card', card)).out.includes(head));
});

test('into a file, but never over the document', async () => {
  const { code, out, disk } = await runIn({ files: FILES }, 'render', 'a.workflowdoc.yaml', '--out', 'page.html');
  assert.deepEqual([code, out], [0, '']);
  assert.match(disk.text('page.html'), /^<!DOCTYPE html>/);
  const over = await runIn({ files: FILES }, 'render', 'a.workflowdoc.yaml', '--out', './a.workflowdoc.yaml');
  assert.equal(over.code, 2);
  assert.equal(over.disk.text('a.workflowdoc.yaml'), GOOD);
});

test('from the standard input, with the name that it stands for', async () => {
  const { code, out } = await runIn(
    { stdin: GOOD },
    'render',
    '-',
    '--stdin-path',
    'b.workflowdoc.yaml',
    '--as-of',
    '2026-12-01',
  );
  assert.equal(code, 0);
  assert.match(out, /made on 2026-12-01.*The page itself is b\.workflowdoc\.yaml/s);
});

test('what cannot be rendered says why', async () => {
  for (const [argv, why] of [
    [['render'], /one document/],
    [['render', 'a', 'b'], /one document/],
    [['render', 'a.workflowdoc.yaml', '--as', 'pdf'], /html, markdown, svg/],
    [['render', 'a.workflowdoc.yaml', '--card', 'gate'], /run/],
    [['render', 'none.workflowdoc.yaml'], /no such file/],
    [['render', 'empty.workflowdoc.yaml'], /empty/],
    [['rendr', 'a'], /"render"/],
  ] as const) {
    const { code, err } = await runIn({ files: { ...FILES, 'empty.workflowdoc.yaml': '' } }, ...argv);
    assert.equal(code, 2, argv.join(' '));
    assert.match(err, why);
  }
  assert.match((await runIn({}, 'render', '--help')).out, /--card/);
});
