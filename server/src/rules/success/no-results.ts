import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import { note } from '../shared/fixes.ts';
import { measuresOf } from '../shared/measures.ts';
import { isUnclear, recordOf, recordPath } from '../shared/record.ts';

export const successNoResults = rule({
  id: 'success/no-results',
  due: 'measure',
  *check(document) {
    const path = recordPath('results');
    if (isUnclear(document, 'results')) yield { path, answer: 'cannot-tell' };
    else if (recordOf(document, 'results').length === 0) yield { path };
  },
  message: () => say('success/no-results'),
  fixes: (_fact, document, context) =>
    note('results', context, { metric: valueOf(measuresOf(document)[0]?.value.metric) }),
});
