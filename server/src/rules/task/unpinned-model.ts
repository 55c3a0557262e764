import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { isUnpinned } from '../../wording/model.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';

interface Unpinned extends Fact {
  readonly text: string;
}

export const taskUnpinnedModel = rule<Unpinned>({
  id: 'task/unpinned-model',
  due: 'measure',
  kind: 'judgement',
  *check(document) {
    for (const { value } of partsOf(document.page.task)) {
      const text = valueOf(value.model);
      if (text !== undefined && isUnpinned(text)) yield { path: value.model.path, text };
    }
  },
  message: ({ text }) => say('task/unpinned-model', { text }),
});
