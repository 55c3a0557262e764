// The server in this process, with a disk that answers when the test says so and a clock that the test sets: the order
// in which a client is told of a document that it closes, and the day that ends.

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  ProgressType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  ProtocolConnection,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { createServer } from '../../server/src/lsp/server.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { EIGHT_LINES } from './pages.ts';

const ROOT = 'file:///w/';
const URI = `${ROOT}p.workflowdoc.yaml`;
const TEXT = EIGHT_LINES.replace(/^task: .*$/m, 'task: {does: Scores the lead, prompt: prompts/one.md}').replace(
  /^stage: .*$/m,
  'stage: document\nstarted: 2026-11-11',
);

const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

class World {
  today = '2026-11-20';
  isSlow = false;
  refreshes = 0;
  /** What the client was told, in order. */
  readonly told: string[] = [];
  readonly client: ProtocolConnection;
  #waiting: (() => void)[] = [];
  #newDay: () => void = () => undefined;

  constructor() {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
    );
    createServer(server, {
      clock: {
        today: () => readDate(this.today)!,
        now: () => ({ epoch: 0, timeZone: 'UTC' }),
        onNewDay: (tell) => (this.#newDay = tell),
      },
      files: {
        state: () => this.#answer('missing' as const),
        read: () => Promise.resolve(new TextEncoder().encode(TEXT)),
        find: () => Promise.resolve([URI]),
      },
    });
    server.listen();
    this.client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.client.onRequest('client/registerCapability', () => null);
    this.client.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    const progress = new ProgressType<WorkspaceDiagnosticReport>();
    this.client.onProgress(progress, 'watch', ({ items }) => {
      for (const item of items) this.told.push(`workspace ${'items' in item ? item.items.length : '?'}`);
    });
    this.client.listen();
  }

  async start(): Promise<void> {
    const workspaceFolders = [{ uri: ROOT, name: 'w' }];
    await this.client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: PULL,
    });
    await this.client.sendNotification('initialized', {});
    void this.client.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'watch' });
  }

  async pull(): Promise<void> {
    const report = await this.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    this.told.push(`document ${'items' in report ? report.items.length : '?'}`);
  }

  notify(method: string, params: object): Promise<void> {
    return this.client.sendNotification(`textDocument/${method}`, params);
  }

  endDay(): void {
    this.#newDay();
  }

  /** Lets the disk answer all that it was asked. */
  answer(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  async settle(isTrue: () => boolean): Promise<void> {
    for (let turn = 0; !isTrue(); turn += 1) {
      assert.ok(turn < 10_000, `waited in vain; told: ${this.told.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  get asked(): number {
    return this.#waiting.length;
  }

  #answer<T>(answer: T): Promise<T> {
    return this.isSlow ? new Promise((resolve) => this.#waiting.push(() => resolve(answer))) : Promise.resolve(answer);
  }
}

test('a client that closes a document hears of the text on the disk after the last answer to its own request', async () => {
  const world = new World();
  await world.start();
  await world.settle(() => world.told.length === 1);
  world.isSlow = true;
  await world.notify('didOpen', { textDocument: { uri: URI, languageId: 'yaml', version: 1, text: TEXT } });
  const pulled = world.pull();
  await world.settle(() => world.asked === 1);
  await world.notify('didClose', { textDocument: { uri: URI } });
  // Time enough for a report that does not wait for the disk.
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(world.told.length, 1);
  world.answer();
  await pulled;
  await world.settle(() => world.told.length === 3);
  assert.match(world.told[1] ?? '', /^document/);
  assert.equal(world.told[2], world.told[0]);
});

test('when the day ends the documents are judged anew, open or not', async () => {
  const world = new World();
  await world.start();
  await world.settle(() => world.told.length === 1);
  world.endDay();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(world.told.length, 1, 'nothing depends on which day it is');
  const textDocument = { uri: `${ROOT}open.workflowdoc.yaml`, languageId: 'yaml', version: 1, text: TEXT };
  await world.notify('didOpen', { textDocument });
  await world.pull();
  world.today = '2027-06-01';
  world.endDay();
  await world.settle(() => world.refreshes === 1 && world.told.length === 3);
  const [before, , now] = world.told.map((one) => Number(one.split(' ')[1]));
  assert.equal(now, (before ?? 0) + 1, 'the stage is overdue');
});
