// Language server room: the line above a document that says where it stands.

import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { summaryOf } from '../../meaning/summary.ts';
import { textOf } from '../../messages/text.ts';
import { SHOW_READINESS_COMMAND } from '../../protocol.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

/** Answers requests for code lenses. It is told of changes just as the diagnostics are. */
export function handleCodeLens(session: Session): DiagnosticsHandler {
  session.connection.onCodeLens(
    session.guard('textDocument/codeLens', (params, token) => lenses(session, params, token)),
  );
  return {
    changed: () => undefined,
    closed: () => undefined,
    outdated(uris) {
      if (uris.length > 0 && session.client.views.refreshesLenses) refresh(session);
    },
  };
}

/** One lens, on the first key; a text without keys is no document yet. */
async function lenses(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const found = await session.newest(uri, token);
  const root = resolveAlias(found?.analysis.tree.root);
  const first = root?.kind === 'mapping' ? root.entries[0] : undefined;
  if (!found || !first) return [];
  const title = summaryOf(found.analysis.readiness())
    .map((part) => textOf(part))
    .join(' · ');
  const range = found.positions.range(first.key.range);
  return [{ range, command: { title, command: SHOW_READINESS_COMMAND, arguments: [uri] } }];
}

function refresh(session: Session): void {
  session.connection
    .sendRequest(CodeLensRefreshRequest.type)
    .catch((error: unknown) => session.logFault(CodeLensRefreshRequest.method, error));
}
