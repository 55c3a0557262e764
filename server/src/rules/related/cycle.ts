import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { formatPath } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix } from '../shared/fixes.ts';

interface Cycle extends Fact {
  /** The documents in their order, each feeding the next one; the last one feeds the first. */
  readonly ring: readonly string[];
}

export const relatedCycle = rule<Cycle>({
  id: 'related/cycle',
  due: 'integrate',
  *check({ page }, { others }) {
    const { after, feeds } = valueOf(page.related) ?? {};
    for (const { path } of [...(valueOf(after) ?? []), ...(valueOf(feeds) ?? [])]) {
      const ring = others.ring(path);
      if (!ring) continue;
      yield {
        path,
        ring: ring.map(({ name }) => name),
        related: ring.slice(1).map(({ name, place }, index) => ({
          path,
          elsewhere: place,
          message: say('related.feeds', { file: name, next: ring[index + 2]?.name ?? ring[0]!.name }),
        })),
      };
      // Whoever opens one ring sees whether there is another.
      return;
    }
  },
  message: ({ ring }) =>
    ring.length === 1 ? say('related/cycle#self') : say('related/cycle', { ring: ring.slice(0, MOST_NAMED) }),
  fixes: ({ path }) => fix(say('fix.remove', { field: formatPath(path) }), { op: 'remove', path }),
});

/** The others are listed as places. */
const MOST_NAMED = 8;
