import { say } from '../../messages/message.ts';
import { formatDate } from '../../model/values/date.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import { measuresOf } from '../shared/measures.ts';
import { isUnclear, recordOf, recordPath } from '../shared/record.ts';

export const successNoResults = rule({
  id: 'success/no-results',
  gate: 'value',
  due: 'measure',
  kind: 'requirement',
  *check(document) {
    const path = recordPath('results');
    if (isUnclear(document, 'results')) yield { path, answer: 'cannot-tell' };
    else if (recordOf(document, 'results').length === 0) yield { path };
  },
  message: () => say('success/no-results'),
  fixes: (fact, document, context) => {
    const path = [...fact.path, 0];
    const metric = valueOf(measuresOf(document)[0]?.value.metric);
    const value = {
      on: formatDate(context.today),
      metric: metric ?? context.skeleton([...path, 'metric']),
      value: context.skeleton([...path, 'value']),
    };
    return [{ title: say('fix.record-result'), operations: [{ op: 'append', path: fact.path, value }], safe: false }];
  },
});
