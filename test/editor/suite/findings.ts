// A slip is shown where it is, can be mended by its quick-fix, and only workflow documents are judged.

import { CodeAction, DiagnosticSeverity, Uri, WorkspaceEdit, commands, languages, workspace } from 'vscode';
import type { Diagnostic, TextDocument } from 'vscode';
import * as assert from './assert.ts';
import { findingsOf, open, ruleOf } from './workspace.ts';

const PAGE = 'triage.workflowdoc.yaml';
const RULE = 'page/unknown-key';

export function findings(): void {
  describe('findings', () => {
    it('a misspelt key is an error on the key, with its rule', async () => {
      const document = await open(PAGE);
      const slip = await slipIn(document);
      assert.equal(document.getText(slip.range), 'triger');
      assert.equal(slip.severity, DiagnosticSeverity.Error);
      assert.match(slip.message, /trigger/);
    });

    it('an ordinary YAML file has none', async () => {
      await slipIn(await open(PAGE));
      assert.deepEqual(languages.getDiagnostics((await open('ordinary.yaml')).uri), []);
    });

    it('a document that was never saved is judged too', async () => {
      const document = await workspace.openTextDocument(Uri.parse('untitled:/new.workflowdoc.yaml'));
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(0), (await open(PAGE)).getText());
      await workspace.applyEdit(edit);
      await slipIn(document);
    });

    it('the quick-fix mends the slip, and nothing else changes', async () => {
      const document = await open(PAGE);
      const before = document.getText();
      const fix = await preferredFix(document, await slipIn(document));
      assert.ok(fix?.edit, 'there is a preferred fix with an edit');
      await workspace.applyEdit(fix.edit);
      assert.equal(document.getText(), before.replace('triger:', 'trigger:'));
      await findingsOf(document, (found) => !found.some(isSlip));
    });
  });
}

/** Asks as the light bulb does, and has the server fill in the edits of the first ten. */
async function preferredFix(document: TextDocument, { range }: Diagnostic): Promise<CodeAction | undefined> {
  const provider = 'vscode.executeCodeActionProvider';
  const fixes = await commands.executeCommand<unknown[]>(provider, document.uri, range, 'quickfix', 10);
  return fixes.filter((fix) => fix instanceof CodeAction).find((fix) => fix.isPreferred);
}

async function slipIn(document: TextDocument): Promise<Diagnostic> {
  const slips = (await findingsOf(document, (found) => found.some(isSlip))).filter(isSlip);
  const [slip] = slips;
  assert.ok(slip && slips.length === 1, `one finding of ${RULE}, not ${slips.length}`);
  return slip;
}

function isSlip(diagnostic: Diagnostic): boolean {
  return ruleOf(diagnostic) === RULE;
}
