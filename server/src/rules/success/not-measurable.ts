import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import { readQuantity } from '../../model/values/quantity.ts';
import type { Quantity } from '../../model/values/quantity.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { measuresOf } from '../shared/measures.ts';

interface NotMeasurable extends Fact {
  readonly texts: readonly string[];
}

export const successNotMeasurable = rule<NotMeasurable>({
  id: 'success/not-measurable',
  gate: 'value',
  due: 'document',
  kind: 'requirement',
  *check(document) {
    for (const measure of measuresOf(document)) {
      const { baseline, target, metric } = measure.value;
      const vague = [baseline, target].filter(hasNoNumber);
      if (vague.length === 0) continue;
      const path = vague.length === 1 ? vague[0]!.path : measure.path;
      yield {
        path,
        texts: vague.map((slot) => `"${slot.text ?? ''}"`),
        ...(valueOf(metric) === undefined ? {} : { metric: metric.value }),
      };
    }
  },
  message: ({ texts }) => say('success/not-measurable', { texts }),
});

function hasNoNumber(slot: Slot<Quantity>): boolean {
  return slot.state === 'unclear' && slot.text !== undefined && readQuantity(slot.text).state === 'bad';
}
