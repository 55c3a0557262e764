// Language server room: diagnostics. Pulled by the client where it can, else pushed with the version they are of.

import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  Diagnostic,
  DiagnosticOptions,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { SOURCE } from '../../protocol.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Analysed, Session } from '../session.ts';
import type { Preferences } from '../settings.ts';
import { diagnosticOf } from '../to-lsp.ts';

/** What we tell a client that pulls. Findings depend on other files: those that a page names. */
export const DIAGNOSTIC_OPTIONS: DiagnosticOptions = {
  identifier: SOURCE,
  interFileDependencies: true,
  workspaceDiagnostics: true,
};

/** What the other handlers tell this one. */
export interface DiagnosticsHandler {
  /** A document was opened or changed. */
  changed(uri: string): void;
  /** A document was closed. */
  closed(uri: string): void;
  /** Something around these documents changed, so that their findings may have. */
  outdated(uris: readonly string[]): void;
  /** The settings were read anew; what held before is given. A change of the date is told by `outdated` too. */
  preferencesChanged?(before: Preferences): void;
}

/** Answers requests for diagnostics, and pushes them to clients that do not ask. */
export function handleDiagnostics(session: Session): DiagnosticsHandler {
  const { connection } = session;
  const names = new ReportNames();
  const answer = session.guard(
    'textDocument/diagnostic',
    (params: DocumentDiagnosticParams, token: CancellationToken) => {
      const { uri } = params.textDocument;
      const isOpen = (session.documents.get(uri) ?? session.openConfigurations.get(uri)) !== undefined;
      return session.pulls.during(uri, isOpen, () => report(session, names, params, token));
    },
  );
  connection.languages.diagnostics.on(answer);
  const push = (uri: string): void => {
    publish(session, uri).catch((error: unknown) => session.logFault('textDocument/publishDiagnostics', error));
  };
  return {
    changed(uri) {
      if (!session.client.pullsDiagnostics) push(uri);
    },
    closed(uri) {
      if (!session.client.pullsDiagnostics) send(session, { uri, diagnostics: [] });
    },
    outdated(uris) {
      if (uris.length === 0) return;
      if (!session.client.pullsDiagnostics) for (const uri of uris) push(uri);
      else if (session.client.refreshesDiagnostics) refresh(session);
    },
  };
}

async function report(
  session: Session,
  names: ReportNames,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  // Where nobody tells us that a file came or went, we look again whenever we are asked.
  if (!session.client.watchesFiles) {
    session.configurations.forget();
    session.analyses.renew(uri);
  }
  const found = await session.newestOfAny(uri, token);
  if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = names.of(found);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, found) };
}

async function publish(session: Session, uri: string): Promise<void> {
  const asked = session.documents.get(uri) ?? session.openConfigurations.get(uri);
  const found = await session.newestOfAny(uri);
  // A change that came meanwhile has a push of its own.
  if (!found || found.document !== asked) return;
  send(session, { uri, version: found.document.version, diagnostics: diagnosticsOf(session, found) });
}

function diagnosticsOf(session: Session, { document, analysis, positions }: Analysed): Diagnostic[] {
  for (const { rule, error } of analysis.result.crashed) session.logBrokenRule(rule, error);
  return analysis.result.findings.map((finding) => diagnosticOf(finding, document.uri, positions, session.client));
}

/**
 * The names of reports: another one for each analysis, which is made anew for another text, date or state of the files.
 * The version is part of it, since an editor drops the marks of text that is deleted and does not bring them back with
 * an undo unless it gets a report; a few random letters are, since a client may remember names of a server that is gone.
 */
class ReportNames {
  readonly #names = new WeakMap<Analysis, string>();
  readonly #server = crypto.randomUUID().slice(0, 8);
  #count = 0;

  of({ document, analysis }: Analysed): string {
    let name = this.#names.get(analysis);
    if (name === undefined) {
      this.#count += 1;
      name = `${this.#server}.${this.#count}`;
      this.#names.set(analysis, name);
    }
    return `${document.version}.${name}`;
  }
}

function send(session: Session, params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void {
  session.connection
    .sendDiagnostics(params)
    .catch((error: unknown) => session.logFault('textDocument/publishDiagnostics', error));
}

function refresh(session: Session): void {
  session.connection.languages.diagnostics
    .refresh()
    .catch((error: unknown) => session.logFault('workspace/diagnostic/refresh', error));
}
