// Protocol tests: a small editor that starts the server as a process and talks to it as real ones do.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  CodeActionTriggerKind,
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SnippetTextEdit,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  Registration,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { bundleServer } from './bundle.ts';
import type { Page } from './page.ts';

/** What an editor of today can do. */
export const MODERN: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
};

/** An editor that knows the protocol of long ago: no pull, no versions in edits, nothing registered later. */
export const PLAIN: ClientCapabilities = { textDocument: { codeAction: {} } };

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[] | null;
  readonly initializationOptions?: unknown;
  /** What the editor answers to `workspace/configuration`. */
  readonly settings?: unknown;
  readonly transport?: 'stdio' | 'node-ipc';
  readonly processId?: number | null;
}

export interface AskOptions {
  readonly range?: Range;
  readonly only?: readonly string[];
  readonly triggerKind?: CodeActionTriggerKind;
}

const bundle = lazily(bundleServer);
const running = new Set<Editor>();

/** Ends every server that is still there; for `after`. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((editor) => editor.kill()));
}

export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: LogMessageParams[] = [];
  readonly registrations: Registration[] = [];
  refreshes = 0;
  settings: unknown;
  introduction: InitializeResult = { capabilities: {} };
  readonly #exited: Promise<number | null>;
  #wake: () => void = () => undefined;

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.process = child;
    this.connection = connection;
    this.#exited = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
    running.add(this);
  }

  /** Starts a server and says hello. Without other wishes it takes 20 November 2026 for today. */
  static async start(options: StartOptions = {}): Promise<Editor> {
    const { transport = 'stdio', folders = null, capabilities = MODERN } = options;
    const stdio =
      transport === 'stdio' ? (['pipe', 'pipe', 'pipe'] as const) : (['ignore', 'pipe', 'pipe', 'ipc'] as const);
    const child = spawn(process.execPath, [await bundle(), `--${transport}`], { stdio: [...stdio] });
    const editor = new Editor(child, connectionTo(child, transport));
    editor.settings = options.settings ?? null;
    editor.#listen();
    editor.introduction = await editor.connection.sendRequest('initialize', {
      processId: options.processId ?? null,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities,
      initializationOptions:
        'initializationOptions' in options ? options.initializationOptions : { asOf: '2026-11-20' },
    });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  async open(...pages: readonly Page[]): Promise<void> {
    for (const { uri, version, text } of pages) await this.openAs(uri, 'yaml', version, text);
  }

  async openAs(uri: string, languageId: string, version: number, text: string): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  async close({ uri }: Page): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Types: the first occurrence of some characters becomes others. Only that range is sent. */
  async replace(page: Page, needle: string, newText: string): Promise<void> {
    await this.edit(page, [{ range: page.range(needle), newText }]);
  }

  /** Carries out edits in the page and sends them, the last one first so that none moves another. */
  async edit(page: Page, edits: readonly TextEdit[]): Promise<void> {
    const changes = [...edits].sort((a, b) => page.offset(b.range.start) - page.offset(a.range.start));
    page.apply(edits);
    page.version += 1;
    await this.notify('textDocument/didChange', {
      textDocument: { uri: page.uri, version: page.version },
      contentChanges: changes.map(({ range, newText }) => ({ range, text: newText })),
    });
  }

  pull({ uri }: Pick<Page, 'uri'>, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'workflow-docs',
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The diagnostics of a page, by a pull without memory. */
  async diagnostics(page: Page): Promise<readonly Diagnostic[]> {
    const report = await this.pull(page);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** The one diagnostic of a rule. */
  async diagnostic(page: Page, rule: string): Promise<Diagnostic> {
    const all = await this.diagnostics(page);
    const [found, ...others] = all.filter(({ code }) => code === rule);
    assert.ok(found && others.length === 0, `one ${rule} among ${all.map(({ code }) => code).join(', ')}`);
    return found;
  }

  async actions(
    page: Page,
    diagnostics: readonly Diagnostic[],
    options: AskOptions = {},
  ): Promise<readonly CodeAction[]> {
    const {
      range = diagnostics[0]?.range ?? page.range(''),
      only,
      triggerKind = CodeActionTriggerKind.Invoked,
    } = options;
    const context = { diagnostics, triggerKind, ...(only && { only }) };
    return (
      (await this.ask<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: page.uri },
        range,
        context,
      })) ?? []
    );
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    return action.edit ? action : this.ask<CodeAction>('codeAction/resolve', action);
  }

  /** Carries out a code action as a person would; gives the edit. Snippets are written with their hints. */
  async run(page: Page, action: CodeAction): Promise<WorkspaceEdit> {
    const { edit } = await this.resolve(action);
    assert.ok(edit, `"${action.title}" has an edit`);
    const edits = textEditsOf(edit, page);
    if (edits.length > 0) await this.edit(page, edits);
    return edit;
  }

  /** Waits until something is true that the server's messages make true. */
  async until(what: string, isTrue: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!isTrue()) {
      assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** What was pushed last for a page. */
  lastPush({ uri }: Page): PublishDiagnosticsParams | undefined {
    return this.published.filter((one) => one.uri === uri).at(-1);
  }

  ask<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Says good-bye in the way of the protocol; gives the exit code. */
  async stop(): Promise<number | null> {
    await this.ask('shutdown');
    await this.notify('exit');
    return this.exited();
  }

  /** The exit code, when the process has ended. */
  async exited(): Promise<number | null> {
    const code = await this.#exited;
    this.connection.dispose();
    running.delete(this);
    return code;
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited();
  }

  #listen(): void {
    const { connection } = this;
    const note =
      <T>(list: T[]) =>
      (one: T) => {
        list.push(one);
        this.#wake();
      };
    connection.onNotification('textDocument/publishDiagnostics', note(this.published));
    connection.onNotification('window/logMessage', note(this.log));
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      this.#wake();
      return null;
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: readonly Registration[] }) => {
        registrations.forEach(note(this.registrations));
        return null;
      },
    );
    connection.listen();
  }
}

/** The text edits for a page in a workspace edit of either form. */
export function textEditsOf(edit: WorkspaceEdit, page: Page): readonly TextEdit[] {
  const versioned = (edit.documentChanges ?? []).filter((one) => TextDocumentEdit.is(one));
  return [
    ...(edit.changes?.[page.uri] ?? []),
    ...versioned.flatMap(({ textDocument, edits }) => {
      assert.deepEqual(textDocument, { uri: page.uri, version: page.version });
      return edits.map((one) =>
        SnippetTextEdit.is(one) ? { range: one.range, newText: asInserted(one.snippet.value, one.range, page) } : one,
      );
    }),
  ];
}

/** A snippet as VS Code inserts it: further lines get the indentation of the line that it begins in. */
function asInserted(snippet: string, { start }: Range, page: Page): string {
  const before = page.slice({ start: { line: start.line, character: 0 }, end: start });
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  return filledIn(snippet).replaceAll('\n', `\n${indent}`);
}

/** A snippet as it stands when nobody types anything: hints and first choices, without escapes. */
export function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^|,\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '')
    .replace(/\\([\\$}|,])/g, '$1');
}

function connectionTo(child: ChildProcess, transport: 'stdio' | 'node-ipc'): ProtocolConnection {
  if (transport === 'node-ipc')
    return createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  assert.ok(child.stdout && child.stdin);
  return createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
