import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { faultRule } from '../shared/faults.ts';
import { add } from '../shared/fixes.ts';

export const pageMissingField = faultRule({
  id: 'page/missing-field',
  message: ({ path, field }) =>
    path.length === 1
      ? say('page/missing-field#page', { field })
      : say('page/missing-field', { field, part: formatPath(path.slice(0, -1)) }),
  fixes: ({ path }, _document, context) => add(context, path),
});
