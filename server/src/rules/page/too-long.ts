import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { pageLength } from '../shared/page-length.ts';

interface TooLong extends Fact {
  readonly percent: number;
  readonly section: string;
}

export const pageTooLong = rule<TooLong>({
  id: 'page/too-long',
  due: 'hand-over',
  kind: 'judgement',
  *check(document, { memory }) {
    const length = pageLength(document, memory);
    if (!length || length.percent <= 100) return;
    const { percent, longest } = length;
    yield { path: [longest], onKey: true, percent, section: longest };
  },
  message: ({ percent, section }) => say('page/too-long', { over: percent - 100, section }),
});
