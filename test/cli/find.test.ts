// Which documents the paths stand for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULTY, GOOD, runIn } from './world.ts';
import type { World } from './world.ts';

/** The files of the report, in its order. */
async function checked(world: World, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await runIn(world, 'check', '--format', 'json', ...paths);
  if (out === '') return [];
  const report = JSON.parse(out) as { documents: readonly { file: string }[] };
  return report.documents.map(({ file }) => file);
}

const TREE: World = {
  files: {
    'b.workflowdoc.yaml': GOOD,
    'a/deep/er/c.workflowdoc.yml': GOOD,
    'a/d.workflowdoc.yaml': GOOD,
    'a/plain.yaml': 'not: ours',
    'a/README.md': '# no document',
    'node_modules/x/e.workflowdoc.yaml': GOOD,
    '.git/f.workflowdoc.yaml': GOOD,
    '.hidden/g.workflowdoc.yaml': GOOD,
    '.#b.workflowdoc.yaml': 'the lock file of an editor',
    '/elsewhere/h.workflowdoc.yaml': GOOD,
  },
};

test('without a path the current folder is searched, sorted, without hidden and installed files', async () => {
  const all = ['a/d.workflowdoc.yaml', 'a/deep/er/c.workflowdoc.yml', 'b.workflowdoc.yaml'];
  assert.deepEqual(await checked(TREE), all);
  assert.deepEqual(await checked(TREE, '.'), all);
  assert.deepEqual(await checked(TREE, './', 'a', 'b.workflowdoc.yaml'), all, 'each document once');
});

test('a path is told as it was given', async () => {
  assert.deepEqual(await checked(TREE, './a/deep/'), ['a/deep/er/c.workflowdoc.yml']);
  assert.deepEqual(await checked(TREE, '/w/a/deep'), ['/w/a/deep/er/c.workflowdoc.yml']);
  assert.deepEqual(await checked(TREE, '../elsewhere'), ['../elsewhere/h.workflowdoc.yaml']);
});

test('what is named is checked, hidden or not, whatever its name', async () => {
  assert.deepEqual(await checked(TREE, '.hidden'), ['.hidden/g.workflowdoc.yaml']);
  assert.deepEqual(await checked(TREE, 'a/plain.yaml'), ['a/plain.yaml']);
  assert.deepEqual(await checked(TREE, 'node_modules/x'), ['node_modules/x/e.workflowdoc.yaml']);
});

test('patterns match documents, and folders stand for what is in them', async () => {
  assert.deepEqual(await checked(TREE, '**/*.workflowdoc.yaml'), ['a/d.workflowdoc.yaml', 'b.workflowdoc.yaml']);
  assert.deepEqual(await checked(TREE, '*'), [
    'a/d.workflowdoc.yaml',
    'a/deep/er/c.workflowdoc.yml',
    'b.workflowdoc.yaml',
  ]);
  assert.deepEqual(await checked(TREE, 'a/*'), ['a/d.workflowdoc.yaml', 'a/deep/er/c.workflowdoc.yml']);
  assert.deepEqual(await checked(TREE, 'a/*.{yaml,yml}'), ['a/d.workflowdoc.yaml']);
  assert.deepEqual(await checked(TREE, '{a/deep,b*}/**', 'b?workflowdoc.[xy]aml'), [
    'a/deep/er/c.workflowdoc.yml',
    'b.workflowdoc.yaml',
  ]);
  assert.deepEqual(await checked(TREE, '../elsewhere/*.yaml'), ['../elsewhere/h.workflowdoc.yaml']);
  assert.deepEqual(await checked(TREE, '/elsewhere/**'), ['/elsewhere/h.workflowdoc.yaml']);
});

test('a file whose name looks like a pattern is that file', async () => {
  const world = { files: { '[id].workflowdoc.yaml': GOOD, 'i.workflowdoc.yaml': GOOD } };
  assert.deepEqual(await checked(world, '[id].workflowdoc.yaml'), ['[id].workflowdoc.yaml']);
});

test('a path that does not exist is said, the rest is checked, and the exit code is 2', async () => {
  const told = await runIn(TREE, 'check', 'nope.workflowdoc.yaml', 'a', 'x/*.yaml', 'c*/**');
  assert.equal(told.code, 2);
  assert.deepEqual(told.err.split('\n'), [
    'nope.workflowdoc.yaml: no such file',
    'x/*.yaml: no workflow document matches this pattern',
    'c*/**: no workflow document matches this pattern',
    '',
  ]);
  assert.match(told.out, /a\/d\.workflowdoc\.yaml/);
  assert.match(told.out, /3 problems$/m);
});

test('a folder without a document is no clean run', async () => {
  const told = await runIn({ files: { 'docs/readme.md': '' } }, 'check', 'docs');
  assert.deepEqual(told, { ...told, code: 2, out: '' });
  assert.equal(told.err, 'docs: no workflow document (NAME.workflowdoc.yaml) found\n');
  const here = await runIn({}, 'check', '--format', 'json');
  assert.equal(here.code, 2);
  assert.match(here.out, /"reason": "no workflow document/);
});

test('a folder without rights and a file that vanishes cost nobody else the check', async () => {
  const told = await runIn(
    {
      files: {
        'a/x.workflowdoc.yaml': GOOD,
        'b/x.workflowdoc.yaml': FAULTY,
        'c.workflowdoc.yaml': GOOD,
        'd.workflowdoc.yaml': GOOD,
      },
      denied: ['a', 'd.workflowdoc.yaml'],
      vanishing: ['c.workflowdoc.yaml'],
    },
    'check',
  );
  assert.equal(told.code, 2, 'what could not be read outweighs what was found');
  assert.deepEqual(told.err.split('\n'), [
    'a: no permission to read it',
    'c.workflowdoc.yaml: no such file',
    'd.workflowdoc.yaml: no permission to read it',
    '',
  ]);
  assert.match(told.out, /b\/x\.workflowdoc\.yaml:4:1 {2}error {2}page\/unknown-key/);
  assert.match(told.out, /1 document, 1 error, .*3 problems/);
});

test('links are followed, each real folder and file once, and loops end', async () => {
  const world: World = {
    files: { 'real/x.workflowdoc.yaml': GOOD, '/far/y.workflowdoc.yaml': GOOD, '/far/plain.txt': '' },
    links: {
      'a-again': 'real',
      'real/loop': '..',
      'real/self': 'self',
      far: '/far',
      'alias.workflowdoc.yaml': 'real/x.workflowdoc.yaml',
      'broken.txt': 'nowhere',
    },
  };
  assert.deepEqual(await checked(world), ['far/y.workflowdoc.yaml', 'real/x.workflowdoc.yaml']);
  assert.equal((await runIn(world, 'check')).err, '');
});

test('a broken link is a problem where a document is expected', async () => {
  const told = await runIn({ files: { 'x.workflowdoc.yaml': GOOD }, links: { 'y.workflowdoc.yaml': 'gone' } }, 'check');
  assert.equal(told.code, 2);
  assert.equal(told.err, 'y.workflowdoc.yaml: no such file\n');
});
