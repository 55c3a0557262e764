import { say } from '../../messages/message.ts';
import { faultRule } from '../shared/faults.ts';
import { certain } from '../shared/fixes.ts';

export const pageDuplicateKey = faultRule({
  id: 'page/duplicate-key',
  related: (fault) => [{ path: fault.path, range: fault.first.key.range, message: say('related.first-here') }],
  message: (fault) => say(fault.equal ? 'page/duplicate-key#equal' : 'page/duplicate-key', { key: fault.key }),
  fixes: (fault) =>
    fault.equal
      ? certain(say('fix.remove-second', { key: fault.key }), {
          op: 'remove',
          path: fault.path,
          occurrence: fault.occurrence,
        })
      : [],
});
