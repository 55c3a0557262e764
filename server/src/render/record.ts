// Render room: the back of the page: the dated history that proves that the front is true.

import type { MappingKind } from '../language/kinds.ts';
import { fieldAt, mappingIn } from '../language/lookup.ts';
import { PAGE } from '../language/page.ts';
import { parsePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { otherRows, rowsHtml } from './rows.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { otherEntries, rawHtml, valueHtml } from './values.ts';
import { labelOf, words } from './words.ts';

const RECORD = PAGE.fields.record.kind;

/** The field that says what an entry is about; it stands first and needs no name. */
const SUBJECT: Readonly<Record<string, string>> = {
  'dry-runs': 'result',
  gaps: 'question',
  results: 'metric',
  reviews: 'found',
  decisions: 'outcome',
  approvals: 'area',
  assumptions: 'text',
  incidents: 'what',
  waivers: 'rule',
};

/** The day that an entry is sorted by in the eye of its reader. */
const DAYS: readonly string[] = ['on', 'check-by', 'until'];

/** The record as the back of the sheet; nothing where there is none and nobody misses it. */
export function recordHtml(sheet: Sheet): Html | undefined {
  const slot = sheet.document.page.record;
  if (slot.state === 'absent' && !sheet.hasFindings(['record'])) return undefined;
  const own = sheet.findingsAt(['record']);
  const fields = plainRecord(slot);
  const body =
    slot.state === 'present'
      ? html`${Object.entries(RECORD.fields).map(([name, field]) => listHtml(sheet, name, mappingIn(field.kind), fields[name]))}`
      : valueHtml(sheet, RECORD, slot);
  const absent = Object.keys(RECORD.fields).map((name) =>
    slot.state === 'present' ? undefined : missing(sheet, name),
  );
  const others = rowsHtml(otherRows(sheet, RECORD, slot));
  return html`<section class="paper back" ${sheet.slotAt(slot, ['record'])} aria-labelledby="record">
    <header class="back-head">
      <h2 id="record"><a href="#" ${sheet.to(['record'])}>${labelOf(['record'])}</a></h2>
      <p>${words('sheet.back')}</p>
    </header>
    ${own}
    <div class="lists">${body}${absent}</div>
    ${others}${sheet.findingsIn(['record'])}
  </section>`;
}

/** One list of the record by its name; where it is not there, a card says so. */
export function recordList(sheet: Sheet, name: keyof typeof RECORD.fields, isTitled = true): Html {
  const slot = plainRecord(sheet.document.page.record)[name];
  const none = html`<p class="missing">${words('sheet.none')}</p>`;
  const shown = listHtml(sheet, name, mappingIn(RECORD.fields[name].kind), slot, isTitled);
  return shown ?? list(sheet, name, slot ?? { state: 'absent', path: ['record', name] }, none, isTitled);
}

function listHtml(
  sheet: Sheet,
  name: string,
  kind: MappingKind | undefined,
  slot: AnySlot | undefined,
  isTitled = true,
): Html | undefined {
  if (!slot || !kind) return undefined;
  if (slot.state === 'absent') return missing(sheet, name);
  const own = sheet.findingsAt(['record', name]);
  const items = plainList(slot);
  const body =
    items.length === 0
      ? valueHtml(sheet, RECORD, slot)
      : html`<ol class="entries">
          ${items.map((item) => entryHtml(sheet, name, kind, item))}
        </ol>`;
  return list(sheet, name, slot, html`${own}${body}${sheet.findingsIn(['record', name])}`, isTitled);
}

/** A list that is not there, where something was found about its absence. */
function missing(sheet: Sheet, name: string): Html | undefined {
  const findings = sheet.findingsIn(['record', name]);
  const slot: AnySlot = { state: 'absent', path: ['record', name] };
  return (
    findings &&
    list(
      sheet,
      name,
      slot,
      html`<p class="missing">${words('sheet.none')}</p>
        ${findings}`,
    )
  );
}

function list(sheet: Sheet, name: string, slot: AnySlot, contents: Html, isTitled = true): Html {
  const id = `record-${name}`;
  // A card that asks the question in its own heading needs no other.
  if (!isTitled) return html`<div class="list" ${sheet.slotAt(slot, ['record', name])}>${contents}</div>`;
  return html`<section class="list" ${sheet.slotAt(slot, ['record', name])} aria-labelledby="${id}">
    <h3 id="${id}">${labelOf(['record', name])}</h3>
    ${contents}
  </section>`;
}

function entryHtml(sheet: Sheet, name: string, kind: MappingKind, slot: AnySlot): Html {
  const fields = plainRecord(slot);
  if (slot.state !== 'present')
    return html`<li ${sheet.slotAt(slot)}>${valueHtml(sheet, kind, slot)}${sheet.findingsIn(slot.path)}</li>`;
  const day = DAYS.find((one) => fields[one] && fields[one].state !== 'absent');
  const subject = SUBJECT[name] ?? '';
  const value = (field: string): Html | undefined => {
    const one = fields[field];
    return one && kind.fields[field] && valueHtml(sheet, kind.fields[field].kind, one);
  };
  const number = name === 'results' ? value('value') : undefined;
  const rest = Object.keys(kind.fields).filter(
    (field) => field !== subject && field !== day && (field !== 'value' || !number),
  );
  const facts = rest.map((field) => {
    const shown = field === 'at' ? placeHtml(sheet, fields[field]) : value(field);
    const findings = sheet.findingsIn([...slot.path, field]);
    return (shown ?? findings) && fact(labelOf(['record', name, field]), html`${shown}${findings}`);
  });
  const others = otherEntries(kind, slot).map((entry) => fact(entry.key.text, rawHtml(sheet, entry.value)));
  const when = day === undefined ? undefined : dayHtml(name, day, value(day));
  const about =
    value(subject) ??
    html`<span class="missing">${labelOf(['record', name, subject])}: ${words('sheet.not-written')}</span>`;
  return html`<li class="entry" ${sheet.slotAt(slot)}>
    <div class="when">${when}</div>
    <div class="what" dir="auto">
      <div class="subject">${about}${number && html`: <strong>${number}</strong>`}</div>
      ${facts}${others}${sheet.findingsIn(slot.path)}
    </div>
  </li>`;
}

/** The day; one that is not the day it happened says so. */
function dayHtml(name: string, field: string, value: Html | undefined): Html {
  return field === 'on'
    ? html`${value}`
    : html`<span class="label">${labelOf(['record', name, field])}</span> ${value}`;
}

/** The place that a question is about, in the words of the page; as it is written where it names none. */
function placeHtml(sheet: Sheet, slot: AnySlot | undefined): Html | undefined {
  const path = slot?.state === 'present' && slot.text !== undefined ? parsePath(slot.text) : undefined;
  if (!slot || slot.text === undefined || !path || !fieldAt(path))
    return slot && valueHtml(sheet, { type: 'text' }, slot);
  return html`<a href="#" ${sheet.to(path)}>${placeWords(path)}</a>`;
}

/** A place of the page in its words: "Dry runs › 1 › Result". */
export function placeWords(path: Path): string {
  const names = path.map((step, index) =>
    typeof step === 'string' ? labelOf(path.slice(0, index + 1)) : String(step + 1),
  );
  return (path.length > 1 && path[0] === 'record' ? names.slice(1) : names).join(' › ');
}

function fact(label: string, value: Html | undefined): Html {
  return html`<div class="fact"><span class="label">${label}</span> ${value}</div>`;
}
