// The server in this process, with a disk that answers when the test says so and a clock that the test sets.

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { createServer } from '../../server/src/lsp/server.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { GOOD, page } from './pages.ts';

type State = 'file' | 'missing';

class SlowWorld {
  today = '2026-11-20';
  readonly published: PublishDiagnosticsParams[] = [];
  readonly client: ProtocolConnection;
  #waiting: ((state: State) => void)[] = [];

  constructor() {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
    );
    createServer(server, {
      clock: { today: () => readDate(this.today)!, now: () => ({ epoch: 0, timeZone: 'UTC' }) },
      files: {
        // The questions about a configuration are not those that are counted here.
        state: (uri) =>
          uri.endsWith('.workflow-docs.yaml')
            ? Promise.resolve('missing')
            : new Promise<State>((resolve) => this.#waiting.push(resolve)),
        read: () => Promise.resolve(undefined),
        find: () => Promise.resolve([]),
      },
    });
    server.listen();
    this.client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.client.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
      this.published.push(one);
    });
    this.client.listen();
  }

  async start(capabilities: ClientCapabilities): Promise<void> {
    await this.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await this.client.sendNotification('initialized', {});
  }

  /** Waits until the disk is asked for `count` files, and answers all of them. */
  async answer(count: number, state: State): Promise<void> {
    await this.settle(() => this.#waiting.length >= count);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(state);
  }

  /** Waits until the disk has been asked for `count` files. */
  asked(count: number): Promise<void> {
    return this.settle(() => this.#waiting.length >= count);
  }

  async settle(isTrue: () => boolean): Promise<void> {
    for (let turn = 0; !isTrue(); turn += 1) {
      assert.ok(turn < 10_000, 'waited in vain');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  open(text: string): Promise<void> {
    const textDocument = { uri: URI, languageId: 'yaml', version: 1, text };
    return this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(text: string, version: number): Promise<void> {
    const textDocument = { uri: URI, version };
    return this.client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri: URI };
    return this.client.sendRequest('textDocument/diagnostic', {
      textDocument,
      ...(previousResultId && { previousResultId }),
    });
  }
}

const URI = page('').uri;

/** The page without three of the four files that it names, so that the disk is asked one question. */
const ONE_FILE = GOOD.replace(/files\/(good|bad)\.md/g, 'https://example.com/$1').replace(
  'files/example.json',
  'https://example.com/e',
);

const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};

function codes(report: DocumentDiagnosticReport): readonly unknown[] {
  assert.equal(report.kind, 'full');
  return report.items.map(({ code }) => code);
}

test('an edit while the disk is slow: the waiting request gets the findings of the new text', async () => {
  const world = new SlowWorld();
  await world.start(PULL);
  await world.open(ONE_FILE.replace('stage: document', 'stage: documnet'));
  const waiting = world.pull();
  await world.asked(1);
  await world.change(ONE_FILE.replace('team:', 'tem:'), 2);
  const later = world.pull();
  // The first question belongs to the old text, the second to the new one.
  await world.answer(2, 'missing');
  for (const report of await Promise.all([waiting, later])) {
    assert.deepEqual(codes(report), ['page/unknown-key', 'page/missing-file']);
  }
});

test('requests about the same version share one look at the disk', async () => {
  const world = new SlowWorld();
  await world.start(PULL);
  await world.open(ONE_FILE);
  const context = { diagnostics: [], only: ['quickfix'] };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const asked = [
    world.pull(),
    world.client.sendRequest('textDocument/codeAction', { textDocument: { uri: URI }, range, context }),
    world.pull(),
  ];
  await world.answer(1, 'file');
  await Promise.all(asked);
});

test('a page that is closed while the disk is slow has no findings', async () => {
  const world = new SlowWorld();
  await world.start(PULL);
  await world.open(ONE_FILE);
  const waiting = world.pull();
  await world.asked(1);
  await world.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
  await world.pull();
  await world.answer(1, 'missing');
  assert.deepEqual(await waiting, { kind: 'full', items: [] });
});

test('pushed are only findings of the text that is there when the disk answers', async () => {
  const world = new SlowWorld();
  await world.start({});
  await world.open(ONE_FILE.replace('stage: document', 'stage: documnet'));
  await world.asked(1);
  await world.change(ONE_FILE.replace('team:', 'tem:'), 2);
  await world.answer(2, 'file');
  await world.settle(() => world.published.length > 0);
  await world.change(ONE_FILE, 3);
  await world.answer(1, 'file');
  await world.settle(() => world.published.at(-1)?.version === 3);
  assert.deepEqual(
    world.published.map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => code)]),
    [
      [2, ['page/unknown-key']],
      [3, []],
    ],
  );
});

test('a file that comes while the disk is slow: the older answer of the disk is not used', async () => {
  const world = new SlowWorld();
  await world.start(PULL);
  await world.open(ONE_FILE);
  const waiting = world.pull();
  await world.asked(1);
  const uri = new URL('files/prompt.md', URI).href;
  await world.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
  await world.client.sendRequest('textDocument/codeAction', {
    textDocument: { uri: 'file:///other.workflowdoc.yaml' },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [] },
  });
  await world.answer(1, 'missing');
  await world.answer(1, 'file');
  assert.deepEqual(codes(await waiting), []);
});

test('at midnight the same version gets another report', async () => {
  const world = new SlowWorld();
  await world.start(PULL);
  await world.open(ONE_FILE);
  const asked = world.pull();
  await world.answer(1, 'file');
  const first = await asked;
  assert.deepEqual(await world.pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
  world.today = '2027-06-01';
  const again = world.pull(first.resultId);
  await world.answer(1, 'file');
  assert.deepEqual(codes(await again), ['stage/overdue']);
});
