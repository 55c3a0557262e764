import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { faultRule } from '../shared/faults.ts';
import { replaceBy } from '../shared/fixes.ts';

export const pageUnknownValue = faultRule({
  id: 'page/unknown-value',
  message: ({ path, text, values, near }) =>
    near === undefined
      ? say('page/unknown-value', { field: formatPath(path), text, values: [...values] })
      : say('page/unknown-value#near', { field: formatPath(path), text, near, values: [...values] }),
  fixes: ({ path, text, near }) => replaceBy(path, near, isSpelling(text, near)),
});

/** The same word with other capitals, spaces or dashes: nothing else can be meant. */
function isSpelling(text: string, near = ''): boolean {
  const letters = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');
  return letters(text) === letters(near);
}
