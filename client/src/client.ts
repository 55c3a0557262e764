// The client in Node: its language server is a process of its own.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { RunningClient } from './running.ts';
import { processOptions } from './server-process.ts';
import { startSession } from './session.ts';

/**
 * Starts the server and waits until it answers. Never rejects: a server that cannot be started is told to the person,
 * who can start it again.
 * @param context the extension, whose `dist` folder holds the server's bundle
 */
export function startClient(context: ExtensionContext): Promise<RunningClient> {
  const { globalStorageUri } = context;
  const server = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    options: processOptions(globalStorageUri.scheme === 'file' ? globalStorageUri.fsPath : undefined),
  };
  return startSession(context, (options) => new LanguageClient('workflowDocs', 'Workflow Docs', server, options));
}
