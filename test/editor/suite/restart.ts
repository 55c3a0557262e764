// A server that dies comes back, and one that is told to starts anew.

import { commands } from 'vscode';
import * as assert from './assert.ts';
import type { HostProbe } from './probe.ts';
import { findingsOf, open, replaceAll, ruleOf } from './workspace.ts';

const PAGE = 'triage.workflowdoc.yaml';

export function restart(probe: HostProbe): void {
  describe('the server', () => {
    it('"Restart Server" starts it anew, and the findings are those of before', async () => {
      await judges();
      await commands.executeCommand('workflowDocs.restartServer');
      assert.equal(probe.servers(), 1);
      await judges();
    });

    if (probe.killServer) {
      it('killed, it comes back by itself and goes on with what is open', async () => {
        probe.killServer?.();
        while (probe.servers() > 0) await soon();
        while (probe.servers() === 0) await soon();
        await judges();
        assert.equal(probe.servers(), 1);
      });
    }
  });
}

/** The server answers: a change of the text changes the findings. */
async function judges(): Promise<void> {
  const document = await open(PAGE);
  const before = document.getText();
  await replaceAll(document, before.replace(/^stage: .*$/m, 'stage: nonsense'));
  await findingsOf(document, (found) => found.some((one) => ruleOf(one) === 'page/unknown-value'));
  await replaceAll(document, before);
  await findingsOf(document, (found) => !found.some((one) => ruleOf(one) === 'page/unknown-value'));
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
