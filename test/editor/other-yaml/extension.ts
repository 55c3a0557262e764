// A YAML extension as other people have one: it has the name that ours looks for, and a language server that judges every
// YAML file and gives symbols, hover and completion. It knows no schema and asks no network.

import { workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The file of the server, put in when this is bundled. */
declare const SERVER: string;

/** What its settings would say; whatever else the server asks for is not set. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

/** Starts the server with the first YAML file. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: SERVER, transport: TransportKind.ipc };
  const client = new LanguageClient('yaml', 'Another YAML extension', server, {
    documentSelector: [{ language: 'yaml' }],
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.yaml') },
    middleware: {
      workspace: { configuration: ({ items }) => items.map(({ section = '' }) => SETTINGS[section] ?? null) },
    },
  });
  context.subscriptions.push(client);
  await client.start();
}
