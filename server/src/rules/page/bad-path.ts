import { allFieldPaths, fieldAt, homesOf } from '../../language/lookup.ts';
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
import { replaceBy } from '../shared/fixes.ts';
import { measuresOf, metricKey, nearestMetric } from '../shared/measures.ts';
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
    const guess = atMost(MOST_GUESSES, nearestField);
    for (const gap of recordOf(document, 'gaps')) {
      const path = parsePath(gap.value.at.value ?? '');
      if (!path || !fieldAt(path)) yield* badPath('field', gap.value.at, guess);
    }
    for (const waiver of recordOf(document, 'waivers')) {
      if (!isRuleId(waiver.value.rule.value ?? '')) yield* badPath('rule', waiver.value.rule, nearestRule);
    }
    yield* badMetrics(document);
  },
  message: ({ what, text, near }) =>
    near === undefined
      ? say(`page/bad-path#${what}` as MessageId, { text })
      : say(`page/bad-path#${what}-near` as MessageId, { text, near }),
  fixes: ({ path, near }) => replaceBy(path, near, true),
});

/** With more faults than this, guessing what each one means would take long and help nobody. */
const MOST_GUESSES = 100;

/** The same guess, for the first so many texts; then none. */
function atMost(most: number, guess: (text: string) => string | undefined): (text: string) => string | undefined {
  let left = most;
  return (text) => {
    left -= 1;
    return left < 0 ? undefined : guess(text);
  };
}

/** The path that is meant: a slip of one, or the name of a field without its section. */
function nearestField(text: string): string | undefined {
  const [home, ...more] = homesOf(text.trim());
  return home && more.length === 0 ? formatPath(home) : nearest(text, allFieldPaths().map(formatPath));
}

function nearestRule(text: string): string | undefined {
  return nearest(text, RULE_IDS);
}

/** Silent while what the results could name is not known. */
function* badMetrics(document: WorkflowDocument): Iterable<BadPath> {
  const measures = measuresOf(document);
  const known = measures.map((measure) => valueOf(measure.value.metric));
  const success = valueOf(document.page.success);
  const isKnown =
    success?.measures.state === 'present' && partsOf(success.measures).length === success.measures.value?.length;
  if (!isKnown || known.includes(undefined)) return;
  const names = known.flatMap((name) => name ?? []);
  const keys = new Set(names.map(metricKey));
  const guess = atMost(MOST_GUESSES, (metric) => nearestMetric(metric, names));
  for (const result of recordOf(document, 'results')) {
    const metric = valueOf(result.value.metric);
    if (metric === undefined || keys.has(metricKey(metric))) continue;
    yield* badPath('metric', result.value.metric, guess);
  }
}

function* badPath(
  what: BadPath['what'],
  slot: Slot<string>,
  meant: (text: string) => string | undefined,
): Iterable<BadPath> {
  const text = valueOf(slot);
  if (text === undefined) return;
  const near = meant(text);
  yield { path: slot.path, what, text, ...(near === undefined ? {} : { near }) };
}
