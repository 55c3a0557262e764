import { say } from '../../messages/message.ts';
import { valueOf } from '../../model/slot.ts';
import { formatDate } from '../../model/values/date.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { endOfWaiver, recordOf } from '../shared/record.ts';

interface Expired extends Fact {
  readonly waived: string;
  readonly until: string;
}

export const waiverExpired = rule<Expired>({
  id: 'waiver/expired',
  due: 'warning',
  kind: 'time',
  afterOthers: true,
  *check(document, context) {
    const waivers = recordOf(document, 'waivers');
    for (const index of context.earlier.lapsedWaivers) {
      const waiver = waivers[index];
      const until = valueOf(waiver?.value.until);
      if (waiver && until)
        yield { path: waiver.value.until.path, waived: waiver.value.rule.value ?? '', until: formatDate(until) };
    }
  },
  message: ({ waived, until }) => say('waiver/expired', { waived, until }),
  fixes({ path, waived }, _document, { today }) {
    const until = formatDate(endOfWaiver(today));
    return fix(say('fix.waive', { rule: waived, until }), set(path, until));
  },
});
