import { say } from '../../messages/message.ts';
import { faultRule } from '../shared/faults.ts';
import { certain } from '../shared/fixes.ts';

export const pageLookAlike = faultRule({
  id: 'page/look-alike',
  message: (fault) => say('page/look-alike', { meant: fault.meant }),
  fixes: ({ path, meant }) => certain(say('fix.rename', { to: meant }), { op: 'rename', path, to: meant }),
});
