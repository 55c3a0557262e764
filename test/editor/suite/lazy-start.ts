// Other people's YAML costs nothing: no server runs before the first workflow document is open.

import { extensions } from 'vscode';
import * as assert from './assert.ts';
import type { HostProbe } from './probe.ts';
import { findingsOf, open } from './workspace.ts';

/** Must come first: what is started stays. */
export function lazyStart(probe: HostProbe): void {
  describe('the start', () => {
    it('an ordinary YAML file starts no server', async () => {
      await open('ordinary.yaml');
      const ours = extensions.getExtension('workflow-docs.workflow-docs');
      assert.ok(ours, 'the extension is installed');
      await ours.activate();
      assert.equal(probe.servers(), 0);
    });

    it('a workflow document starts one', async () => {
      const document = await open('triage.workflowdoc.yaml');
      await findingsOf(document, (found) => found.length > 0);
      assert.equal(probe.servers(), 1);
    });

    it('a second one does not start another', async () => {
      const document = await open('folder/second.workflowdoc.yml');
      await findingsOf(document, (found) => found.length > 0);
      assert.equal(probe.servers(), 1);
    });
  });
}
