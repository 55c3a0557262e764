import { allFieldPaths, fieldAt } from '../../language/lookup.ts';
import { isRuleId, RULE_IDS } from '../../language/rule-ids.ts';
import { say } from '../../messages/message.ts';
import type { MessageId } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import { nearest } from '../../model/values/text.ts';
import { formatPath, parsePath } from '../../syntax/path.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { isMetric, measuresOf } from '../shared/measures.ts';
import { recordOf } from '../shared/record.ts';

interface BadPath extends Fact {
  readonly what: 'field' | 'rule' | 'metric';
  readonly text: string;
  readonly near?: string;
}

export const pageBadPath = rule<BadPath>({
  id: 'page/bad-path',
  due: 'error',
  kind: 'structure',
  *check(document) {
    for (const gap of recordOf(document, 'gaps')) {
      const path = parsePath(gap.value.at.value ?? '');
      if (!path || !fieldAt(path)) yield* badPath('field', gap.value.at, fieldNames());
    }
    for (const waiver of recordOf(document, 'waivers')) {
      if (!isRuleId(waiver.value.rule.value ?? '')) yield* badPath('rule', waiver.value.rule, () => RULE_IDS);
    }
    yield* badMetrics(document);
  },
  message: ({ what, text, near }) =>
    near === undefined
      ? say(`page/bad-path#${what}` as MessageId, { text })
      : say(`page/bad-path#${what}-near` as MessageId, { text, near }),
  fixes: ({ path, near }) =>
    near === undefined
      ? []
      : [{ title: say('fix.replace', { value: near }), operations: [{ op: 'set', path, value: near }], safe: true }],
});

/** The field names people use for a gap, with and without the section in front. */
function fieldNames(): () => readonly string[] {
  return () => allFieldPaths().map(formatPath);
}

/** Silent while what the results could name is not known. */
function* badMetrics(document: WorkflowDocument): Iterable<BadPath> {
  const measures = measuresOf(document);
  const known = measures.map((measure) => valueOf(measure.value.metric));
  const success = valueOf(document.page.success);
  const isKnown =
    success?.measures.state === 'present' && partsOf(success.measures).length === success.measures.value?.length;
  if (!isKnown || known.includes(undefined)) return;
  for (const result of recordOf(document, 'results')) {
    const metric = valueOf(result.value.metric);
    if (metric === undefined || measures.some((measure) => isMetric(measure.value, metric))) continue;
    yield* badPath('metric', result.value.metric, () => known.flatMap((name) => name ?? []));
  }
}

function* badPath(what: BadPath['what'], slot: Slot<string>, candidates: () => readonly string[]): Iterable<BadPath> {
  const text = valueOf(slot);
  if (text === undefined) return;
  const near = nearest(text, candidates());
  yield { path: slot.path, what, text, ...(near === undefined ? {} : { near }) };
}
