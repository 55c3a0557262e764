import { isOnTrack, rankOf, TRACK } from '../../language/stages.ts';
import type { TrackStage } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { setStage } from '../shared/fixes.ts';

interface Skipped extends Fact {
  readonly stage: TrackStage;
  readonly supported: TrackStage;
  readonly count: number;
}

export const stageSkipped = rule<Skipped>({
  id: 'stage/skipped',
  due: 'error',
  countsAsSkipped: false,
  afterOthers: true,
  *check(document, context) {
    const { stage } = document;
    if (!stage || !isOnTrack(stage)) return;
    const open = context.earlier.open.filter(({ due }) => rankOf(due) < rankOf(stage));
    if (open.length === 0) return;
    const supported = TRACK[Math.min(...open.map(({ due }) => rankOf(due)))]!;
    yield {
      path: ['stage'],
      stage,
      supported,
      count: open.length,
      related: open.map(({ path, message }) => ({ path, message })),
    };
  },
  message: ({ stage, supported, count }) =>
    say(count === 1 ? 'stage/skipped#one' : 'stage/skipped', { stage, supported, count }),
  fixes: ({ supported }) => setStage(supported),
});
