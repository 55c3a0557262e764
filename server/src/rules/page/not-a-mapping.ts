import { say } from '../../messages/message.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';

export const pageNotAMapping = rule({
  id: 'page/not-a-mapping',
  due: 'error',
  kind: 'structure',
  *check(document) {
    if (document.topLevel === 'not-a-mapping' && document.tree.slips.length === 0) yield { path: [] as Path };
  },
  message: () => say('page/not-a-mapping'),
});
