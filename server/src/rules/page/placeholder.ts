import { say } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { writeInstead } from '../shared/fixes.ts';

interface Placeholder extends Fact {
  readonly text: string;
}

/** Sections with a rule of their own that names placeholders. */
const NAMED_ELSEWHERE = new Set(['owner', 'second-owner']);

export const pagePlaceholder = rule<Placeholder>({
  id: 'page/placeholder',
  gate: 'ownership',
  due: 'document',
  *check(document) {
    for (const { path, text } of document.placeholders) {
      if (path.length !== 1 || !NAMED_ELSEWHERE.has(String(path[0]))) yield { path, text };
    }
  },
  message: ({ path, text }) => say('page/placeholder', { field: formatPath(path), text }),
  fixes: writeInstead,
});
