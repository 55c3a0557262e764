// Gaps room: how a gap is doing, and what that is called.

import { l10n, MarkdownString } from 'vscode';
import type { GapView } from '../../../server/src/protocol.ts';

export type GapState = 'open' | 'answered' | 'fixed';

/** Open until it is answered; fixed when the page says it. */
export function stateOf({ answer, fixed }: GapView): GapState {
  if (fixed !== undefined) return 'fixed';
  return answer === '' ? 'open' : 'answered';
}

/** The state in words. */
export function stateWords(gap: GapView): string {
  switch (stateOf(gap)) {
    case 'open':
      return l10n.t('open');
    case 'answered':
      return l10n.t('answered, not fixed yet');
    case 'fixed':
      return gap.fixed === '' ? l10n.t('fixed') : l10n.t('fixed on {0}', gap.fixed ?? '');
  }
}

/** A text of the document as a comment shows it: nothing in it is Markdown. */
export function plainMarkdown(text: string): MarkdownString {
  return new MarkdownString(text.replace(/[\\`*_{}[\]()#+\-.!~|<>&$]/g, '\\$&').replaceAll('\n', '  \n'));
}
