import { blank } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import { compareQuantities } from '../../model/values/compare.ts';
import { valueOf } from '../../model/slot.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { fix, set } from '../shared/fixes.ts';
import { measuresOf } from '../shared/measures.ts';

interface UnitMismatch extends Fact {
  readonly baseline: string;
  readonly target: string;
}

export const successUnitMismatch = rule<UnitMismatch>({
  id: 'success/unit-mismatch',
  due: 'document',
  *check(document) {
    for (const { value } of measuresOf(document)) {
      const [from, to] = [valueOf(value.baseline), valueOf(value.target)];
      if (!from || !to || isRelative(to.text) || compareQuantities(from, to, 'lower') !== 'different-kinds') continue;
      yield {
        path: value.target.path,
        baseline: from.text,
        target: to.text,
        related: [{ path: value.baseline.path, message: say('related.baseline') }],
      };
    }
  },
  message: ({ baseline, target }) => say('success/unit-mismatch', { baseline, target }),
  fixes({ path, baseline, target }) {
    const [, sign = '', unit = ''] = BESIDE_NUMBER.exec(baseline) ?? [];
    return sign + unit === '' ? [] : fix(say('fix.same-unit'), set(path, blank(target, sign, unit)));
  },
});

/** The unit, as it is written before or behind the number, without signs and remarks. */
const BESIDE_NUMBER = /^[~<>≤≥\s]*([^\d\s(]*)\d[\d.,–-]*((?: ?[^\d\s,;:()]+)*)/u;

/** `50 % less`, `-50 %`, `half`: a target that counts from the baseline, whatever its unit. */
function isRelative(target: string): boolean {
  return /^\s*[-−–+±]\s*\d|\b(half|halve|double|less|fewer|more|lower|higher|faster|shorter|reduction|decrease|increase|down|up|better|of the baseline|weniger|mehr|kürzer)\b/iu.test(
    target.slice(0, 200),
  );
}
