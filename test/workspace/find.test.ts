// Looking for documents on a real disk.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'workflow-docs-find-'));
after(() => rmSync(root, { recursive: true, force: true }));
const ROOT = pathToFileURL(root).href;

function write(name: string, text = ''): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

test('documents below a folder are found, whatever their folders are called; hidden ones are not', async () => {
  for (const name of ['a.workflowdoc.yaml', 'ü x/%41#/b.WorkflowDoc.YML', 'c.yaml', '.hid/d.workflowdoc.yaml'])
    write(name);
  for (const name of ['.e.workflowdoc.yaml', 'x/node_modules/f.workflowdoc.yaml', 'g.workflowdoc.yaml/h.md'])
    write(name);
  symlinkSync('a.workflowdoc.yaml', path.join(root, 'link.workflowdoc.yaml'));
  symlinkSync('.', path.join(root, 'circle'));
  const found = [...(await nodeFiles.find(ROOT))].sort();
  assert.deepEqual(
    found.map((uri) => uri.slice(ROOT.length)),
    ['/a.workflowdoc.yaml', '/link.workflowdoc.yaml', '/%C3%BC%20x/%2541%23/b.WorkflowDoc.YML'].sort(),
  );
  assert.deepEqual([...(await nodeFiles.find(`${ROOT}/`))].sort(), found);
  for (const uri of found) assert.equal(await nodeFiles.state(uri), 'file', uri);
});

test('what is no folder, or of another scheme, holds nothing', async () => {
  for (const uri of [`${ROOT}/a.workflowdoc.yaml`, `${ROOT}/nowhere`, 'vscode-vfs://github/x', 'no uri']) {
    assert.deepEqual(await nodeFiles.find(uri), [], uri);
  }
});

test('of a large file no more is read than is asked for', async () => {
  write('large', 'x'.repeat(5000));
  assert.equal((await nodeFiles.read(`${ROOT}/large`, 1000))?.length, 1000);
  assert.equal((await nodeFiles.read(`${ROOT}/large`, 5000))?.length, 5000);
  assert.equal((await nodeFiles.read(`${ROOT}/large`))?.length, 5000);
});
