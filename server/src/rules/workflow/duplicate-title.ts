import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { replaceBy } from '../shared/fixes.ts';

interface Duplicate extends Fact {
  readonly title: string;
  readonly files: readonly string[];
}

export const workflowDuplicateTitle = rule<Duplicate>({
  id: 'workflow/duplicate-title',
  gate: 'ownership',
  due: 'document',
  *check({ page }, { others }) {
    const title = valueOf(page.workflow);
    const same = title === undefined ? [] : others.withTitle(title);
    if (title === undefined || same.length === 0) return;
    yield {
      path: page.workflow.path,
      title,
      files: same.map(({ name }) => name),
      related: same.map(({ name, place }) => ({
        path: page.workflow.path,
        elsewhere: place,
        message: say('related.same-title', { file: name }),
      })),
    };
  },
  message: ({ title, files }) => say('workflow/duplicate-title', { title, files }),
  fixes({ path, title }, { page }) {
    const [team] = valueOf(page.team)?.split(/ *[,;(]/) ?? [];
    return !team || title.endsWith(`(${team})`) ? [] : replaceBy(path, `${title} (${team})`);
  },
});
