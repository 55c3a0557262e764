// Language server room: hover.

import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../hover/hover.ts';
import type { RuleLink } from '../../hover/rule.ts';
import type { Session } from '../session.ts';
import { markupOf } from '../to-lsp.ts';

/**
 * Tells what there is to know about a key, a value or a finding.
 * @param ruleLink where the page of a rule can be opened, if anywhere
 */
export function handleHover(session: Session, ruleLink: RuleLink = () => undefined): void {
  session.connection.onHover(
    session.guard('textDocument/hover', (params, token) => hover(session, params, token, ruleLink)),
  );
}

async function hover(
  session: Session,
  { textDocument: { uri }, position }: HoverParams,
  token: CancellationToken,
  ruleLink: RuleLink,
): Promise<Hover | null> {
  const found = await session.newestOfAny(uri, token);
  if (!found) return null;
  const { epoch, timeZone } = session.clock.now();
  // Where another day counts as today, so it does for a schedule.
  const { asOf } = found.analysis;
  const from = asOf === undefined ? { epoch } : { date: asOf };
  const isFindingShown = session.client.hoversFindings;
  const shown = hoverAt(found.analysis, found.positions.offset(position), { from, timeZone, ruleLink, isFindingShown });
  if (!shown) return null;
  return {
    range: found.positions.range(shown.range),
    contents: markupOf(shown.blocks, session.client.hoversMarkdown),
  };
}
