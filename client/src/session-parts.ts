// What the features of the client share; `session.ts` makes it.

import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Supervisor } from './supervisor.ts';

/** One language client and what belongs to it. */
export interface Session {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly supervisor: Supervisor;
}
