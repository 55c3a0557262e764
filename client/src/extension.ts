// The entry of the extension in Node. The language client is a bundle of its own, so that a YAML file of somebody else
// loads a few kilobytes and starts nothing.

import type { ExtensionContext } from 'vscode';
import { enter } from './entry.ts';

/** Ends the one client of this window; VS Code calls `deactivate` without an argument, so it has to be kept here. */
let leave: (() => Promise<void>) | undefined;

/** Waits for the first workflow document. */
export function activate(context: ExtensionContext): void {
  leave = enter(context, async () => (await import('./client.ts')).startClient(context));
}

/** Stops the language server; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await leave?.();
}
