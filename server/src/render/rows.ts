// Render room: a field with its name, its value and what was found about it.

import type { Kind, MappingKind } from '../language/kinds.ts';
import type { Path } from '../syntax/path.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainRecord } from './slots.ts';
import { otherEntries, rawHtml, valueHtml } from './values.ts';
import { labelOf, words } from './words.ts';

/** Rows with a name and a value each, or nothing where there is none. */
export function rowsHtml(rows: readonly (Html | undefined)[]): Html | undefined {
  return rows.some((row) => row !== undefined) ? html`<dl class="rows">${rows}</dl>` : undefined;
}

/** The rows of a mapping's fields, in page order, then those of the author's own keys. */
export function fieldRows(
  sheet: Sheet,
  kind: MappingKind,
  slot: AnySlot,
  without: readonly string[] = [],
): readonly Html[] {
  const fields = plainRecord(slot);
  const rows = Object.entries(kind.fields).flatMap(([name, field]) => {
    const one = fields[name];
    return one && !without.includes(name) ? [fieldRow(sheet, field.kind, one, [...slot.path, name])] : [];
  });
  return [...rows, ...otherRows(sheet, kind, slot)].filter((row) => row !== undefined);
}

/**
 * The row of one field; nothing where nothing is written and nothing was found.
 * @param isKept its absence is shown in any case
 * @param more stands behind its value
 */
export function fieldRow(
  sheet: Sheet,
  kind: Kind,
  slot: AnySlot,
  path: Path,
  isKept = false,
  more?: Html,
): Html | undefined {
  if (kind.type === 'mapping' && slot.state === 'present' && !slot.oneLine) {
    const inner = fieldRows(sheet, kind, slot);
    return inner.length === 0 ? undefined : html`${inner}`;
  }
  const value = valueHtml(sheet, kind, slot);
  const findings = sheet.findingsIn(path);
  const absence = value ? undefined : sheet.absence(path, isKept || path.length === 1);
  if (!value && !findings && !absence && !isKept) return undefined;
  const missing = value ? undefined : html`<span class="missing">${absence ?? words('sheet.not-written')}</span>`;
  return row(sheet.slotAt(slot, path), labelOf(path), html`${value}${more}${missing}${findings}`);
}

/** The rows of the keys that are no fields of the language. */
export function otherRows(sheet: Sheet, kind: MappingKind, slot: AnySlot): readonly Html[] {
  return otherEntries(kind, slot).map(({ key, value, range }) => {
    const path = [...slot.path, key.text];
    const place = sheet.at(path, range);
    const shown = rawHtml(sheet, value);
    return row(place, key.text, html`${shown}${sheet.findingsIn(path)}`);
  });
}

/** So long may a value be that shares a line with its neighbours on paper. */
const SHORT = 48;

function row(place: Html | undefined, label: string, value: Html): Html {
  const text = written(value);
  const isShort = !text.includes('<li') && text.replace(/<[^>]*>/g, '').trim().length <= SHORT;
  return html`<div class="row${isShort ? ' is-short' : ''}" ${place}>
    <dt>${label}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}
