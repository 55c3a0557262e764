// Render room: how we know that it works. Each measure as a line of numbers, from the baseline to the target.

import type { MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { Measure } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { measuresOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { progressOf } from '../meaning/progress.ts';
import { latest } from '../rules/shared/record.ts';
import type { FourQuestions } from '../readiness/questions.ts';
import { chartHtml } from './chart.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';
import { fieldRows, rowsHtml } from './rows.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { valueHtml } from './values.ts';
import { words } from './words.ts';

const MEASURE = PAGE.fields.success.kind.fields.measures.kind.of;

/** What the record and the measure tell of the way so far. */
interface Way {
  /** The latest result, as it is written on the record. */
  readonly latest: { readonly value: string; readonly on: string | undefined } | undefined;
  readonly chart: Html | undefined;
  /** Whether the target is reached, missed or on its way, in words. */
  readonly verdict: string | undefined;
}

/** The body of the section `success`: its measures, then the rules of the decision. */
export function successHtml(sheet: Sheet, kind: MappingKind, slot: AnySlot): Html {
  const measures = plainRecord(slot)['measures'];
  const items = plainList(measures);
  const ways = waysOf(sheet);
  const shown =
    items.length === 0
      ? measures && valueHtml(sheet, { type: 'parts', of: MEASURE }, measures)
      : html`<ol class="measures">
          ${items.map((item) => measureHtml(sheet, item, ways))}
        </ol>`;
  const missing = shown ? undefined : html`<p class="missing">${words('sheet.not-written')}</p>`;
  const findings = sheet.findingsIn(['success', 'measures']);
  return html`${shown}${missing}${findings}${rowsHtml(fieldRows(sheet, kind, slot, ['measures']))}`;
}

/** The way of each measure so far, by the slot's value. */
function waysOf(sheet: Sheet): ReadonlyMap<Measure, Way> {
  const of = resultsByMeasure(sheet.document);
  const from = valueOf(sheet.document.page.started);
  const verdict = verdictOf(sheet);
  return new Map(
    measuresOf(sheet.document).map(({ value }) => {
      const { own } = of(value);
      const last = latest(own)?.value;
      const result = last && valueOf(last.value);
      const results = own.flatMap((one) => {
        const [amount, on] = [valueOf(one.value.value), valueOf(one.value.on)];
        return amount && on ? [{ value: amount, on }] : [];
      });
      const [baseline, target, by] = [valueOf(value.baseline), valueOf(value.target), valueOf(value.by)];
      return [
        value,
        {
          verdict: verdict(value),
          latest: result && { value: result.text, on: valueOf(last.on) },
          chart: baseline && target && by && chartHtml({ baseline, target, by, from, results }),
        },
      ];
    }),
  );
}

/** How a measure is doing, in words; undefined where there is no verdict, or no result, which the figures say. */
function verdictOf({ document, today }: Sheet): (measure: Measure) => string | undefined {
  const progress = today && progressOf(document, today);
  return (measure) => {
    const verdict = progress?.(measure).verdict ?? 'open';
    return verdict === 'open' || verdict === 'no-result' ? undefined : words(`progress.${verdict}`);
  };
}

/** How we will know that it works, with how that stands today. */
export function proofOf(sheet: Sheet, questions: FourQuestions): readonly string[] {
  const ways = [...waysOf(sheet)].filter(([measure]) => valueOf(measure.metric) !== undefined);
  return questions.proof.map((answer, index) => {
    const { latest: last, verdict = '' } = ways[index]?.[1] ?? {};
    return last ? `${answer} – ${words('sheet.latest')} ${last.value}${verdict && `, ${verdict}`}` : answer;
  });
}

function measureHtml(sheet: Sheet, item: AnySlot, ways: ReadonlyMap<unknown, Way>): Html {
  const fields = plainRecord(item);
  if (item.state !== 'present') return html`<li ${sheet.slotAt(item)}>${valueHtml(sheet, MEASURE, item)}</li>`;
  const at = (name: string): Html | undefined => {
    const one = fields[name];
    return one?.node ? sheet.slotAt(one, [...item.path, name]) : undefined;
  };
  const value = (name: keyof typeof MEASURE.fields): Html | undefined => {
    const one = fields[name];
    return one && valueHtml(sheet, MEASURE.fields[name].kind, one);
  };
  const by = value('by');
  const way = ways.get(item.value);
  const last = way?.latest;
  const verdict = way?.verdict && html`<span class="verdict">${way.verdict}</span>`;
  const target = html`${figure(at('target'), words('sheet.target'), value('target'), by && html`${words('sheet.by')} <span ${at('by')}>${by}</span>`)}`;
  const figures = html`<dl class="figures">
    ${figure(at('baseline'), words('sheet.baseline'), value('baseline'))}${figure(undefined, words('sheet.latest'), last && html`${sheet.cut(last.value)}`, (last?.on ?? verdict) && html`${last?.on && html`<time>${last.on}</time> `}${verdict}`, words('sheet.no-result'))}${target}
  </dl>`;
  const own = ['metric', 'baseline', 'target', 'by'].map((name) => sheet.findingsIn([...item.path, name]));
  const rows = rowsHtml(fieldRows(sheet, MEASURE, item, ['metric', 'baseline', 'target', 'by']));
  return html`<li class="measure" ${sheet.slotAt(item)}>
    <div class="lead" ${at('metric')} dir="auto">${value('metric')}</div>
    ${figures}${way?.chart}${own}${rows}${sheet.findingsIn(item.path)}
  </li>`;
}

/** A number with its name above it and its day below. */
function figure(
  place: Html | undefined,
  label: string,
  value: Html | undefined,
  day?: Hole,
  otherwise = words('sheet.not-written'),
): Html {
  const shown = value ?? html`<span class="missing">${otherwise}</span>`;
  return html`<div ${place}>
    <dt>${label}</dt>
    <dd>${shown}${day && html` <span class="day">${day}</span>`}</dd>
  </div>`;
}
