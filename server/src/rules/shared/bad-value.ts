// The family page/bad-date, bad-duration, bad-quantity and bad-person: a value that cannot be read as its kind.

import { say } from '../../messages/message.ts';
import type { BadValue } from '../../model/faults.ts';
import { formatPath } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact, Rule } from '../rule.ts';
import { replaceBy } from './fixes.ts';

/** The rule for one kind of value; it rewrites the value where there is only one reading. */
export function badValue(id: BadValue['rule']): Rule {
  return rule<BadValue & Fact>({
    id,
    due: 'error',
    kind: 'structure',
    check: (document) => document.faults.filter((fault): fault is BadValue => fault.rule === id),
    message: ({ path, text }) => say(id, { field: formatPath(path), text }),
    fixes: ({ path, suggestion }) => replaceBy(path, suggestion, true),
  });
}
