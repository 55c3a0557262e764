import { say } from '../../messages/message.ts';
import { faultRule } from '../shared/faults.ts';

export const pageLookAlike = faultRule({
  id: 'page/look-alike',
  message: (fault) => say('page/look-alike', { meant: fault.meant }),
  fixes: ({ path, meant }) => [
    { title: say('fix.rename', { to: meant }), operations: [{ op: 'rename', path, to: meant }], safe: true },
  ],
});
