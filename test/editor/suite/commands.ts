// Commands that ask nothing; those that ask are driven by the keyboard.

import { commands } from 'vscode';
import * as assert from './assert.ts';
import { open, replaceAll } from './workspace.ts';

export function commandTests(): void {
  describe('the commands', () => {
    it('are all there', async () => {
      const all = await commands.getCommands(true);
      for (const name of [
        'newDocument',
        'insertSection',
        'sortPage',
        'showReadiness',
        'explainRule',
        'restartServer',
        'exportPage',
        'printPage',
      ])
        assert.ok(all.includes(`workflowDocs.${name}`), name);
    });

    it('"Sort into Page Order" moves sections with their comments', async () => {
      const document = await open('unsorted.workflowdoc.yaml');
      await commands.executeCommand('workflowDocs.sortPage');
      assert.equal(document.lineAt(0).text, '# Written by hand, in no order.');
      const keys = [...document.getText().matchAll(/^([a-z]+):/gm)].map(([, key]) => key);
      assert.deepEqual(keys, ['workflow', 'stage', 'owner', 'trigger', 'input', 'task', 'review', 'output']);
      assert.match(document.getText(), /# whom to call\nowner:/);
      const sorted = document.getText();
      await commands.executeCommand('workflowDocs.sortPage');
      assert.equal(document.getText(), sorted, 'a second time changes nothing');
    });

    it('a document without a name of ours is left alone', async () => {
      const document = await open('ordinary.yaml');
      const before = document.getText();
      await commands.executeCommand('workflowDocs.sortPage');
      assert.equal(document.getText(), before);
      await replaceAll(document, before);
    });
  });
}
