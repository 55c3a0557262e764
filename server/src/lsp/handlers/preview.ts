// Language server room: the preview. The client asks for a page, and again with every change that it tells of; where
// something else changed what a page says, it is told to.

import { isCard } from '../../render/export.ts';
import { renderPage } from '../../render/page.ts';
import { PAGE_CHANGED, PREVIEW_REQUEST } from '../../protocol.ts';
import type { Card, PageChangedParams, PreviewResult } from '../../protocol.ts';
import { dryRunSteps } from '../dry-run-view.ts';
import { isObject } from '../from-lsp.ts';
import type { Session } from '../session.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

/** Answers requests for pages. It is told of changes around the documents just as the diagnostics are. */
export function handlePreview(session: Session): DiagnosticsHandler {
  const { connection, documents } = session;
  /** The documents that somebody looks at. */
  const shown = new Set<string>();
  connection.onRequest(
    PREVIEW_REQUEST,
    session.guard(PREVIEW_REQUEST, async (params: unknown): Promise<PreviewResult | null> => {
      if (!isObject(params) || typeof params.uri !== 'string') return null;
      const { uri, card, dryRun } = params;
      if (documents.get(uri)) shown.add(uri);
      return page(session, uri, isCard(card) ? card : 'page', dryRun);
    }),
  );
  const tell = (uri: string): void => {
    const document = documents.get(uri);
    if (!document || !shown.has(uri)) return;
    const params: PageChangedParams = { uri, version: document.version };
    connection.sendNotification(PAGE_CHANGED, params).catch((error: unknown) => session.logFault(PAGE_CHANGED, error));
  };
  return {
    changed: () => undefined,
    closed: (uri) => void shown.delete(uri),
    outdated: (uris) => uris.forEach(tell),
  };
}

async function page(session: Session, uri: string, card: Card, dryRun: unknown): Promise<PreviewResult | null> {
  const found = await session.newest(uri);
  if (!found) return null;
  const { document, analysis, positions } = found;
  const steps = dryRunSteps(found, dryRun);
  const { places, ...rendered } = renderPage({ ...analysis, readiness: analysis.readiness() }, { card, steps });
  return {
    ...rendered,
    version: document.version,
    places: places.map(({ key, range, written }) => ({ key, written, range: positions.range(range) })),
  };
}
