// The client in a browser: its language server is a worker.

import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { RunningClient } from './running.ts';
import { startSession } from './session.ts';

/**
 * Starts the server and waits until it answers. Never rejects: a server that cannot be started is told to the person,
 * who can start it again.
 * @param context the extension, whose `dist` folder holds the server's bundle
 */
export async function startClient(context: ExtensionContext): Promise<RunningClient> {
  const workers = new ServerWorkers(Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true));
  const running = await startSession(
    context,
    (options) => new LanguageClient('workflowDocs', 'Workflow Docs', () => workers.next(), options),
  );
  return {
    ...running,
    async stop() {
      await running.stop();
      workers.end();
    },
  };
}

/** As much of a browser's worker as is needed here; this code is compiled without a browser's types. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (script: string) => ServerWorker;

/** The worker of the server: a new one at each start, since one that was told to exit does not go away by itself. */
class ServerWorkers {
  readonly #script: string;
  #worker: ServerWorker | undefined;

  constructor(script: string) {
    this.#script = script;
  }

  /** Starts a worker and gives the way to it. */
  next(): Promise<MessageTransports> {
    this.end();
    this.#worker = new Worker(this.#script);
    // What the editor gives for a worker may be no instance of `Worker`, so the client is not left to find out.
    const transports = {
      reader: new BrowserMessageReader(this.#worker),
      writer: new BrowserMessageWriter(this.#worker),
    };
    return Promise.resolve(transports);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
