import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { add } from '../shared/fixes.ts';

interface NoStopRule extends Fact {
  readonly missing: readonly ('scale-if' | 'stop-if')[];
}

export const successNoStopRule = rule<NoStopRule>({
  id: 'success/no-stop-rule',
  due: 'measure',
  *check(document) {
    const success = valueOf(document.page.success);
    if (!success) return;
    const names = ['scale-if', 'stop-if'] as const;
    const missing = names.filter((name) => success[name].state === 'absent');
    if (missing.length > 0) yield { path: ['success', missing[0]!], missing };
    else if (names.some((name) => success[name].state === 'unclear'))
      yield { path: ['success'], answer: 'cannot-tell', missing };
  },
  message: ({ missing }) => say('success/no-stop-rule', { missing }),
  fixes: ({ missing }, _document, context) => add(context, ...missing.map((name) => ['success', name])),
});
