// Hover room: what a value means in its document.

import { fieldName } from '../language/field-name.ts';
import type { Kind } from '../language/kinds.ts';
import { kindAt, mappingIn } from '../language/lookup.ts';
import { changeBetween, changeWords } from '../meaning/change.ts';
import { distance, planDayWords, weekday } from '../meaning/dates.ts';
import { personMentions, systemsIn } from '../meaning/names.ts';
import type { Mention } from '../meaning/names.ts';
import { nextReview } from '../meaning/review.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { valueOf } from '../model/slot.ts';
import { formatDate, readDate } from '../model/values/date.ts';
import { samePerson } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import { compareQuantities } from '../model/values/compare.ts';
import { betterOf, measuresOf } from '../rules/shared/measures.ts';
import type { MeasureSlot } from '../rules/shared/measures.ts';
import { recordOf } from '../rules/shared/record.ts';
import { formatPath, parsePath, samePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { author, code, paragraph, plain, strong, text } from './blocks.ts';
import type { Block, Run } from './blocks.ts';
import { glance } from './catalogue.ts';
import { choiceGuide, fieldGuide } from './field.ts';
import type { HoverContext } from './context.ts';
import { ruleGuide } from './rule.ts';
import { scheduleGuide } from './schedule.ts';

/** What the value at a path means; nothing where the words say all there is to say. */
export function valueGuide(analysis: Analysis, path: Path, node: ScalarNode, context: HoverContext): readonly Block[] {
  const kind = singleKind(path);
  const written = node.text.trim();
  switch (kind?.type) {
    case 'choice':
      return [...choiceGuide(fieldName(mainField(path)), written), ...reviewNext(analysis, path)];
    case 'date':
      return dateGuide(analysis, written);
    case 'person':
      return personGuide(analysis, node);
    case 'quantity':
      return quantityGuide(analysis, path);
    case 'text':
      return textGuide(analysis, path, written, context);
    default:
      return [];
  }
}

/** The kind of the value itself: of a list its items', of a part on one line its main field's. */
function singleKind(path: Path): Kind | undefined {
  const kind = kindAt(mainField(path));
  return kind?.type === 'list' ? kind.of : kind;
}

/** The field that a value stands for: of a part that is one line, its main field. */
function mainField(path: Path): Path {
  const kind = kindAt(path);
  const line = kind && mappingIn(kind)?.line;
  return line === undefined ? path : [...path, line];
}

function dateGuide({ document, today }: Analysis, written: string): readonly Block[] {
  const date = readDate(written);
  if (!date) return [];
  const inPlan = planDayWords(date, document, today);
  const parts = [weekday(date), distance(date, today), ...(inPlan ? [inPlan] : [])].map((part) => textOf(part));
  return [paragraph(strong(say('hover.date', { date, parts: parts.join(' · ') })))];
}

/** Where else on this page a person is named. */
function personGuide({ document }: Analysis, node: ScalarNode): readonly Block[] {
  const all = personMentions(document);
  const own = all.find((mention) => mention.node === node);
  if (!own) return [];
  const others = all.filter((mention) => mention !== own && samePerson(mention.person, own.person));
  return [paragraph(author(glance(own.person.text))), ...alsoNamed(others)];
}

function alsoNamed(others: readonly Mention[]): readonly Block[] {
  if (others.length === 0) return [paragraph(text(say('hover.named-once')))];
  const items = others.slice(0, MOST).map(({ path }): readonly Run[] => [code(formatPath(path))]);
  return [paragraph(text(say('hover.also-named'))), { kind: 'list', items }];
}

function textGuide(analysis: Analysis, path: Path, written: string, context: HoverContext): readonly Block[] {
  switch (fieldName(path)) {
    case 'trigger.schedule':
      return scheduleGuide(analysis, path, written, context);
    case 'trigger.system':
    case 'output.system': {
      const found = systemsIn(analysis.document).find((system) => fold(system.text) === fold(written));
      const others = found?.mentions.filter((mention) => !samePath(mention.path, path)) ?? [];
      return found ? [paragraph(author(glance(written))), ...alsoNamed(others)] : [];
    }
    case 'record.gaps.at':
      return fieldGuide(parsePath(written) ?? []);
    case 'record.waivers.rule':
      return ruleGuide(written, context.ruleLink);
    case 'record.results.metric': {
      const measure = measureNamed(analysis, written);
      return measure ? targetGuide(measure) : [];
    }
    default:
      return [];
  }
}

/** A target or a baseline beside the other; a result beside both. */
function quantityGuide(analysis: Analysis, path: Path): readonly Block[] {
  const field = fieldName(path);
  if (field === 'success.measures.baseline' || field === 'success.measures.target') {
    const measure = measuresOf(analysis.document).find(({ value }) =>
      [value.baseline.path, value.target.path].some((own) => samePath(own, path)),
    );
    return measure ? targetGuide(measure) : [];
  }
  return field === 'record.results.value' ? resultGuide(analysis, path) : [];
}

function targetGuide({ value }: MeasureSlot): readonly Block[] {
  const [from, to] = [valueOf(value.baseline), valueOf(value.target)];
  const change = from && to && changeBetween(from, to, betterOf(value));
  if (!from || !to || !change) return [];
  const words = changeWords(change).map((part) => textOf(part));
  return [
    paragraph(
      plain(say('hover.target', { baseline: from.text, target: to.text })),
      strong(say('hover.sentence', { words: words.join(', ') })),
    ),
  ];
}

function resultGuide(analysis: Analysis, path: Path): readonly Block[] {
  const result = recordOf(analysis.document, 'results').find((one) => samePath(one.value.value.path, path));
  const [measured, metric] = [valueOf(result?.value.value), valueOf(result?.value.metric)];
  const measure = metric === undefined ? undefined : measureNamed(analysis, metric);
  if (!measured || !measure) return [];
  const better = betterOf(measure.value);
  const [from, to] = [valueOf(measure.value.baseline), valueOf(measure.value.target)];
  const change = from && changeBetween(from, measured, better);
  const compared = to && better ? compareQuantities(measured, to, better) : undefined;
  const isReached =
    typeof compared === 'object' && (compared.order === 0 || compared.order < 0 === (better === 'lower'));
  return [
    ...(change
      ? [
          paragraph(
            strong(
              say('hover.sentence', {
                words: changeWords(change)
                  .map((part) => textOf(part))
                  .join(', '),
              }),
            ),
          ),
        ]
      : []),
    ...(to && typeof compared === 'object'
      ? [
          paragraph(
            plain(say('hover.result', { target: to.text })),
            text(say(isReached ? 'hover.result-reached' : 'hover.result-short')),
          ),
        ]
      : []),
  ];
}

function measureNamed({ document }: Analysis, name: string): MeasureSlot | undefined {
  return measuresOf(document).find(({ value }) => fold(valueOf(value.metric) ?? '') === fold(name));
}

/** Behind the words for how often: when the next review is due. */
function reviewNext({ document, today }: Analysis, path: Path): readonly Block[] {
  const next = fieldName(mainField(path)) === 'cadence.every' ? nextReview(document) : undefined;
  if (!next) return [];
  const parts = [weekday(next), distance(next, today)].map((part) => textOf(part)).join(' · ');
  return [
    paragraph(
      plain(say('hover.next-review', { date: formatDate(next) })),
      plain(say('hover.sentence', { words: parts })),
    ),
  ];
}

/** No list of a hover is longer. */
const MOST = 12;
