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
import { labelOf, spoken, words } from './words.ts';

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
  /** The boxes of its part that it leads to or comes from: those that it names, else all of them. */
  readonly at: readonly number[];
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
  const hops = hopsOf(document, columns);
  return (['trigger', 'input', 'task', 'review', 'output'] as const).map((role) => ({
    role,
    boxes: columns[role].length > 0 ? columns[role] : [unread(document, role)],
    hops: hops.flatMap((hop) => (hop.role === role ? [hop.hop] : [])),
  }));
}

/** The flow in words, box by box; a step by hand stands before what it leads to, or behind what it comes from. */
export function flowInWords(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ role, boxes, hops }) => {
    const name = labelOf([role]);
    const steps = (at: number, way: Hop['direction']): readonly string[] =>
      hops
        .filter((hop) => hop.direction === way && isSaidAt(hop, at, boxes.length))
        .map((hop) => {
          const isOfAll = hop.at.length > 1 && hop.at.length === boxes.length;
          const start = isOfAll
            ? words(`flow.said-by-hand-${way}`, { role: spoken(role) })
            : words('flow.said-by-hand');
          return `${start} ${boxInWords({ ...hop, byHand: false }) ?? words('flow.missing')}`;
        });
    return boxes.flatMap((one, at) => {
      const text = boxInWords(one);
      const part = text === undefined ? words('flow.said-missing', { role: name }) : `${name}: ${text}`;
      return [...steps(at, 'in'), part, ...steps(at, 'out')];
    });
  });
}

/** Once for all boxes of a part, else at each that it is tied to. */
function isSaidAt(hop: Hop, at: number, count: number): boolean {
  return hop.at.length === count ? at === edgeOf(hop) : hop.at.includes(at);
}

/** The first box that a step leads to, or the last that it comes from: there it stands where all is in one line. */
export function edgeOf({ direction, at }: Hop): number | undefined {
  return direction === 'in' ? at[0] : at.at(-1);
}

function boxInWords({ text, sub, byHand }: Box): string | undefined {
  if (text === undefined) return undefined;
  const more = [...(byHand ? [words('flow.by-hand')] : []), ...sub].join(', ');
  return more === '' ? text : `${text} (${more})`;
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
  return [{ path: slot.path, text: short(who.join('; ')), sub: when, byHand: false }];
}

/** `2` is two minutes; `2 min` says so itself. */
function minutes(text: string): string {
  return /^\d+$/.test(text) ? words('flow.minutes', { count: Number(text) }) : text;
}

/** Where a step by hand may stand: what it leads to counts before what it comes from, the ends of the flow before its middle. */
const PLACES = (
  ['trigger', 'output', 'input', 'output', 'task', 'review', 'input', 'task', 'review', 'trigger'] as const
).map((role, index) => ({ role, direction: index === 1 || index > 5 ? 'out' : 'in' }) as const);

/** A step by hand stands at the part, and at the boxes of it, that it names with its ways; else at all outputs. */
function hopsOf(
  document: WorkflowDocument,
  columns: Readonly<Record<Role, readonly Box[]>>,
): readonly { readonly role: Role; readonly hop: Hop }[] {
  const models = few(document.page.task).map(({ value }) => some(value.model));
  const textsOf = (role: Role): readonly (readonly string[])[] =>
    // What a task does names many things that it has nothing to do with.
    role === 'task' ? models : columns[role].map(({ text = '', sub }) => [text, ...sub]);
  return few(document.page['manual-steps']).map(({ path, value }) => {
    const [from] = some(value.from);
    const [to] = some(value.to);
    const found = (isWhole: boolean): (Pick<Hop, 'direction' | 'at'> & { role: Role }) | undefined =>
      PLACES.map(({ role, direction }) => ({
        ...{ role, direction },
        at: naming(textsOf(role), role, direction === 'in' ? to : from, isWhole),
      })).find(({ at }) => at.length > 0);
    const all = Array.from({ length: Math.max(1, columns.output.length) }, (_, index) => index);
    const { role, ...place } = found(true) ?? found(false) ?? { role: 'output', direction: 'out', at: all };
    return { role, hop: { ...box(path, value.step, way(from, to)), byHand: true, ...place } };
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

/** The boxes of a part that are called so or have that system (`isWhole`), or that speak of it; all for the part's own name. */
function naming(
  boxes: readonly (readonly string[])[],
  role: Role,
  system: string | undefined,
  isWhole: boolean,
): readonly number[] {
  const name = fold(system ?? '').replace(/^the /, '');
  if (name === '') return [];
  return boxes.flatMap((texts, index) => {
    const folded = texts.map(fold);
    const isNamed = isWhole
      ? [role, ...folded].includes(name)
      : folded.some((text) => text !== '' && (speaksOf(text, name) || speaksOf(name, text)));
    return isNamed ? [index] : [];
  });
}

/** Whether a text holds a name, and not only as a part of a longer word. */
function speaksOf(text: string, name: string): boolean {
  const around = text.split(name);
  return around.some((after, at) => at > 0 && !/[a-z\d]$/.test(around[at - 1] ?? '') && !/^[a-z\d]/.test(after));
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
