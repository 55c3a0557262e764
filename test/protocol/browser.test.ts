// The server as a browser's worker runs it: in a context that has what a worker has and nothing of Node, with its files
// at the client.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import type { Diagnostic } from 'vscode-languageserver/node';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';
import { FILE_STATE, READINESS } from '../../server/src/protocol.ts';
import type { ReadinessView } from '../../server/src/protocol.ts';
import { MODERN } from './editor.ts';
import { EIGHT_LINES, GOOD } from './pages.ts';

const PAGE = 'vscode-vfs://github/owner/repo/page.workflowdoc.yaml';

test('the worker names nothing that a worker does not have, loads nothing and calls nobody', async () => {
  const code = await workerCode();
  const ofNode = ['require', 'process', 'Buffer', '__dirname', 'global'];
  const loading = [
    'eval',
    'Function',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'importScripts',
    'import',
  ];
  for (const name of [...ofNode, ...loading]) {
    // A method of this name is none of them.
    const use = new RegExp(`.{0,40}(?<![\\w$.'"#-])${name}(?=[(.])(?!\\([\\w$,]*\\)\\{).{0,40}`).exec(code);
    assert.equal(use?.[0], undefined, name);
  }
});

test('the worker judges a page and looks at its files through the client', async () => {
  const worker = new ClientOfWorker(await workerCode());
  const asked: string[] = [];
  worker.answer(FILE_STATE, ({ uri }: { uri: string }) => {
    asked.push(uri);
    return uri.endsWith('prompt.md') ? 'missing' : 'file';
  });
  await worker.start();
  worker.notify('textDocument/didOpen', {
    textDocument: { uri: PAGE, languageId: 'yaml', version: 1, text: GOOD },
  });
  const report = await worker.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: PAGE },
  });
  assert.ok(asked.length > 1, 'every file of the page is asked for');
  assert.ok(asked.every((uri) => uri.startsWith('vscode-vfs://github/owner/repo/')));
  assert.deepEqual(
    report.items.map(({ code }) => code),
    ['page/missing-file'],
  );
});

test('a client that does not know our requests leaves files at "cannot tell"', async () => {
  const worker = new ClientOfWorker(await workerCode());
  await worker.start();
  worker.notify('textDocument/didOpen', {
    textDocument: { uri: PAGE, languageId: 'yaml', version: 1, text: GOOD },
  });
  const report = await worker.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: PAGE },
  });
  assert.deepEqual(report.items, []);
});

test('the worker knows what day it is', async () => {
  const worker = new ClientOfWorker(await workerCode());
  await worker.start({});
  const today = new Date();
  const started = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const text = EIGHT_LINES.replace('stage: pilot', `stage: pilot\nstarted: ${started}`);
  worker.notify('textDocument/didOpen', { textDocument: { uri: PAGE, languageId: 'yaml', version: 1, text } });
  const view = await worker.ask<ReadinessView>(READINESS, { uri: PAGE });
  assert.match(view.day ?? '', /\b1\b/);
});

async function workerCode(): Promise<string> {
  const bundle = { ...BUNDLES.browserServer, to: `browser-${process.pid}.js` };
  const file = await writeBundle(bundle, { folder: path.join(import.meta.dirname, '../../out/protocol') });
  const code = readFileSync(file, 'utf8');
  rmSync(file);
  return code;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The other side of a worker's messages. The worker lives in a context of its own, as far as Node can make one. */
class ClientOfWorker {
  readonly #scope: vm.Context & { onmessage?: (event: { data: unknown }) => void };
  readonly #answers = new Map<string, (params: never) => unknown>();
  readonly #waiting = new Map<number, (message: Message) => void>();
  #last = 0;

  constructor(code: string) {
    // Only what a worker has, and of that only what a server may need: no network, no scripts.
    this.#scope = vm.createContext({
      ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask },
      ...{ URL, TextEncoder, TextDecoder, atob, btoa, crypto, performance },
      addEventListener: () => undefined,
      postMessage: (message: Message) => setImmediate(() => this.#receive(structuredClone(message))),
    });
    this.#scope.self = this.#scope;
    vm.runInContext(code, this.#scope);
  }

  answer(request: string, handler: (params: never) => unknown): void {
    this.#answers.set(request, handler);
  }

  async start(initializationOptions: unknown = { asOf: '2026-11-20' }): Promise<void> {
    const folder = 'vscode-vfs://github/owner/repo';
    await this.ask('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: 'repo' }],
      capabilities: MODERN,
      initializationOptions,
    });
    this.notify('initialized', {});
  }

  ask<R>(method: string, params: unknown): Promise<R> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result as R)));
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const { onmessage } = this.#scope;
    assert.ok(onmessage, 'the worker listens');
    onmessage({ data: { jsonrpc: '2.0', ...message } });
  }

  #receive(message: Message): void {
    const { id, method, params } = message;
    if (id === undefined) return;
    if (method === undefined) this.#waiting.get(id)?.(message);
    else {
      const handler = this.#answers.get(method);
      if (handler) this.#send({ id, result: handler(params as never) });
      else if (method === 'workspace/configuration') this.#send({ id, result: [null] });
      else this.#send({ id, error: { message: 'unknown', ...{ code: -32601 } } });
    }
  }
}
