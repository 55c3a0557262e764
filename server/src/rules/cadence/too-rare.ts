import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { isTooRare } from '../../model/values/sentence.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { replaceBy } from '../shared/fixes.ts';

interface TooRare extends Fact {
  readonly text: string;
}

export const cadenceTooRare = rule<TooRare>({
  id: 'cadence/too-rare',
  due: 'measure',
  *check(document) {
    const every = valueOf(document.page.cadence)?.every ?? document.page.cadence;
    if (every.text !== undefined && isTooRare(every.text)) yield { path: every.path, text: every.text };
  },
  message: ({ text }) => say('cadence/too-rare', { text }),
  fixes: ({ path }) => replaceBy(path, 'quarter'),
});
