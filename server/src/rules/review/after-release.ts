import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { afterRelease } from '../../wording/review.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { replaceBy } from '../shared/fixes.ts';
import { asWritten, reader } from '../shared/vague.ts';

interface AfterRelease extends Fact {
  readonly variant: 'when' | 'sampled' | 'words';
  readonly words: string;
}

export const reviewAfterRelease = rule<AfterRelease>({
  id: 'review/after-release',
  due: 'hand-over',
  *check(document, context) {
    const { review } = document.page;
    const risk = valueOf(valueOf(document.page.governance)?.risk);
    const when = valueOf(review)?.when;
    if (!when || risk === undefined || acts(document)) return;
    const chosen = valueOf(when);
    if (chosen === 'after-release') yield { path: when.path, variant: 'when', words: '' };
    if (chosen === 'sampled' && risk !== 'low') yield { path: when.path, variant: 'sampled', words: risk };
    const words =
      when.state === 'absent' && review.oneLine ? afterRelease(reader(context)(review.text ?? '')) : undefined;
    if (words !== undefined)
      yield { path: review.path, variant: 'words', words: asWritten(review.text ?? '', words), atMost: 'warning' };
  },
  message: ({ variant, words }) =>
    variant === 'when' ? say('review/after-release') : say(`review/after-release#${variant}`, { words }),
  fixes: ({ path, variant }) => (variant === 'words' ? [] : replaceBy(path, 'before-release')),
});

/** The AI acts by itself: governance/acts-unreviewed says what there is to say. */
function acts({ page }: WorkflowDocument): boolean {
  return partsOf(page.task).some(({ value }) => valueOf(value.autonomy) === 'acts');
}
