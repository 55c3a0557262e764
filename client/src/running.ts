// What the entry knows of the client that it loads when the first workflow document is there.

import type { CommandName } from './command-names.ts';
import type { Previews } from './preview/previews.ts';

/** A client with its language server; the server itself may have died and come back. */
export interface RunningClient {
  readonly previews: Previews;
  /** Does what a command is for; the arguments are what the caller of the command gave. */
  run(command: CommandName, args: readonly unknown[]): Promise<void>;
  /** Ends the server and frees what the client registered; harmless when the server is gone. */
  stop(): Promise<void>;
}
