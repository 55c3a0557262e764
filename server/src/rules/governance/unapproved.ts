import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { compareDates, formatDate } from '../../model/values/date.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix } from '../shared/fixes.ts';
import { isUnclear, recordOf, recordPath } from '../shared/record.ts';

interface Unapproved extends Fact {
  readonly why: 'high' | 'personal';
  /** The end of the last approval, where there was one. */
  readonly ended?: string;
}

export const governanceUnapproved = rule<Unapproved>({
  id: 'governance/unapproved',
  due: 'integrate',
  *check(document, context) {
    const reason = reasonFor(document);
    if (!reason) return;
    if (isUnclear(document, 'approvals')) {
      yield { ...reason, answer: 'cannot-tell' };
      return;
    }
    // One that is dated later is not in force yet.
    const approvals = recordOf(document, 'approvals').filter(({ value }) => {
      const on = valueOf(value.on);
      return !on || compareDates(on, context.today) <= 0;
    });
    const ends = approvals.map(({ value }) => ({ state: value.until.state, until: valueOf(value.until) }));
    if (ends.some(({ state, until }) => state !== 'present' || !until || compareDates(until, context.today) >= 0))
      return;
    const last = ends
      .flatMap(({ until }) => until ?? [])
      .sort(compareDates)
      .at(-1);
    yield { ...reason, ...(last ? { ended: formatDate(last), atMost: 'warning' as const } : {}) };
  },
  message: ({ why, ended }) =>
    ended === undefined ? say(`governance/unapproved#${why}`) : say('governance/unapproved#ended', { ended }),
  fixes: (_fact, _document, context) => {
    const path = recordPath('approvals');
    return fix(say('fix.record-approval'), { op: 'append', path, value: context.skeleton([...path, 0]) });
  },
});

/** What asks for an approval, and where the finding stands: high risk first, else the first input with personal data. */
function reasonFor(document: WorkflowDocument): { readonly path: Path; readonly why: Unapproved['why'] } | undefined {
  const risk = valueOf(document.page.governance)?.risk;
  if (risk && valueOf(risk) === 'high') return { path: risk.path, why: 'high' };
  const personal = partsOf(document.page.input).find((input) => valueOf(input.value.sensitivity) === 'personal');
  return personal && { path: personal.value.sensitivity.path, why: 'personal' };
}
