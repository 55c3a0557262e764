// The names under which documents are known to each other: the same as Node gives, whatever a file is called.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Roots } from '../../server/src/cli/roots.ts';
import { nodeDisk } from '../../server/src/cli/node-io.ts';

test('a document has the URI that Node gives it', () => {
  const roots = new Roots('/', nodeDisk);
  const folders = ['/', '/w/', '/w/a b/', '/w/ä#1/', '/w/100%/'];
  const names = [
    'lead.workflowdoc.yaml',
    '_x.workflowdoc.yml',
    'a b.yaml',
    'ä.yaml',
    '100%.yaml',
    'a#b?.yaml',
    '~a.yaml',
  ];
  for (const file of folders.flatMap((folder) => names.map((name) => folder + name))) {
    for (const time of ['first', 'second'])
      assert.equal(roots.uriOf(file), pathToFileURL(file).href, `${file}, the ${time} time`);
  }
});
