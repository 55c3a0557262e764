// Render room: one value as people read it, by the kind that the language gives it.

import type { Kind, MappingKind } from '../language/kinds.ts';
import { plainRecord } from './slots.ts';
import { isAnswer } from '../model/values/answer.ts';
import type { FileReference } from '../model/values/file.ts';
import { readSchedule } from '../schedule/schedule.ts';
import { formatPath } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, SyntaxNode } from '../syntax/tree.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';
import { inline } from './inline.ts';
import { fileTarget, link, linkTarget, mailLink } from './links.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { labelOf, spoken } from './words.ts';

/** What is written in a slot, as HTML; nothing where nothing is written. Findings are not part of it. */
export function valueHtml(sheet: Sheet, kind: Kind, slot: AnySlot): Html | undefined {
  if (slot.state === 'absent' || sheet.isFull) return undefined;
  if (slot.state === 'placeholder') return html`<span class="placeholder">${sheet.cut(slot.text ?? '')}</span>`;
  if (slot.state !== 'present')
    return slot.text === undefined ? rawHtml(sheet, slot.node) : inline(sheet.cut(slot.text));
  switch (kind.type) {
    case 'choice':
      return html`${spoken(sheet.cut(String(slot.value)))}`;
    case 'person':
      return personHtml(sheet, slot);
    case 'file':
      return fileHtml(sheet.cut(slot.text ?? ''), slot.value);
    case 'date':
      return html`<time>${sheet.cut(slot.text ?? '')}</time>`;
    case 'list':
    case 'parts':
    case 'none-or-list':
      return listHtml(sheet, kind.of, slot);
    case 'mapping':
      return mappingHtml(sheet, kind, slot);
    default:
      return html`${inline(sheet.cut(slot.text ?? ''))}${readBack(slot)}`;
  }
}

/** A cron expression in words behind it; nobody reads it right at a glance. */
function readBack({ path, text }: AnySlot): Html | undefined {
  if (path[0] !== 'trigger' || path.at(-1) !== 'schedule' || text === undefined) return undefined;
  const schedule = readSchedule(text);
  return schedule.kind === 'cron' ? html` <span class="read-back">${schedule.words}</span>` : undefined;
}

/** Whatever is written at a node, without knowing what it means: the author's own keys, and what cannot be read. */
export function rawHtml(sheet: Sheet, node: SyntaxNode | undefined): Html | undefined {
  if (!node || sheet.isFull) return undefined;
  switch (node.kind) {
    case 'alias':
      // What it stands for is shown where it is written; following it could take for ever.
      return html`<code>*${sheet.cut(node.name)}</code>`;
    case 'scalar':
      return inline(sheet.cut(node.text.trim()));
    case 'sequence':
      return html`<ul>
        ${node.items.map((item) => html`<li>${rawHtml(sheet, item.value)}</li>`)}
      </ul>`;
    case 'mapping':
      return html`<dl class="rows">
        ${node.entries.map(
          (entry) =>
            html`<div class="row">
              <dt>${sheet.cut(entry.key.text)}</dt>
              <dd>${rawHtml(sheet, entry.value)}</dd>
            </div>`,
        )}
      </dl>`;
  }
}

/** The entries of a written mapping that are no fields of the language, or fields that are there once more. */
export function otherEntries(kind: MappingKind, slot: AnySlot): readonly MappingEntry[] {
  const node = resolveAlias(slot.node);
  const entries = node?.kind === 'mapping' ? node.entries : [];
  const shown = new Set(Object.values(plainRecord(slot)).flatMap(({ entry }) => entry ?? []));
  return entries.filter((entry) => !shown.has(entry) && !isShownAsItem(kind, entry));
}

/** A mapping that is itself the one item of a list (`success` as a single measure) has shown its fields there. */
function isShownAsItem(kind: MappingKind, entry: MappingEntry): boolean {
  if (kind.listField === undefined) return false;
  const list = kind.fields[kind.listField]?.kind;
  return list?.type === 'parts' && Object.hasOwn(list.of.fields, entry.key.text);
}

