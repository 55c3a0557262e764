import { blank } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { isUnpinned, LATEST } from '../../wording/model.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { write } from '../shared/fixes.ts';

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
  fixes({ path, text }, _document, context) {
    const before = `${text.replace(LATEST, '').trim()} `;
    // What is no name of a family is no beginning of a name either.
    const value = isUnpinned(`${before}version`) ? blank('version', before) : context.skeleton(path);
    return write(path, context, value);
  },
});
