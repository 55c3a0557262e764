// A lean client for language servers of any make, over standard input and output. It does no more than it must, so that
// what is measured is the server: it frames messages, matches answers, and says yes to what servers ask of an editor.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What an editor of today can do. All servers are told the same. */
export const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: {},
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Request<R> {
  readonly id: number;
  readonly answer: Promise<R>;
}

export class Client {
  readonly process: ChildProcess;
  /** What the server may read of the settings, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  onNotification: (method: string, params: unknown) => void = () => undefined;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<unknown>;
  #ids = 0;
  #buffer: Buffer = Buffer.alloc(0);
  #complaints = '';

  /** @param words what Node is started with: its own flags, the server's file, the server's arguments */
  constructor(words: readonly string[], settings: Readonly<Record<string, unknown>>) {
    this.settings = settings;
    this.process = spawn(process.execPath, words, { stdio: 'pipe', env: childEnvironment() });
    this.process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.#complaints += chunk.toString()));
    // A server that died has closed its input; its end is what is reported.
    this.process.stdin?.on('error', () => undefined);
    this.#exited = once(this.process, 'exit').then(() => this.#failAll());
  }

  /** Sends a request; its number is for taking it back. */
  request<R>(method: string, params: unknown): Request<R> {
    const id = ++this.#ids;
    const answer = new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as R), reject });
    });
    this.#send({ id, method, params });
    return { id, answer };
  }

  ask<R>(method: string, params: unknown): Promise<R> {
    return this.request<R>(method, params).answer;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Says good-bye in the way of the protocol, and ends a process that does not go by itself. */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.process.kill('SIGKILL'), 5000);
    await this.ask('shutdown', null).catch(() => undefined);
    this.notify('exit', null);
    await this.#exited;
    clearTimeout(late);
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: *(\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
      const next = end + 4 + length;
      if (this.#buffer.length < next) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, next)) as Message;
      this.#buffer = this.#buffer.subarray(next);
      this.#take(message);
    }
  }

  #take({ id, method, params, result, error }: Message): void {
    if (method !== undefined && id !== undefined) {
      this.#send({ id, result: this.#answerTo(method, params) });
    } else if (method !== undefined) {
      this.onNotification(method, params);
    } else {
      const waiting = this.#waiting.get(Number(id));
      this.#waiting.delete(Number(id));
      if (error) waiting?.reject(new Error(`${error.code}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  #answerTo(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { readonly items: readonly { readonly section?: string }[] };
    return items.map(({ section }) => this.settings[section ?? ''] ?? null);
  }

  #failAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(`The server ended. ${this.#complaints}`));
    this.#waiting.clear();
  }
}

/** What a measured process inherits: nothing that slows its start on this machine only, and no flags of our own runner. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _flags, ...environment } = process.env;
  return environment;
}
