import { say } from '../../messages/message.ts';
import type { Measure } from '../../model/document.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import { addToList } from '../shared/fixes.ts';
import { measuresOf } from '../shared/measures.ts';

/** What a demo shows well and a process does not pay for. */
const DEMO_WORDS = /\b(accuracy|precision|recall|f1|satisfaction|csat|nps|thumbs[- ]up|rating|likes?)\b/i;

export const successDemoMetric = rule({
  id: 'success/demo-metric',
  due: 'document',
  kind: 'judgement',
  *check(document) {
    const measures = measuresOf(document);
    const isComplete =
      measures.length > 0 && measures.length === valueOf(document.page.success)?.measures.value?.length;
    if (isComplete && measures.every(({ value }) => isDemo(value))) yield { path: document.page.success.path };
  },
  message: () => say('success/demo-metric'),
  fixes: (_fact, _document, context) =>
    addToList(['success', 'measures'], context.skeleton(['success', 'measures', 0])),
});

/** By its kind where there is one; else only where the words leave no doubt. */
function isDemo(measure: Measure): boolean {
  if (measure.kind.state !== 'absent') return valueOf(measure.kind) === 'quality';
  return DEMO_WORDS.test(valueOf(measure.metric) ?? '');
}
