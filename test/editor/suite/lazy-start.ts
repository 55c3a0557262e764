// Other people's YAML costs nothing: the language client is loaded with the first workflow document.

import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { extensions } from 'vscode';
import type { Extension } from 'vscode';
import { findingsOf, open } from './workspace.ts';

/** Must come first: what is loaded stays loaded. */
export function lazyStart(): void {
  describe('the start', () => {
    it('an ordinary YAML file wakes the entry and no more', async () => {
      await open('ordinary.yaml');
      await ours().activate();
      assert.deepEqual(loadedBundles(), ['extension.js']);
    });

    it('a workflow document loads the language client', async () => {
      const document = await open('triage.workflowdoc.yaml');
      await findingsOf(document, (found) => found.length > 0);
      assert.deepEqual(loadedBundles(), ['client.js', 'extension.js']);
    });
  });
}

function ours(): Extension<unknown> {
  const extension = extensions.getExtension('workflow-docs.workflow-docs');
  assert.ok(extension, 'the extension is installed');
  return extension;
}

/** The suite shares its extension host, and so the list of loaded modules, with the extension. */
function loadedBundles(): string[] {
  const folder = path.join(ours().extensionPath, 'dist');
  const files = Object.keys(require.cache).filter((file) => path.dirname(file) === folder);
  return files.map((file) => path.basename(file)).sort();
}
