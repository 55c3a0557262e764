// Language server room: the questions of a document as clients show them.

import { locate } from '../model/locate.ts';
import { valueOf } from '../model/slot.ts';
import type { DocumentGaps, GapView } from '../protocol.ts';
import { words } from '../render/words.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { gapsOf } from '../workspace/gaps.ts';
import type { Positions } from './positions.ts';

/** All questions, each with the place of its field or of the nearest parent that is there. */
export function gapViews({ document, tree }: Analysis, positions: Positions): readonly GapView[] {
  return gapsOf(document).map(({ at, question, place, gap }, index) => ({
    index,
    at,
    question,
    answer: gap.answer.state === 'placeholder' ? '' : (gap.answer.text ?? ''),
    raisedBy: gap['raised-by'].text ?? '',
    on: gap.on.text ?? '',
    // A day that cannot be read is a day for all that.
    ...(gap.fixed.state !== 'absent' && { fixed: gap.fixed.text ?? '' }),
    range: positions.range(locate(tree, place, true)),
  }));
}

/** The same with the document's title; undefined where there are no questions. */
export function documentGaps(analysis: Analysis, positions: Positions): DocumentGaps | undefined {
  const gaps = gapViews(analysis, positions);
  const title = valueOf(analysis.document.page.workflow) ?? words('sheet.no-title');
  return gaps.length === 0 ? undefined : { uri: analysis.uri, title, gaps };
}
