// Watches over the server: one that dies is started again with a word to the person; one that keeps dying is left alone
// until the person says so.

import { Disposable, l10n, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient';
import type {
  BaseLanguageClient,
  CloseHandlerResult,
  ErrorHandler,
  ErrorHandlerResult,
  Message,
} from 'vscode-languageclient';

/** So many deaths within so many milliseconds, and the server is not started again by itself. */
const MOST_DEATHS = 4;
const WITHIN = 3 * 60 * 1000;

export class Supervisor implements ErrorHandler {
  readonly #log: LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  #deaths: number[] = [];

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** The client whose server this is; until it is disposed. */
  watchOver(client: BaseLanguageClient): Disposable {
    this.#client = client;
    return new Disposable(() => (this.#client = undefined));
  }

  /** Starts the server and waits until it answers. Never rejects: the person is told, and can try again. */
  async start(): Promise<void> {
    try {
      await this.#client?.start();
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#offerRestart(l10n.t('The language server of Workflow Docs could not be started.'));
    }
  }

  /** Starts the server anew, whatever became of the one before; the deaths until now are forgotten. */
  async restart(): Promise<void> {
    this.#deaths = [];
    const client = this.#client;
    if (client?.state === State.Running)
      // A server that does not answer any more is left behind.
      await client.stop().catch((error: unknown) => this.#log.warn(String(error)));
    await this.start();
  }

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    // A message may be lost; a connection that carries none is given up.
    if (count !== undefined && count <= 3) return { action: ErrorAction.Continue, handled: true };
    this.#offerRestart(l10n.t('The language server of Workflow Docs cannot be reached any more.'));
    return { action: ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < WITHIN), now];
    if (this.#deaths.length < MOST_DEATHS) {
      void this.#tellRestart();
      return { action: CloseAction.Restart, handled: true, message: 'The server died and is started again.' };
    }
    this.#offerRestart(
      l10n.t(
        'The language server of Workflow Docs stopped {0} times within a few minutes and was not started again.',
        this.#deaths.length,
      ),
    );
    return { action: CloseAction.DoNotRestart, handled: true, message: 'The server keeps dying and is left alone.' };
  }

  async #tellRestart(): Promise<void> {
    const showLog = l10n.t('Show Log');
    const words = l10n.t('The language server of Workflow Docs stopped unexpectedly and was started again.');
    if ((await window.showWarningMessage(words, showLog)) === showLog) this.#log.show();
  }

  #offerRestart(words: string): void {
    const restart = l10n.t('Restart Server');
    const showLog = l10n.t('Show Log');
    void window.showErrorMessage(words, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      else if (choice === showLog) this.#log.show();
    });
  }
}
