// Language server room: folding. Silent where another YAML extension is active, which folds the same.

import { FoldingRangeKind } from 'vscode-languageserver';
import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../../outline/folding.ts';
import type { Fold } from '../../outline/folding.ts';
import type { Session } from '../session.ts';

/** Answers requests for what can be folded. */
export function handleFolding(session: Session): void {
  session.connection.onFoldingRanges(
    session.guard('textDocument/foldingRange', (params, token) => folds(session, params, token)),
  );
}

async function folds(
  session: Session,
  { textDocument: { uri } }: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[] | null> {
  if (session.otherYaml) return null;
  const found = await session.newestOfAny(uri, token);
  return found ? foldsOf(found.analysis.tree, session.client.views.mostFolds).map(foldingRange) : null;
}

function foldingRange({ startLine, endLine, kind }: Fold): FoldingRange {
  return { startLine, endLine, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) };
}
