// A server with open pages: an edit, and the diagnostics of the text that the edit made, never those of an older one.

import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import type { Page } from '../protocol/page.ts';
import { CAPABILITIES, Client } from './client.ts';
import type { Request } from './client.ts';
import type { Competitor } from './competitors.ts';

/** A range of the text as it was, and what stands there now. */
export type Change = readonly [range: Range, newText: string];

export interface Answer {
  readonly items: readonly Diagnostic[];
  /** What the server calls its answer, where it names it. */
  readonly resultId?: string | undefined;
}

interface Introduction {
  readonly capabilities: { readonly diagnosticProvider?: { readonly identifier?: string } };
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer than any answer takes; a server that is silent for so long is broken, and so is the measuring. */
const PATIENCE = 60_000;

export class Session {
  readonly competitor: Competitor;
  readonly client: Client;
  /** Diagnostics that came when nobody waited for any: with those, an answer could be an older text's. */
  strays = 0;
  #pull: { readonly identifier?: string } | undefined;
  readonly #waiting = new Map<string, (published: Published) => void>();

  private constructor(competitor: Competitor, client: Client) {
    this.competitor = competitor;
    this.client = client;
    client.onNotification = (method, params) => {
      if (method === 'textDocument/publishDiagnostics') this.#take(params as Published);
    };
  }

  /** Starts the server in a folder and says hello. */
  static async start(competitor: Competitor, folder: string, flags: readonly string[] = []): Promise<Session> {
    const session = new Session(competitor, new Client([...flags, ...competitor.words], competitor.settings));
    const uri = pathToFileURL(folder).href;
    const { capabilities } = await session.client.ask<Introduction>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: competitor.capabilities ?? CAPABILITIES,
      initializationOptions: competitor.options ?? {},
    });
    session.#pull = capabilities.diagnosticProvider;
    session.client.notify('initialized', {});
    session.client.notify('workspace/didChangeConfiguration', { settings: competitor.settings });
    return session;
  }

  /** Opens a page; gives its first diagnostics. */
  open(page: Page): Promise<Answer> {
    const { uri, version, text } = page;
    return this.#after(page, () => {
      const languageId = this.competitor.form;
      this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    });
  }

  /** Waits for what a server sends by itself once it has read its settings, and forgets it. */
  async calm(): Promise<void> {
    if (!this.#pull) await sleep(500);
    this.strays = 0;
  }

  /** Changes a page; gives the diagnostics of the new text. */
  change(page: Page, range: Range, newText: string): Promise<Answer> {
    page.apply([{ range, newText }]);
    return this.send(page, [range, newText]);
  }

  /** Tells of a change that the page has had already, so that its cost to us is in no time that is measured. */
  send(page: Page, change: Change): Promise<Answer> {
    return this.#after(page, () => this.#sendChange(page, change));
  }

  /**
   * Tells of changes that the page has had already, as fast as messages can be written; gives when diagnostics pass. An
   * editor that asks for diagnostics takes its question back with every further edit; so is done here.
   */
  async burst(page: Page, changes: readonly Change[], pass: (answer: Answer) => boolean): Promise<void> {
    const pull = this.#pull;
    let asked: Request<Answer> | undefined;
    const passed = pull ? undefined : this.#published(page, ({ diagnostics }) => pass({ items: diagnostics }));
    for (const change of changes) {
      if (asked) {
        this.client.notify('$/cancelRequest', { id: asked.id });
        asked.answer.catch(() => undefined);
      }
      this.#sendChange(page, change);
      if (pull) asked = this.#ask(page, pull);
    }
    if (passed) await passed;
    else if (!asked || !pass(await this.#patiently(asked.answer)))
      throw new Error(`The last answer of ${this.competitor.name} is not about the last text.`);
  }

  /** The diagnostics of the page as it is, again; only where the server can be asked. */
  again(page: Page): Promise<Answer> {
    return this.#pull ? this.#patiently(this.#ask(page, this.#pull).answer) : this.#next(page);
  }

  stop(): Promise<void> {
    return this.client.stop();
  }

  #sendChange(page: Page, [range, text]: Change): void {
    page.version += 1;
    const textDocument = { uri: page.uri, version: page.version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  }

  #after(page: Page, send: () => void): Promise<Answer> {
    if (!this.#pull) {
      const answer = this.#next(page);
      send();
      return answer;
    }
    send();
    return this.#patiently(this.#ask(page, this.#pull).answer);
  }

  #ask({ uri }: Page, { identifier }: { readonly identifier?: string }): Request<Answer> {
    return this.client.request<Answer>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(identifier !== undefined && { identifier }),
    });
  }

  async #next(page: Page): Promise<Answer> {
    const { diagnostics } = await this.#published(
      page,
      ({ version }) => version === undefined || version === page.version,
    );
    return { items: diagnostics };
  }

  #published({ uri }: Page, pass: (published: Published) => boolean): Promise<Published> {
    const passed = new Promise<Published>((resolve) => {
      this.#waiting.set(uri, (published) => {
        if (!pass(published)) return;
        this.#waiting.delete(uri);
        resolve(published);
      });
    });
    return this.#patiently(passed);
  }

  #patiently<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.competitor.name} does not answer`)), PATIENCE);
      answer.then(resolve, reject).finally(() => clearTimeout(late));
    });
  }

  #take(published: Published): void {
    const waiting = this.#waiting.get(published.uri);
    if (waiting) waiting(published);
    else this.strays += 1;
  }
}
