// The entry of the extension in Node. It is loaded with every YAML file, so it holds no more than the wait for the
// first workflow document; the language client is a bundle of its own and is read only then.

import { languages, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import type { RunningClient } from './client.ts';
import { WORKFLOW_DOCUMENTS } from './documents.ts';

/** The one client of this window; VS Code calls `deactivate` without an argument, so it has to be kept here. */
let client: Promise<RunningClient> | undefined;

/** Starts the language server as soon as a workflow document is open, now or later. */
export function activate(context: ExtensionContext): void {
  if (workspace.textDocuments.some(isWorkflowDocument)) {
    startOnce(context);
    return;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isWorkflowDocument(document)) return;
    waiting.dispose();
    startOnce(context);
  });
  context.subscriptions.push(waiting);
}

/** Stops the language server; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  const running = await client?.catch(() => undefined);
  client = undefined;
  await running?.stop();
}

function isWorkflowDocument(document: TextDocument): boolean {
  return languages.match(WORKFLOW_DOCUMENTS, document) > 0;
}

function startOnce(context: ExtensionContext): void {
  client ??= import('./client.ts').then(({ startClient }) => startClient(context));
  // A server that cannot start has been reported to the person by the client already.
  client.catch((error: unknown) => {
    console.error('Workflow Docs could not start its language server.', error);
  });
}
