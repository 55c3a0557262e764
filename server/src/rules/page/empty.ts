import { say } from '../../messages/message.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';

/** The eight lines of the smallest whole page. */
const EIGHT_LINES = ['workflow', 'stage', 'owner', 'trigger', 'input', 'task', 'review', 'output'] as const;

export const pageEmpty = rule({
  id: 'page/empty',
  due: 'error',
  kind: 'structure',
  *check(document) {
    if (document.topLevel === 'empty' && document.tree.slips.length === 0) yield { path: [] as Path };
  },
  message: () => say('page/empty'),
  fixes: (_fact, _document, context) =>
    fix(
      say('fix.insert-page'),
      ...EIGHT_LINES.map((name) => set([name], name === 'stage' ? 'pilot' : context.line([name]))),
    ),
});