function listHtml(sheet: Sheet, kind: Kind, slot: AnySlot): Html | undefined {
  const items = Array.isArray(slot.value) ? (slot.value as readonly AnySlot[]) : [];
  if (items.length === 0) return rawHtml(sheet, slot.node);
  const [only] = items;
  const isTicked = TICKED.includes(formatPath(slot.path));
  const isOne = items.length === 1 && only?.path.length === slot.path.length;
  if (isOne && !isTicked) return valueHtml(sheet, kind, only);
  // Short points share a line on paper.
  const isRun = items.every(({ text }) => text !== undefined && text.length <= SHORT_POINT);
  return html`<ul ${isTicked ? html`class="ticks"` : isRun ? html`class="is-run"` : undefined}>
    ${items.map((item) => {
      const value = valueHtml(sheet, kind, item);
      const shown = isTicked && sheet.inFile ? html`<label><input type="checkbox" /> ${value}</label>` : value;
      return value && html`<li ${isOne ? undefined : sheet.slotAt(item)}>${shown}${sheet.findingsIn(item.path)}</li>`;
    })}
  </ul>`;
}

const SHORT_POINT = 36;

/** What a reviewer goes through point by point. */
const TICKED: readonly string[] = ['review.checks', 'review.reject-when'];

/** A mapping inside a value: an edge case as a sentence, all others as pairs of a name and a value. */
function mappingHtml(sheet: Sheet, kind: MappingKind, slot: AnySlot): Html {
  const fields = plainRecord(slot);
  const pairs = Object.entries(kind.fields).flatMap(([name, field]) => {
    const one = fields[name];
    const value = one && valueHtml(sheet, field.kind, one);
    return value ? [{ name, value, path: one.path }] : [];
  });
  const others = otherEntries(kind, slot).map(
    ({ key, value }) =>
      html` <span class="pair"><span class="label">${key.text}</span> ${rawHtml(sheet, value)}</span>`,
  );
  if (pairs.every(({ name }) => name === kind.line || name === 'then')) {
    return html`${pairs.map(({ name, value }) => (name === 'then' ? html` <span class="then">${value}</span>` : value))}${others}`;
  }
  const shown: Hole = pairs.map(
    ({ value, path }) => html` <span class="pair"><span class="label">${labelOf(path)}</span> ${value}</span>`,
  );
  return html`${shown}${others}`;
}

/** A person in one line; written as a mapping, the name and what else is known of the person. */
function personHtml(sheet: Sheet, slot: AnySlot): Html {
  const node = resolveAlias(slot.node);
  if (node?.kind !== 'mapping') return contactsShown(sheet.cut(slot.text ?? ''));
  const parts = node.entries.flatMap(({ key, value }) => {
    const items = value?.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
    return items.map((item) => {
      const text = item?.kind === 'scalar' ? contactsShown(sheet.cut(item.text.trim())) : rawHtml(sheet, item);
      return html`<span class="person-${key.text === 'name' ? 'name' : 'more'}">${text}</span>`;
    });
  });
  const comma = html`<span class="comma">, </span>`;
  return html`${parts.map((part, index) => (index === 0 ? part : html`${comma}${part}`))}`;
}

/** A person's text; a contact in angle brackets loses them, since they are there for the writing. */
function contactsShown(text: string): Html {
  const match = /^([^<>]*)<([^<>]+)>\s*$/.exec(text);
  const [, name = '', contact = ''] = match ?? [];
  if (!match) return inline(text);
  const isMail = /^[^\s@<>,]+@[^\s@<>,]+$/.test(contact);
  return html`${inline(name.trim())} <span class="contact">${isMail ? mailLink(contact) : inline(contact)}</span>`;
}

function fileHtml(text: string, value: unknown): Html {
  const reference = value as FileReference | undefined;
  // A Markdown link, an answer and prose are text like any other.
  if (reference?.kind !== 'relative' || reference.outside || text.startsWith('[') || isAnswer(text)) {
    const target = reference?.kind === 'url' ? linkTarget(text) : undefined;
    return target ? link(target, text) : inline(text);
  }
  return html`<span class="file">${link(fileTarget(text), text)}</span>`;
}
