// Language server room: selections that grow. Silent where another YAML extension is active, which gives the same.

import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionAt } from '../../outline/selection.ts';
import type { Session } from '../session.ts';

/** Answers requests for what to select next. */
export function handleSelection(session: Session): void {
  session.connection.onSelectionRanges(
    session.guard('textDocument/selectionRange', (params, token) => selections(session, params, token)),
  );
}

/** One answer for each place, as the protocol asks. */
async function selections(
  session: Session,
  { textDocument: { uri }, positions: places }: SelectionRangeParams,
  token: CancellationToken,
): Promise<SelectionRange[] | null> {
  if (session.otherYaml) return null;
  const found = await session.newestOfAny(uri, token);
  if (!found) return null;
  const { analysis, positions } = found;
  return places.map((place) => {
    const ranges = selectionAt(analysis.tree, positions.offset(place)).map((range) => positions.range(range));
    return chained(ranges);
  });
}

/** Each range inside the next one; there is always one, the document. */
function chained(ranges: readonly SelectionRange['range'][]): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const range of [...ranges].reverse()) outer = { range, ...(outer && { parent: outer }) };
  return outer ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}
