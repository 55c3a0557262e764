// Hard days: the server in this process, behind a real connection, with a disk and a clock that do as a test says.

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProgressType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Host } from '../../../server/src/lsp/server.ts';
import { clientFiles } from '../../../server/src/lsp/client-files.ts';
import { createServer } from '../../../server/src/lsp/server.ts';
import { readDate } from '../../../server/src/model/values/date.ts';
import type { WorkspaceFiles } from '../../../server/src/workspace/ports.ts';
import { MODERN } from '../editor.ts';
import type { Page } from '../page.ts';

export const ROOT = 'file:///w/';

/** A disk in memory; a test puts other answers in the place of these. */
export class Disk implements WorkspaceFiles {
  /** Texts and bytes by URI. */
  readonly files = new Map<string, string | Uint8Array>();

  state = (uri: string): ReturnType<WorkspaceFiles['state']> => {
    const inside = `${uri.replace(/\/$/, '')}/`;
    if (this.files.has(uri)) return Promise.resolve('file');
    return Promise.resolve([...this.files.keys()].some((one) => one.startsWith(inside)) ? 'folder' : 'missing');
  };

  read = (uri: string): ReturnType<WorkspaceFiles['read']> => {
    const held = this.files.get(uri);
    return Promise.resolve(typeof held === 'string' ? new TextEncoder().encode(held) : held);
  };

  find = (folder: string): ReturnType<WorkspaceFiles['find']> =>
    Promise.resolve([...this.files.keys()].filter((uri) => uri.startsWith(folder)));
}

export interface WorldOptions {
  readonly clock?: Host['clock'];
  /** The files are the client's, as in a browser. */
  readonly isInWorker?: boolean;
  /** A real disk, and the folder on it. */
  readonly files?: WorkspaceFiles;
  readonly root?: string;
}

export class World {
  today = '2026-11-20';
  readonly disk = new Disk();
  readonly client: ProtocolConnection;
  readonly log: LogMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** What was told of documents that are not open, last of each. */
  readonly told = new Map<string, readonly unknown[]>();
  refreshes = 0;
  readonly #root: string;
  #timers = new Set<() => void>();
  #newDay: () => void = () => undefined;

  constructor({ clock, isInWorker = false, files, root = ROOT }: WorldOptions = {}) {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
    );
    this.#root = root;
    Object.assign(this.disk, files);
    const { disk } = this;
    createServer(server, {
      clock: clock ?? {
        today: () => readDate(this.today)!,
        now: () => ({ epoch: 0, timeZone: 'UTC' }),
        onNewDay: (tell) => (this.#newDay = tell),
        later: (_milliseconds, tell) => {
          this.#timers.add(tell);
          return () => void this.#timers.delete(tell);
        },
      },
      files: isInWorker
        ? clientFiles(server)
        : { state: (uri) => disk.state(uri), read: (uri) => disk.read(uri), find: (uri) => disk.find(uri) },
    });
    server.listen();
    this.client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.#listen();
  }

  async start(isWatched = false, capabilities = MODERN): Promise<this> {
    const workspaceFolders = [{ uri: this.#root, name: 'w' }];
    await this.ask('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await this.notify('initialized', {});
    if (isWatched) this.watch();
    return this;
  }

  /** Asks for the documents that are not open, as an editor does. */
  watch(): void {
    const params = { identifier: 'workflow-docs', previousResultIds: [], partialResultToken: 'watch' };
    this.ask('workspace/diagnostic', params).catch(() => undefined);
  }

  async open(...pages: readonly Page[]): Promise<void> {
    for (const { uri, version, text } of pages) {
      await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
    }
  }

  async close({ uri }: Pick<Page, 'uri'>): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Types: the whole text becomes another. */
  async type(page: Page, text: string): Promise<void> {
    page.text = text;
    page.version += 1;
    const textDocument = { uri: page.uri, version: page.version };
    await this.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  pull({ uri }: Pick<Page, 'uri'>, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri };
    return this.ask('textDocument/diagnostic', { textDocument, ...(previousResultId && { previousResultId }) });
  }

  async diagnostics(page: Pick<Page, 'uri'>): Promise<readonly Diagnostic[]> {
    const report = await this.pull(page);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  async codes(page: Pick<Page, 'uri'>): Promise<readonly unknown[]> {
    return (await this.diagnostics(page)).map(({ code }) => code);
  }

  /** Tells that files were created (1), changed (2) or deleted (3). */
  happened(type: 1 | 2 | 3, ...uris: readonly string[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
  }

  endDay(): void {
    this.#newDay();
  }

  /** The time that the server waits for is over. */
  async runOut(): Promise<void> {
    await this.settle('somebody who waits', () => this.#timers.size > 0);
    const timers = [...this.#timers];
    this.#timers.clear();
    for (const tell of timers) tell();
  }

  /** Lets time pass, again and again, until there is an answer. */
  async patiently<T>(answer: Promise<T>): Promise<T> {
    let isThere = false;
    const there = (): boolean => (isThere = true);
    answer.then(there, there);
    await this.settle('an answer', () => {
      for (const tell of this.#timers) {
        this.#timers.delete(tell);
        tell();
      }
      return isThere;
    });
    return answer;
  }

  async settle(what: string, isTrue: () => boolean): Promise<void> {
    for (let turn = 0; !isTrue(); turn += 1) {
      assert.ok(turn < 3000, `waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Asks for the codes of a page until they are as they should be. */
  async follows(what: string, page: Pick<Page, 'uri'>, isTrue: (codes: readonly unknown[]) => boolean): Promise<void> {
    let codes: readonly unknown[] = [];
    for (let turn = 0; turn < 300; turn += 1) {
      codes = await this.codes(page);
      if (isTrue(codes)) return;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    assert.fail(`waited in vain for ${what}: ${codes.join(', ')}`);
  }

  /** What the log calls an error. */
  get errors(): readonly string[] {
    return this.log.filter(({ type }) => type === 1).map(({ message }) => message);
  }

  ask<R>(method: string, params?: unknown): Promise<R> {
    return this.client.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.client.sendNotification(method, params);
  }

  #listen(): void {
    const { client } = this;
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
    client.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    client.onNotification('window/logMessage', (one: LogMessageParams) => void this.log.push(one));
    client.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
      this.published.push(one);
    });
    client.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'watch', ({ items }) => {
      for (const one of items)
        if (one.kind === 'full')
          this.told.set(
            one.uri,
            one.items.map(({ code }) => code),
          );
    });
    client.listen();
  }
}

/** A promise that is settled from outside. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly give: (value: T) => void;
  readonly fail: (error: unknown) => void;
}

export function held<T>(): Held<T> {
  let give: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}
