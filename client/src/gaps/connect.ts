// Gaps room: joins threads, view and commands to a session.

import { commands, Disposable, workspace } from 'vscode';
import { isOurs } from '../documents.ts';
import type { Session } from '../session-parts.ts';
import { GapCommands } from './commands.ts';
import { GapThreads } from './threads.ts';
import { GapsTree } from './view.ts';

export interface Gaps extends Disposable {
  readonly commands: GapCommands;
}

/** The view shows itself where this is true. */
const HAS_DOCUMENTS = 'workflowDocs.hasDocuments';

/** Shows the gaps of a session until it is disposed. */
export function connectGaps(session: Session): Gaps {
  const threads = new GapThreads(session);
  const parts = Disposable.from(threads, new GapsTree(session), watchForDocuments());
  return { commands: new GapCommands(session, threads), dispose: () => void parts.dispose() };
}

/** Tells the editor whether there are workflow documents, open or in the folders. */
function watchForDocuments(): Disposable {
  let known: boolean | undefined;
  const look = async (): Promise<void> => {
    const isOpen = workspace.textDocuments.some(isOurs);
    const found =
      isOpen || (await workspace.findFiles('**/*.workflowdoc.{yaml,yml}', '**/node_modules/**', 1)).length > 0;
    if (found === known) return;
    known = found;
    await commands.executeCommand('setContext', HAS_DOCUMENTS, found);
  };
  const watch = (): void => void look();
  watch();
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => isOurs(document) && watch()),
    workspace.onDidCloseTextDocument((document) => isOurs(document) && watch()),
    workspace.onDidCreateFiles(watch),
    workspace.onDidDeleteFiles(watch),
    new Disposable(() => void commands.executeCommand('setContext', HAS_DOCUMENTS, false)),
  );
}
