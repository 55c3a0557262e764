import { blank } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import type { Slot } from '../../model/slot.ts';
import { readQuantity } from '../../model/values/quantity.ts';
import type { Quantity } from '../../model/values/quantity.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { measuresOf } from '../shared/measures.ts';

interface NotMeasurable extends Fact {
  readonly vague: readonly { readonly path: Path; readonly text: string }[];
}

export const successNotMeasurable = rule<NotMeasurable>({
  id: 'success/not-measurable',
  due: 'document',
  *check(document) {
    for (const measure of measuresOf(document)) {
      const { baseline, target } = measure.value;
      const vague = [baseline, target].filter(hasNoNumber).map(({ path, text = '' }) => ({ path, text }));
      if (vague.length > 0) yield { path: vague.length === 1 ? vague[0]!.path : measure.path, vague };
    }
  },
  message: ({ vague }) => say('success/not-measurable', { texts: vague.map(({ text }) => `"${text}"`) }),
  // The words stay as a remark.
  fixes: ({ vague }) =>
    fix(
      say('fix.write', { field: vague.map(({ path }) => formatPath(path)).join(', ') }),
      ...vague.map(({ path, text }) => set(path, blank('number with its unit', '', ` (${text})`))),
    ),
});

function hasNoNumber(slot: Slot<Quantity>): boolean {
  return slot.state === 'unclear' && slot.text !== undefined && readQuantity(slot.text).state === 'bad';
}
