// What both entries (Node and browser) do. They are loaded with every YAML file, so this holds no more than the wait for
// the first workflow document and the names of the commands; all else comes with the client.

import { Disposable, commands, window, workspace } from 'vscode';
import type { ExtensionContext, Uri } from 'vscode';
import { COMMANDS } from './command-names.ts';
import { isJudged } from './documents.ts';
import { explorerBadges } from './explorer-badges.ts';
import type { RunningClient } from './running.ts';

/**
 * Starts the client as soon as a workflow document is open or a command is called, now or later.
 * @param start loads the client and starts it; called at most once, unless it failed
 * @returns ends the client; VS Code waits for the promise
 */
export function enter(context: ExtensionContext, start: () => Promise<RunningClient>): () => Promise<void> {
  let client: Promise<RunningClient> | undefined;
  const startOnce = async (): Promise<RunningClient> => {
    client ??= start();
    try {
      return await client;
    } catch (error) {
      // The next command tries again.
      client = undefined;
      throw error;
    }
  };
  context.subscriptions.push(
    explorerBadges(),
    ...COMMANDS.map((name) =>
      commands.registerCommand(name, async (...args: unknown[]) => (await startOnce()).run(name, args)),
    ),
    previews(startOnce),
    whenDocumentIsOpen(() => {
      startOnce().catch((error: unknown) => console.error('Workflow Docs could not start.', error));
    }),
  );
  return async () => {
    const running = await client?.catch(() => undefined);
    client = undefined;
    await running?.stop();
  };
}

/** The preview's two commands, and its panels from before a restart; all else of it comes with the client. */
function previews(startOnce: () => Promise<RunningClient>): Disposable {
  const open = (toSide: boolean) => async (document?: Uri) => {
    (await startOnce()).previews.open(document, toSide);
  };
  return Disposable.from(
    commands.registerCommand('workflowDocs.openPreview', open(false)),
    commands.registerCommand('workflowDocs.openPreviewToSide', open(true)),
    window.registerWebviewPanelSerializer('workflowDocs.preview', {
      deserializeWebviewPanel: async (panel, state) => (await startOnce()).previews.restore(panel, state),
    }),
  );
}

/** Calls once, when a workflow document is open; the wait ends with what is given back. */
function whenDocumentIsOpen(call: () => void): Disposable {
  if (workspace.textDocuments.some(isJudged)) {
    call();
    return new Disposable(() => undefined);
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isJudged(document)) return;
    waiting.dispose();
    call();
  });
  return waiting;
}
