// Language server room: hover.

import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../hover/hover.ts';
import type { HoverContext } from '../../hover/hover.ts';
import type { RuleLink } from '../../hover/rule.ts';
import { isObject } from '../from-lsp.ts';
import type { Session } from '../session.ts';
import { markupOf } from '../to-lsp.ts';

export interface HoverHandler {
  /** Takes what the client said of itself in its first message. */
  start(options: unknown): void;
}

/**
 * Tells what there is to know about a key, a value or a finding.
 * @param ruleLink where the page of a rule can be opened, if anywhere
 */
export function handleHover(session: Session, ruleLink: RuleLink = () => undefined): HoverHandler {
  let isFindingShown = false;
  session.connection.onHover(
    session.guard('textDocument/hover', (params, token) => hover(session, params, token, { ruleLink, isFindingShown })),
  );
  return {
    start(options) {
      isFindingShown = isObject(options) && options.hoversFindings === true;
    },
  };
}

async function hover(
  session: Session,
  { textDocument: { uri }, position }: HoverParams,
  token: CancellationToken,
  kind: Pick<HoverContext, 'ruleLink' | 'isFindingShown'>,
): Promise<Hover | null> {
  const found = await session.newestOfAny(uri, token);
  if (!found) return null;
  const { epoch, timeZone } = session.clock.now();
  // Where another day counts as today, so it does for a schedule.
  const { asOf } = found.analysis;
  const from = asOf === undefined ? { epoch } : { date: asOf };
  const shown = hoverAt(found.analysis, found.positions.offset(position), { from, timeZone, ...kind });
  if (!shown) return null;
  return {
    range: found.positions.range(shown.range),
    contents: markupOf(shown.blocks, session.client.hoversMarkdown),
  };
}
