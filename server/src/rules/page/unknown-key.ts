import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { faultRule } from '../shared/faults.ts';
import { certain, fix } from '../shared/fixes.ts';

export const pageUnknownKey = faultRule({
  id: 'page/unknown-key',
  message({ key, near, home }) {
    if (near !== undefined) return say('page/unknown-key#near', { key, near });
    if (home) return say('page/unknown-key#misplaced', { key, home: formatPath(home) });
    return say('page/unknown-key', { key });
  },
  fixes({ key, path, near, home, byElimination }) {
    const own = fix(say('fix.make-own', { key }), { op: 'rename', path, to: `x-${key}` });
    if (near !== undefined)
      return [
        {
          title: say('fix.rename', { to: near }),
          operations: [{ op: 'rename', path, to: near }],
          safe: byElimination !== true,
        },
        ...own,
      ];
    return home
      ? [...certain(say('fix.move', { to: formatPath(home) }), { op: 'move', from: path, to: home }), ...own]
      : own;
  },
});
