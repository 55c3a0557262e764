// Language server room: diagnostics of the documents that are not open. A request for them stays open and is answered
// when something changes, for a client that got its answer asks again.

import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  Diagnostic,
  PreviousResultId,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { say } from '../../messages/message.ts';
import { textOf } from '../../messages/text.ts';
import { comparable } from '../../workspace/uris.ts';
import { digestOf } from '../folder.ts';
import type { Folder } from '../folder.ts';
import type { Session } from '../session.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers requests for the diagnostics of the workspace.
 * @param ready settles when the settings are known, so that nothing is told that they change at once
 */
export function handleWorkspaceDiagnostics(
  session: Session,
  folder: Folder,
  ready: () => Promise<void>,
): DiagnosticsHandler {
  const serve = async (
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial?: Partial,
  ): Promise<WorkspaceDiagnosticReport> => {
    await ready();
    // Where nobody tells us of files, we look again whenever we are asked.
    if (!session.client.watchesFiles) {
      session.configurations.forget();
      folder.startAnew();
    }
    progress.begin(textOf(say('workspace.checking')));
    return new Watch(session, folder, params.previousResultIds, token).serve(partial, () => progress.done());
  };
  session.connection.languages.diagnostics.onWorkspace(session.guard('workspace/diagnostic', serve));
  return {
    changed: () => undefined,
    closed(uri) {
      session.pulls.closed(uri);
      folder.wasClosed(uri);
    },
    outdated: () => undefined,
    preferencesChanged(before) {
      const { asOf, workspaceDiagnostics } = session.preferences;
      if (asOf !== before.asOf) folder.forgetAll();
      if (workspaceDiagnostics !== before.workspaceDiagnostics) folder.changed();
    },
  };
}

/** So many reports are told at once while the folders are read. */
const BATCH = 50;

interface Told {
  readonly uri: string;
  readonly id: string;
}

/** One request: what the client was told, and what has to be told next. */
class Watch {
  readonly #session: Session;
  readonly #folder: Folder;
  readonly #token: CancellationToken;
  /** By the comparable form of the URI. */
  readonly #told: Map<string, Told>;

  constructor(session: Session, folder: Folder, previous: readonly PreviousResultId[], token: CancellationToken) {
    this.#session = session;
    this.#folder = folder;
    this.#token = token;
    this.#told = new Map(previous.map(({ uri, value }) => [comparable(uri), { uri, id: value }]));
  }

  /** With partial results the request is never answered but by its cancellation; else with the first news. */
  async serve(partial: Partial | undefined, isRead: () => void): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      const { generation } = this.#folder;
      const news: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const report of this.#news()) {
        news.push(report);
        if (partial && news.length >= BATCH) partial.report({ items: news.splice(0) });
      }
      isRead();
      if (partial && news.length > 0) partial.report({ items: news });
      else if (news.length > 0) return { items: news };
      await this.#change(generation);
    }
  }

  /** A report for every document of which the client knows something else. */
  async *#news(): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
    const uris = this.#session.preferences.workspaceDiagnostics ? await this.#folder.uris() : [];
    const wanted = new Set<string>();
    for (const uri of uris) {
      wanted.add(comparable(uri));
      yield* this.#newsOf(uri, async () => this.#digest(uri));
    }
    for (const uri of uris.length > 0 ? await this.#session.configurations.known() : []) {
      wanted.add(comparable(uri));
      yield* this.#newsOf(uri, () => this.#configuration(uri));
    }
    const others = [...this.#folder.closed, ...[...this.#told.values()].map((told) => told.uri)];
    for (const uri of others) {
      if (!wanted.has(comparable(uri))) yield* this.#newsOf(uri, () => Promise.resolve(undefined));
    }
  }

  /** `digest` is undefined for a document that is not there, not wanted or not readable: nothing is known of it. */
  async *#newsOf(
    uri: string,
    digest: () => Promise<{ readonly diagnostics: Diagnostic[]; readonly fingerprint: string } | undefined>,
  ): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
    const { pulls } = this.#session;
    if (this.#token.isCancellationRequested) throw cancelled();
    if (pulls.holds(uri)) return;
    await pulls.settled(uri);
    const times = this.#folder.timesClosed(uri);
    const found = await digest();
    const items = found?.diagnostics ?? [];
    const resultId = `${times}.${found ? `disk.${found.fingerprint}` : 'gone'}`;
    const name = comparable(uri);
    const told = this.#told.get(name);
    // A document without findings is no news, unless something else is shown of it.
    if (told?.id === resultId || (!told && times === 0 && items.length === 0)) return;
    this.#told.set(name, { uri, id: resultId });
    yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
  }

  async #digest(uri: string): Promise<{ diagnostics: Diagnostic[]; fingerprint: string } | undefined> {
    try {
      return await this.#folder.digest(uri);
    } catch (error) {
      this.#session.logFault(uri, error);
      return undefined;
    }
  }

  /** A configuration that holds for one of the documents. */
  async #configuration(uri: string): Promise<{ diagnostics: Diagnostic[]; fingerprint: string } | undefined> {
    const { configurations, roots } = this.#session;
    const analysis = await configurations.judged(uri, roots);
    return analysis && digestOf(this.#session, analysis);
  }

  /** Waits for a change after this generation. Rejects when the request is cancelled. */
  async #change(generation: number): Promise<void> {
    if (this.#folder.generation !== generation) return;
    await new Promise<void>((resolve, reject) => {
      const takeBack = this.#folder.onChange(() => {
        cancellation.dispose();
        resolve();
      });
      const cancellation = this.#token.onCancellationRequested(() => {
        takeBack();
        reject(cancelled());
      });
    });
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
