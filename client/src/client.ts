// The language client: starts the server in a Node process of its own and joins it to the editor.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { WORKFLOW_DOCUMENTS } from './documents.ts';

/** A client that is connected to its server. */
export interface RunningClient {
  /** Ends the server and frees what the client registered; harmless when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server and waits until it answers. Rejects when the server cannot be started.
 * @param context the extension, whose `dist` folder holds the server's bundle
 */
export async function startClient(context: ExtensionContext): Promise<RunningClient> {
  const client = new LanguageClient(
    'workflowDocs',
    'Workflow Docs',
    { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc },
    { documentSelector: WORKFLOW_DOCUMENTS },
  );
  await client.start();
  return { stop: () => client.dispose() };
}
