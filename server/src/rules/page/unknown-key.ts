import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Fix } from '../rule.ts';
import { faultRule } from '../shared/faults.ts';

export const pageUnknownKey = faultRule({
  id: 'page/unknown-key',
  message({ key, near, home }) {
    if (near !== undefined) return say('page/unknown-key#near', { key, near });
    if (home) return say('page/unknown-key#misplaced', { key, home: formatPath(home) });
    return say('page/unknown-key', { key });
  },
  fixes({ key, path, near, home, byElimination }) {
    const fixes: Fix[] = [];
    if (near !== undefined) {
      fixes.push({
        title: say('fix.rename', { to: near }),
        operations: [{ op: 'rename', path, to: near }],
        safe: byElimination !== true,
      });
    } else if (home) {
      fixes.push({
        title: say('fix.move', { to: formatPath(home) }),
        operations: [{ op: 'move', from: path, to: home }],
        safe: true,
      });
    }
    fixes.push({
      title: say('fix.make-own', { key }),
      operations: [{ op: 'rename', path, to: `x-${key}` }],
      safe: false,
    });
    return fixes;
  },
});
