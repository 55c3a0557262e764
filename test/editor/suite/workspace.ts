// Helpers of the suite: documents of the fixture workspace, and waiting for what the server says about them.

import { Range, Uri, WorkspaceEdit, languages, window, workspace } from 'vscode';
import type { Diagnostic, Disposable, TextDocument } from 'vscode';
import * as assert from './assert.ts';

/** Opens a file of the fixture workspace in an editor, as it is on disk. */
export async function open(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the fixture workspace is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Gives a document another text, which is not saved. */
export async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  assert.ok(await workspace.applyEdit(edit), 'the text could be replaced');
}

/** Waits until the diagnostics of the document are as asked for, and gives them; mocha's time limit ends the wait. */
export async function findingsOf(
  document: TextDocument,
  asked: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve) => {
    let listener: Disposable | undefined = undefined;
    const look = (): void => {
      const found = languages.getDiagnostics(document.uri);
      if (!asked(found)) return;
      listener?.dispose();
      resolve(found);
    };
    listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The rule of a diagnostic; its code is the rule's id, with or without a link to its page. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
