// Render room: the sections of the page, in page order.

import type { Kind, MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { SectionName } from '../language/page.ts';
import type { Path } from '../syntax/path.ts';
import { html, written } from './html.ts';
import type { Hole, Html } from './html.ts';
import { PEOPLE } from '../rules/shared/page-length.ts';
import { successHtml } from './measures.ts';
import { fieldRow, fieldRows, otherRows, rowsHtml } from './rows.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { rawHtml, valueHtml } from './values.ts';
import { labelOf, words } from './words.ts';

const SECTIONS: readonly SectionName[] = [
  ...(['trigger', 'input', 'task', 'review', 'output', 'failure', 'manual-steps'] as const),
  ...(['success', 'cadence', 'adoption', 'governance', 'costs', 'related'] as const),
];
/** The way of the work stays together: the second column of a wide page begins behind the output at the earliest. */
const FIRST_BREAK = SECTIONS.indexOf('failure');
const LAST_BREAK = SECTIONS.indexOf('cadence');

/** The people around the workflow, since when it runs and where. */
export function peopleHtml(sheet: Sheet): Html {
  const rows = PEOPLE.map((name) => topRow(sheet, name));
  return html`<section class="people" aria-labelledby="people">
    <h2 id="people">${words('sheet.people')}</h2>
    ${rowsHtml(rows)}
  </section>`;
}

/** All sections from the trigger on, in two columns of about the same length where there is room. */
export function sectionsHtml(sheet: Sheet): Html {
  const sections = SECTIONS.map((name) => sectionHtml(sheet, name));
  const at = breakAt(sections.map(linesOf));
  const columns = [sections.slice(0, at), sections.slice(at)];
  return html`<div class="columns">${columns.map((column) => html`<div class="column">${column}</div>`)}</div>
    ${otherKeys(sheet)}`;
}

/** The section that begins the second column, so that the longer one is as short as it can be. */
function breakAt(lengths: readonly number[]): number {
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  let best = FIRST_BREAK;
  let shortest = Infinity;
  for (let at = FIRST_BREAK; at <= LAST_BREAK; at += 1) {
    const longer = Math.max(sum(lengths.slice(0, at)), sum(lengths.slice(at)));
    if (longer < shortest) [best, shortest] = [at, longer];
  }
  return best;
}

/** About how many lines a section takes in half the width of a page. */
function linesOf(section: Html | undefined): number {
  if (!section) return 0;
  const text = written(section);
  const blocks = text.split(/<(?:div|li|h2)\b/).length;
  return blocks + text.replace(/<[^<>]*>/g, '').length / 45;
}

/**
 * One section by its name; nothing where it is not written, not asked for, and nothing was found about it.
 * @param more stands behind its fields
 */
export function sectionHtml(sheet: Sheet, name: SectionName, heading = labelOf([name]), more?: Html): Html | undefined {
  const slot = sheet.document.page[name];
  if (slot.state === 'absent') {
    const absence = sheet.absence([name]) ?? words('sheet.not-written');
    if (!sheet.absence([name]) && !sheet.hasFindings([name])) return undefined;
    const findings = sheet.findingsIn([name]);
    return section(
      sheet,
      name,
      heading,
      ' is-absent',
      html`<p class="missing">${absence}</p>
        ${more}${findings}`,
    );
  }
  const own = sheet.findingsAt([name]);
  const body = bodyHtml(sheet, PAGE.fields[name].kind, slot);
  return section(sheet, name, heading, '', html`${own}${body}${more}${sheet.findingsIn([name])}`);
}

/** The row of a whole section that is one value. */
export function topRow(sheet: Sheet, name: SectionName, isKept = false): Html | undefined {
  return fieldRow(sheet, PAGE.fields[name].kind, sheet.document.page[name], [name], isKept);
}

function section(sheet: Sheet, name: SectionName, heading: string, more: string, contents: Hole): Html {
  const place = sheet.slotAt(sheet.document.page[name], [name]);
  return html`<section class="part part-${name}${more}" ${place} aria-labelledby="part-${name}">
    <h2 id="part-${name}"><a href="#" ${sheet.to([name])}>${heading}</a></h2>
    ${contents}
  </section>`;
}

function bodyHtml(sheet: Sheet, kind: Kind, slot: AnySlot): Html {
  if (slot.state !== 'present') return leadHtml(valueHtml(sheet, kind, slot));
  if (kind.type === 'mapping') {
    return slot.path[0] === 'success' ? successHtml(sheet, kind, slot) : partHtml(sheet, kind, slot);
  }
  if (kind.type !== 'parts' && kind.type !== 'none-or-list') return leadHtml(valueHtml(sheet, kind, slot));
  const items = plainList(slot);
  if (items.length === 0) return leadHtml(rawHtml(sheet, slot.node));
  const [only] = items;
  if (items.length === 1 && only?.path.length === slot.path.length) return partHtml(sheet, kind.of, only);
  return html`<ol class="several">
    ${items.map(
      (item) => html`<li ${sheet.slotAt(item)}>${partHtml(sheet, kind.of, item)}${sheet.findingsIn(item.path)}</li>`,
    )}
  </ol>`;
}

/** One part: the field that one line stands for as a sentence, all others as rows. */
function partHtml(sheet: Sheet, kind: MappingKind, slot: AnySlot): Html {
  const { line } = kind;
  if (slot.state !== 'present') return leadHtml(valueHtml(sheet, kind, slot));
  if (line === undefined) return html`${rowsHtml(fieldRows(sheet, kind, slot))}`;
  const main = plainRecord(slot)[line];
  const path = [...slot.path, line];
  const lineKind = kind.fields[line]!.kind;
  const value = main && valueHtml(sheet, lineKind, main);
  // A sentence says what it is; one word and a person need its name: "Every two weeks", "Reviewer Dana Whitfield".
  const name =
    value && (lineKind.type === 'choice' || isOfPeople(lineKind))
      ? html`<span class="label">${labelOf(path)}</span> `
      : undefined;
  const findings = sheet.findingsIn(path);
  // What may be told elsewhere, or by a misspelt key, is not called missing.
  const missing = value || main?.state === 'unclear' ? undefined : missingHtml(path);
  const place = main?.node ? sheet.slotAt(main, path) : undefined;
  const rows = rowsHtml(fieldRows(sheet, kind, slot, [line]));
  return html`<div class="lead" ${place} dir="auto">${name}${value}${missing}</div>
    ${sheet.checklist?.within(slot.path, true)}${findings}${rows}`;
}

function isOfPeople(kind: Kind): boolean {
  return kind.type === 'list' && kind.of.type === 'person';
}

function missingHtml(path: Path): Html {
  return html`<span class="missing">${labelOf(path)}: ${words('sheet.not-written')}</span>`;
}

function leadHtml(value: Html | undefined): Html {
  return html`<div class="lead" dir="auto">${value}</div>`;
}

/** Top-level keys that are not of the language: the author's own, and misspelt ones with their findings. */
function otherKeys(sheet: Sheet): Html | undefined {
  const { tree, page, topLevel } = sheet.document;
  if (topLevel !== 'page' || !tree.root) return undefined;
  const whole: AnySlot = { state: 'present', path: [], node: tree.root, value: page };
  const rows = otherRows(sheet, PAGE, whole);
  if (rows.length === 0) return undefined;
  return html`<section class="part part-own" aria-labelledby="part-own">
    <h2 id="part-own">${words('sheet.own-keys')}</h2>
    ${rowsHtml(rows)}
  </section>`;
}
