// The client without its transport: one language client and the features around it, the same in Node and in a browser.

import { Disposable, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/protocol.ts';
import { commandRunner } from './commands/index.ts';
import { judgedDocuments } from './documents.ts';
import { answerFileRequests } from './files.ts';
import { DryRuns } from './dry-run/runs.ts';
import { isOtherYamlActive, watchOtherYaml } from './other-yaml.ts';
import { connectGaps } from './gaps/connect.ts';
import { connectPreviews } from './preview/connect.ts';
import { linkRules } from './rule-links.ts';
import type { RunningClient } from './running.ts';
import type { Session } from './session-parts.ts';
import { showStatus } from './status.ts';
import { Supervisor } from './supervisor.ts';

/**
 * Makes the language client with all that belongs to it, and starts its server.
 * @param connect makes the language client for where we run
 */
export async function startSession(
  context: ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<RunningClient> {
  const log = window.createOutputChannel('Workflow Docs', { log: true });
  const supervisor = new Supervisor(log);
  const client = connect({
    documentSelector: judgedDocuments(),
    outputChannel: log,
    errorHandler: supervisor,
    middleware: linkRules,
    initializationOptions: (): ClientOptions => ({
      otherYaml: isOtherYamlActive(),
      hoversFindings: true,
      showsReadiness: true,
      asksForWaivers: true,
    }),
  });
  const session: Session = { context, client, log, supervisor };
  const previews = connectPreviews(client, context.extensionUri);
  const gaps = connectGaps(session);
  const parts = Disposable.from(
    answerFileRequests(client),
    watchOtherYaml(client),
    showStatus(session),
    supervisor.watchOver(client),
    previews,
    gaps,
  );
  await supervisor.start();
  return {
    previews,
    run: commandRunner(session, gaps, previews, new DryRuns(session, previews)),
    async stop() {
      parts.dispose();
      await client.dispose();
      log.dispose();
    },
  };
}
