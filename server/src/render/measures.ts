// Render room: how we know that it works. Each measure as a line of numbers, from the baseline to the target.

import type { MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import { valueOf } from '../model/slot.ts';
import { measuresOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { latest } from '../rules/shared/record.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';
import { fieldRows, rowsHtml } from './rows.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { valueHtml } from './values.ts';
import { words } from './words.ts';

const MEASURE = PAGE.fields.success.kind.fields.measures.kind.of;

/** The latest result of a measure, as it is written on the record. */
interface Latest {
  readonly value: string;
  readonly on: string | undefined;
}

/** The body of the section `success`: its measures, then the rules of the decision. */
export function successHtml(sheet: Sheet, kind: MappingKind, slot: AnySlot): Html {
  const measures = plainRecord(slot)['measures'];
  const items = plainList(measures);
  const results = latestResults(sheet);
  const shown =
    items.length === 0
      ? measures && valueHtml(sheet, { type: 'parts', of: MEASURE }, measures)
      : html`<ol class="measures">
          ${items.map((item) => measureHtml(sheet, item, results))}
        </ol>`;
  const missing = shown ? undefined : html`<p class="missing">${words('sheet.not-written')}</p>`;
  const findings = sheet.findingsIn(['success', 'measures']);
  return html`${shown}${missing}${findings}${rowsHtml(fieldRows(sheet, kind, slot, ['measures']))}`;
}

/** The latest result of each measure, by the slot's value. */
function latestResults(sheet: Sheet): ReadonlyMap<unknown, Latest> {
  const of = resultsByMeasure(sheet.document);
  return new Map(
    measuresOf(sheet.document).flatMap(({ value }) => {
      const found = latest(of(value).own)?.value;
      const result = found && valueOf(found.value);
      return result ? [[value, { value: result.text, on: valueOf(found.on) }]] : [];
    }),
  );
}

function measureHtml(sheet: Sheet, item: AnySlot, results: ReadonlyMap<unknown, Latest>): Html {
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
  const last = results.get(item.value);
  const target = html`${figure(at('target'), words('sheet.target'), value('target'), by && html`${words('sheet.by')} <span ${at('by')}>${by}</span>`)}`;
  const figures = html`<dl class="figures">
    ${figure(at('baseline'), words('sheet.baseline'), value('baseline'))}${
      last &&
      figure(undefined, words('sheet.latest'), html`${sheet.cut(last.value)}`, last.on && html`<time>${last.on}</time>`)
    }${target}
  </dl>`;
  const own = ['metric', 'baseline', 'target', 'by'].map((name) => sheet.findingsIn([...item.path, name]));
  const rows = rowsHtml(fieldRows(sheet, MEASURE, item, ['metric', 'baseline', 'target', 'by']));
  return html`<li class="measure" ${sheet.slotAt(item)}>
    <div class="lead" ${at('metric')} dir="auto">${value('metric')}</div>
    ${figures}${own}${rows}${sheet.findingsIn(item.path)}
  </li>`;
}

/** A number with its name above it and its day below. */
function figure(place: Html | undefined, label: string, value: Html | undefined, day?: Hole): Html {
  const shown = value ?? html`<span class="missing">${words('sheet.not-written')}</span>`;
  return html`<div ${place}>
    <dt>${label}</dt>
    <dd>${shown}${day && html` <span class="day">${day}</span>`}</dd>
  </div>`;
}
