// Render room: the flow of the work, from what starts it to where the result lands, as plain facts.

import type { WorkflowDocument } from '../model/document.ts';
import { itemsOf, partsOf, valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import type { PersonText } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import { readSchedule } from '../schedule/schedule.ts';
import type { Path } from '../syntax/path.ts';
import { plain } from './inline.ts';
import { textIn } from './slots.ts';
import { spoken, words } from './words.ts';

export type Role = 'trigger' | 'input' | 'task' | 'review' | 'output';

/** A box of the flow. */
export interface Box {
  readonly path: Path;
  /** Absent where nothing is written. */
  readonly text?: string;
  /** Systems, persons and times. */
  readonly sub: readonly string[];
  /** Somebody has to think of it: it looks fragile. */
  readonly byHand: boolean;
}

/** A step done by hand, beside the part that it brings something to or takes something from. */
export interface Hop extends Box {
  readonly direction: 'in' | 'out';
  /** The box of its part that it leads to or comes from. */
  readonly at: number;
}

export interface Column {
  readonly role: Role;
  readonly boxes: readonly Box[];
  readonly hops: readonly Hop[];
}

/** So many boxes of one kind are drawn. */
const MOST_BOXES = 6;
const LONGEST = 400;

/** The five columns of the flow. A part that is not written is a box without a text. */
export function flowOf(document: WorkflowDocument): readonly Column[] {
  const { page } = document;
  const columns: Record<Role, readonly Box[]> = {
    trigger: few(page.trigger).map(({ path, value }) => ({
      path,
      ...said(value.event),
      sub: [...some(value.system), ...some(value.schedule).map(inWords), ...some(value.volume)],
      byHand: valueOf(value.kind) === 'manual',
    })),
    input: few(page.input).map(({ path, value }) => box(path, value.source, some(value.format))),
    task: few(page.task).map(({ path, value }) =>
      box(path, value.does, [...some(value.model), ...some(value.autonomy).map(spoken)]),
    ),
    review: reviewBoxes(document),
    output: few(page.output).map(({ path, value }) =>
      box(path, value.destination, [
        ...some(value.system),
        ...some(value.within).map((time) => words('flow.within', { time })),
      ]),
    ),
  };
  const hops = hopsOf(document);
  return (['trigger', 'input', 'task', 'review', 'output'] as const).map((role) => ({
    role,
    boxes: columns[role].length > 0 ? columns[role] : [unread(document, role)],
    hops: hops.flatMap((hop) => (hop.role === role ? [hop.hop] : [])),
  }));
}

/** A part that is absent, or that cannot be read: then its text is shown as it is. */
function unread(document: WorkflowDocument, role: Role): Box {
  const slot: Slot<unknown> = document.page[role];
  const text = slot.state !== 'absent' && textIn(slot) === undefined ? { text: words('flow.unclear') } : said(slot);
  return { path: [role], ...text, sub: [], byHand: false };
}

function inWords(written: string): string {
  const schedule = readSchedule(written);
  return schedule.kind === 'cron' ? schedule.words : written;
}

function reviewBoxes(document: WorkflowDocument): readonly Box[] {
  const slot = document.page.review;
  const review = valueOf(slot);
  if (!review) return [];
  const who = itemsOf(review.reviewer).map(nameOf);
  const when = [
    ...some(review.when).map(spoken),
    ...(review.minutes.text === undefined ? [] : [minutes(review.minutes.text)]),
  ];
  if (who.length === 0) return [{ path: slot.path, ...said(review.reviewer), sub: when, byHand: false }];
  return [{ path: slot.path, text: short(listed(who)), sub: when, byHand: false }];
}

/** Several people are told apart from one with a role behind a comma. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return words('flow.and', { names: names.slice(0, -1).join(', '), last });
}

/** `2` is two minutes; `2 min` says so itself. */
function minutes(text: string): string {
  return /^\d+$/.test(text) ? words('flow.minutes', { count: Number(text) }) : text;
}

/** A step by hand stands where its system is the one of a trigger, an input or an output; else beside the output. */
function hopsOf(document: WorkflowDocument): readonly { readonly role: Role; readonly hop: Hop }[] {
  const { page } = document;
  const triggers = few(page.trigger).map(({ value }) => some(value.system));
  const inputs = few(page.input).map(({ value }) => [...some(value.source), ...some(value.format)]);
  const outputs = few(page.output).map(({ value }) => [...some(value.system), ...some(value.destination)]);
  return few(page['manual-steps']).map(({ path, value }) => {
    const [from] = some(value.from);
    const [to] = some(value.to);
    const places: readonly (readonly [Role, Hop['direction'], number])[] = [
      ['trigger', 'in', names(triggers, to)],
      ['output', 'out', names(outputs, from)],
      ['input', 'in', Math.max(names(inputs, to), names(inputs, from))],
      ['trigger', 'in', names(triggers, from)],
    ];
    const last = Math.max(0, outputs.length - 1);
    const [role, direction, at] = places.find(([, , found]) => found >= 0) ?? ['output', 'out', last];
    return { role, hop: { ...box(path, value.step, way(from, to)), byHand: true, direction, at } };
  });
}

/** The first parts of a section; a page with more of them has them in its sections. */
function few<T>(slot: Slot<readonly Slot<T>[]>): readonly (Slot<T> & { readonly value: T })[] {
  return partsOf(slot).slice(0, MOST_BOXES);
}

function way(from: string | undefined, to: string | undefined): readonly string[] {
  if (from !== undefined && to !== undefined) return [words('sheet.from-to', { from, to })];
  if (from !== undefined) return [words('sheet.from', { from })];
  return to === undefined ? [] : [words('sheet.to', { to })];
}

/** Which box names this system, or speaks of it; -1 where none does. */
function names(boxes: readonly (readonly string[])[], system: string | undefined): number {
  const name = fold(system ?? '');
  return name === '' ? -1 : boxes.findIndex((texts) => texts.some((text) => fold(text).includes(name)));
}

function box(path: Path, text: Slot<string>, sub: readonly string[]): Box {
  return { path, ...said(text), sub, byHand: false };
}

/** What a slot says, where it says something. */
function said(slot: Slot<unknown>): { readonly text?: string } {
  const text = slot.state === 'absent' ? undefined : textIn(slot);
  return text === undefined ? {} : { text: short(plain(text.slice(0, LONGEST))) };
}

function some(slot: Slot<unknown>): readonly string[] {
  const { text } = said(slot);
  return slot.state === 'present' && text !== undefined ? [text] : [];
}

/** A name stands for its person where a contact goes with it; a sentence about the person is kept whole. */
function nameOf({ name, text, contacts }: PersonText): string {
  return plain((contacts.length > 0 ? (name ?? text) : text).slice(0, LONGEST));
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
