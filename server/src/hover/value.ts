// Hover room: what a value means in its document.

import { fieldName } from '../language/field-name.ts';
import type { Kind } from '../language/kinds.ts';
import { kindAt, mappingIn } from '../language/lookup.ts';
import { changeWords, whyNotCompared } from '../meaning/change.ts';
import { distance, planDayWords, weekday } from '../meaning/dates.ts';
import { progressOf, progressWords } from '../meaning/progress.ts';
import { nextReview } from '../meaning/review.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import type { Measure } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { formatDate, readDate } from '../model/values/date.ts';
import { fold } from '../model/values/text.ts';
import { compareQuantities } from '../model/values/compare.ts';
import { nameAt } from '../names/names.ts';
import { betterOf, measuresOf } from '../rules/shared/measures.ts';
import type { MeasureSlot } from '../rules/shared/measures.ts';
import { recordOf } from '../rules/shared/record.ts';
import { formatPath, parsePath, samePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { author, code, paragraph, plain, strong, text } from './blocks.ts';
import type { Block, Run } from './blocks.ts';
import { glance } from './catalogue.ts';
import { choiceGuide, fieldGuide } from './field.ts';
import type { HoverContext } from './context.ts';
import { ruleGuide } from './rule.ts';
import { scheduleGuide } from './schedule.ts';
import type { ValueSpot } from './spot.ts';

/** What the value at a path means; nothing where the words say all there is to say. */
export function valueGuide(
  analysis: Analysis,
  { path, node }: ValueSpot,
  offset: number,
  context: HoverContext,
): readonly Block[] {
  const kind = singleKind(path);
  const written = node.text.trim();
  switch (kind?.type) {
    case 'choice':
      return [...choiceGuide(fieldName(mainField(path)), written), ...reviewNext(analysis, path)];
    case 'date':
      return [...dateGuide(analysis, written), ...progressGuide(analysis, path)];
    case 'person':
      return nameGuide(analysis, offset);
    case 'quantity':
      return quantityGuide(analysis, path);
    case 'text':
      if (NAMES_A_SYSTEM.has(fieldName(path))) return nameGuide(analysis, offset);
      return textGuide(analysis, path, written, context);
    default:
      return [];
  }
}

const NAMES_A_SYSTEM: ReadonlySet<string> = new Set([
  ...['trigger.system', 'output.system', 'manual-steps.from', 'manual-steps.to'],
]);

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

/** Where else on this page the person or the system at an offset is named. */
function nameGuide({ document }: Analysis, offset: number): readonly Block[] {
  const named = nameAt(document, offset);
  if (!named) return [];
  const { name, here } = named;
  const words = paragraph(author(glance((here.person ?? here.label ?? name).text)));
  const others = name.occurrences.filter((one) => one !== here);
  if (others.length === 0) return [words, paragraph(text(say('hover.named-once')))];
  const items = others.slice(0, MOST).map(({ path }): readonly Run[] => [code(formatPath(path))]);
  return [words, paragraph(text(say('hover.also-named'))), { kind: 'list', items }];
}

function textGuide(analysis: Analysis, path: Path, written: string, context: HoverContext): readonly Block[] {
  switch (fieldName(path)) {
    case 'trigger.schedule':
      return scheduleGuide(analysis, path, written, context);
    case 'record.gaps.at':
      return fieldGuide(parsePath(written) ?? []);
    case 'record.waivers.rule':
      return ruleGuide(written, context.ruleLink);
    case 'success.measures.metric':
      return progressGuide(analysis, path);
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
  return changeGuide(value, value.target);
}

/** On a measure's name and on the date of its target: how it is going. */
function progressGuide({ document, today }: Analysis, path: Path): readonly Block[] {
  const measure = measuresOf(document).find(({ value }) =>
    [value.metric.path, value.by.path].some((own) => samePath(own, path)),
  );
  if (!measure) return [];
  const progress = progressOf(document, today)(measure.value);
  const parts = [...progressWords(progress), ...(progress.why ? [progress.why] : [])].map((part) => textOf(part));
  return parts.length === 0 ? [] : [paragraph(plain(say('hover.sentence', { words: parts.join(', ') })))];
}

function resultGuide(analysis: Analysis, path: Path): readonly Block[] {
  const result = recordOf(analysis.document, 'results').find((one) => samePath(one.value.value.path, path));
  const [measured, metric] = [valueOf(result?.value.value), valueOf(result?.value.metric)];
  const measure = metric === undefined ? undefined : measureNamed(analysis, metric);
  if (!result || !measured || !measure) return [];
  const better = betterOf(measure.value);
  const to = valueOf(measure.value.target);
  const compared = to && better ? compareQuantities(measured, to, better) : undefined;
  const change = changeGuide(measure.value, result.value.value);
  if (!to || typeof compared !== 'object') return change;
  const isReached = compared.order === 0 || compared.order < 0 === (better === 'lower');
  const verdict = text(say(isReached ? 'hover.result-reached' : 'hover.result-short'));
  return [...change, paragraph(plain(say('hover.result', { target: to.text })), verdict)];
}

/** How far a target or a result is from where its measure began. */
function changeGuide(measure: Measure, reached: Measure['target']): readonly Block[] {
  const [from, to] = [valueOf(measure.baseline), valueOf(reached)];
  const change = from && to ? changeWords(from, to, betterOf(measure)) : [];
  const why = from && to && whyNotCompared(from, to, betterOf(measure));
  if (why) return [paragraph(plain(say('hover.sentence', { words: textOf(why) })))];
  if (!from || !to || change.length === 0) return [];
  const words = change.map((part) => textOf(part)).join(', ');
  return [
    paragraph(plain(say('hover.change', { from: from.text, to: to.text })), strong(say('hover.sentence', { words }))),
  ];
}

function measureNamed({ document }: Analysis, name: string): MeasureSlot | undefined {
  return measuresOf(document).find(({ value }) => fold(valueOf(value.metric) ?? '') === fold(name));
}

/** Behind the words for how often: when the next review is due. */
function reviewNext({ document, today }: Analysis, path: Path): readonly Block[] {
  const next = fieldName(mainField(path)) === 'cadence.every' ? nextReview(document) : undefined;
  if (!next) return [];
  const parts = [weekday(next.date), distance(next.date, today)].map((part) => textOf(part)).join(' · ');
  return [
    paragraph(
      plain(say('hover.next-review', { date: formatDate(next.date) })),
      plain(say('hover.sentence', { words: parts })),
    ),
  ];
}

/** No list of a hover is longer. */
const MOST = 12;
