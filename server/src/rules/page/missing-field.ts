import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { faultRule } from '../shared/faults.ts';

export const pageMissingField = faultRule({
  id: 'page/missing-field',
  message: ({ path, field }) =>
    path.length === 1
      ? say('page/missing-field#page', { field })
      : say('page/missing-field', { field, part: formatPath(path.slice(0, -1)) }),
  fixes: ({ path }, _document, context) => [
    {
      title: say('fix.add', { field: formatPath(path) }),
      operations: [{ op: 'set', path, value: context.skeleton(path) }],
      safe: false,
    },
  ],
});
