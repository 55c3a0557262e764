// Each finding shows its rule as a link, and the link opens the rule's page inside the editor.

import { TabInputWebview, commands, window } from 'vscode';
import * as assert from './assert.ts';
import { findingsOf, open, ruleOf } from './workspace.ts';

export function ruleLinks(): void {
  describe('the rules', () => {
    it('every finding has a link to the page of its rule', async () => {
      const document = await open('triage.workflowdoc.yaml');
      const found = await findingsOf(document, (all) => all.length > 0);
      for (const diagnostic of found) {
        const { code } = diagnostic;
        assert.ok(typeof code === 'object', 'the code has a target');
        assert.equal(code.target.scheme, 'command');
        assert.equal(code.target.path, 'workflowDocs.explainRule');
        assert.deepEqual(JSON.parse(decodeURIComponent(code.target.query)), [ruleOf(diagnostic)]);
      }
    });

    it('the page of a rule opens as a preview', async () => {
      await commands.executeCommand('workflowDocs.explainRule', 'page/unknown-key');
      await untilTab(({ label, input }) => input instanceof TabInputWebview && label.includes('unknown-key'));
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('what is no rule opens nothing', async () => {
      await open('triage.workflowdoc.yaml');
      const tabs = tabLabels();
      // The information that there is no such rule is not waited for.
      for (const name of ['../../package', 'page/none', 'no', '/etc/passwd'])
        await commands.executeCommand('workflowDocs.explainRule', name);
      assert.deepEqual(tabLabels(), tabs);
    });
  });
}

type Tab = (typeof window.tabGroups.all)[number]['tabs'][number];

function tabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}

function tabLabels(): readonly string[] {
  return tabs().map(({ label }) => label);
}

/** Waits for a tab; mocha's time limit ends the wait. */
async function untilTab(isIt: (tab: Tab) => boolean): Promise<void> {
  while (!tabs().some(isIt)) await new Promise((resolve) => setTimeout(resolve, 50));
}
