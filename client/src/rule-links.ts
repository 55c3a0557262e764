// Each finding shows its rule as a link; in VS Code the link opens the rule's page inside the editor.

import { Uri } from 'vscode';
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { SOURCE } from '../../server/src/protocol.ts';

/** Puts the link on every finding that comes from the server, however it comes. */
export const linkRules: Middleware = {
  handleDiagnostics(uri, diagnostics, next) {
    diagnostics.forEach(link);
    next(uri, diagnostics);
  },
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (report && 'items' in report) report.items.forEach(link);
    return report;
  },
  provideWorkspaceDiagnostics(resultIds, token, reporter, next) {
    return next(resultIds, token, (chunk) => {
      for (const report of chunk?.items ?? []) if ('items' in report) report.items.forEach(link);
      reporter(chunk);
    });
  },
};

function link(diagnostic: Diagnostic): void {
  const { code, source } = diagnostic;
  // What is said of a configuration alone has no page.
  if (source !== SOURCE || typeof code !== 'string' || code.startsWith('config/')) return;
  const args = encodeURIComponent(JSON.stringify([code]));
  diagnostic.code = { value: code, target: Uri.parse(`command:workflowDocs.explainRule?${args}`) };
}
