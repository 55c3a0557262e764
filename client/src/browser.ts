// The entry of the extension in the browser. There an extension is one file, so the language client is in it; it is not
// run before it is needed.

import type { ExtensionContext } from 'vscode';
import { enter } from './entry.ts';

/** Ends the one client of this window; VS Code calls `deactivate` without an argument, so it has to be kept here. */
let leave: (() => Promise<void>) | undefined;

/** Waits for the first workflow document. */
export function activate(context: ExtensionContext): void {
  leave = enter(context, async () => (await import('./browser-client.ts')).startClient(context));
}

/** Stops the language server; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await leave?.();
}
