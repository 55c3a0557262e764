// Language server room: a page as a file. The client asks where to, and writes it.

import { textOf } from '../../messages/text.ts';
import { EXPORT_REQUEST } from '../../protocol.ts';
import type { ExportResult } from '../../protocol.ts';
import { exportPage, isCard, isExportFormat } from '../../render/export.ts';
import { revisionOf } from '../../workspace/revision.ts';
import { isObject } from '../from-lsp.ts';
import type { Session } from '../session.ts';

/** Answers requests for pages as files. */
export function handleExport(session: Session): void {
  session.connection.onRequest(
    EXPORT_REQUEST,
    session.guard(EXPORT_REQUEST, async (params: unknown): Promise<ExportResult | null> => {
      if (!isObject(params) || typeof params.uri !== 'string' || !isExportFormat(params.format)) return null;
      const { uri, format, card } = params;
      const found = await session.newest(uri);
      if (!found) return null;
      const { analysis } = found;
      const revision = await revisionOf(uri, session.roots, session.files);
      const file = decoded(uri.slice(uri.lastIndexOf('/') + 1));
      const input = { ...analysis, readiness: analysis.readiness() };
      const origin = { file, made: analysis.today, revision };
      const text = await exportPage(input, format, isCard(card) ? card : 'page', origin);
      const [first] = analysis.result.findings;
      return text === undefined ? (first ? { notice: textOf(first.message) } : {}) : { text };
    }),
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
