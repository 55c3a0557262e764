import { pageShape } from '../../language/lookup.ts';
import { say } from '../../messages/message.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { certain } from '../shared/fixes.ts';

interface OutOfOrder extends Fact {
  readonly key: string;
  readonly before: string;
}

export const pageOrder = rule<OutOfOrder>({
  id: 'page/order',
  due: 'document',
  countsAsSkipped: false,
  *check({ tree }) {
    const root = resolveAlias(tree.root);
    if (root?.kind !== 'mapping') return;
    const order = pageShape.order([]);
    let furthest = -1;
    for (const { key } of root.entries) {
      const at = order.indexOf(key.text);
      if (at >= 0 && at < furthest) {
        yield { path: [key.text], onKey: true, atMost: 'hint', key: key.text, before: order[furthest]! };
        return;
      }
      furthest = Math.max(furthest, at);
    }
  },
  message: ({ key, before }) => say('page/order', { key, before }),
  // What is no YAML yet is mended first: sorting would tear the two sides of a merge conflict apart.
  fixes: (_fact, { tree }) =>
    tree.slips.some((slip) => slip.rule === 'page/syntax') ? [] : certain(say('fix.sort'), { op: 'sort', path: [] }),
});
