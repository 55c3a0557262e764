// Language server room: hints beside the text: the day, the schedule in words, the change, the next review.

import { InlayHintKind } from 'vscode-languageserver';
import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hintsOf } from '../../meaning/hints.ts';
import type { Hint } from '../../meaning/hints.ts';
import { textOf } from '../../messages/text.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';
import type { Preferences } from '../settings.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

/** Answers requests for hints. It is told of changes just as the diagnostics are. */
export function handleInlayHints(session: Session): DiagnosticsHandler {
  const { languages } = session.connection;
  languages.inlayHint.on(session.guard('textDocument/inlayHint', (params, token) => hints(session, params, token)));
  const refresh = (): void => {
    if (!session.client.views.refreshesHints) return;
    languages.inlayHint.refresh().catch((error: unknown) => session.logFault('workspace/inlayHint/refresh', error));
  };
  return {
    changed: () => undefined,
    closed: () => undefined,
    outdated(uris) {
      if (uris.length > 0) refresh();
    },
    preferencesChanged(before) {
      if (!showsTheSame(before, session.preferences)) refresh();
    },
  };
}

async function hints(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const found = await session.newest(uri, token);
  if (!found) return [];
  const { analysis, positions } = found;
  const [start, end] = [positions.offset(range.start), positions.offset(range.end)];
  return hintsOf(analysis.document, analysis.today, session.preferences.inlayHints)
    .filter(({ offset }) => offset >= start && offset <= end)
    .map((hint) => inlayHint(hint, positions));
}

function inlayHint({ offset, parts, about }: Hint, positions: Positions): InlayHint {
  return {
    position: positions.position(offset),
    label: parts.map((part) => textOf(part)).join(', '),
    kind: InlayHintKind.Type,
    tooltip: textOf(about),
    paddingLeft: true,
  };
}

function showsTheSame({ inlayHints: one }: Preferences, { inlayHints: other }: Preferences): boolean {
  return one.size === other.size && [...one].every((kind) => other.has(kind));
}
