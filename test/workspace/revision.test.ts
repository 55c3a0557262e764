// The revision that a copy of a page names is read from git's files, wherever git keeps it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem } from '../../server/src/workspace/ports.ts';
import { revisionOf } from '../../server/src/workspace/revision.ts';

const HASH = '0123456789abcdef0123456789abcdef01234567';
const PAGE = 'file:///w/docs/a.workflowdoc.yaml';

/** A disk with these files; whatever is asked for is noted. */
function disk(files: Readonly<Record<string, string>>): FileSystem & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    state(uri) {
      asked.push(uri);
      const isFolder = Object.keys(files).some((name) => name.startsWith(`${uri}/`));
      return Promise.resolve(uri in files ? 'file' : isFolder ? 'folder' : 'missing');
    },
    read(uri) {
      asked.push(uri);
      const text = files[uri];
      return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
    },
  };
}

test('a branch, a packed branch, a commit by itself, and a worktree', async () => {
  const git = 'file:///w/.git/';
  const cases: readonly Readonly<Record<string, string>>[] = [
    { [`${git}HEAD`]: 'ref: refs/heads/main\n', [`${git}refs/heads/main`]: `${HASH}\n` },
    {
      [`${git}HEAD`]: 'ref: refs/heads/a/b\n',
      [`${git}packed-refs`]: `# pack-refs\n${'f'.repeat(40)} refs/heads/b\n${HASH} refs/heads/a/b\n`,
    },
    { [`${git}HEAD`]: `${HASH}\n` },
    {
      'file:///w/.git': 'gitdir: /r/.git/worktrees/w\n',
      'file:///r/.git/worktrees/w/HEAD': 'ref: refs/heads/w\n',
      'file:///r/.git/worktrees/w/commondir': '../..\n',
      'file:///r/.git/refs/heads/w': `${HASH}\n`,
    },
  ];
  for (const files of cases) assert.equal(await revisionOf(PAGE, ['file:///w/'], disk(files)), '0123456789');
});

test('none outside of a repository, without a commit, and with something else in its files', async () => {
  const git = 'file:///w/.git/';
  for (const files of [
    {},
    { [`${git}HEAD`]: 'ref: refs/heads/main\n' },
    { [`${git}HEAD`]: '<script>\n' },
    { [`${git}HEAD`]: 'ref: refs/../../secret\n' },
  ])
    assert.equal(await revisionOf(PAGE, ['file:///w/'], disk(files)), undefined);
});

test('folders above the workspace are not looked at', async () => {
  const files = disk({ 'file:///w/.git/HEAD': HASH });
  assert.equal(await revisionOf(PAGE, ['file:///w/docs/'], files), undefined);
  assert.equal(await revisionOf('untitled:a.workflowdoc.yaml', ['file:///w/'], files), undefined);
  assert.ok(files.asked.every((uri) => uri.startsWith('file:///w/docs/')));
});
