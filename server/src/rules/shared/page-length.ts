// How long a page is when it is printed: A4, two columns, letters of 8.5 points. Nothing here can print, so the lines are
// counted by the rules that `render/file-style.ts` lays them out by, and `scripts/calibrate-page.ts` holds the sum
// against what a browser prints. The record stands on the back and never counts.

import type { Kind, MappingKind } from '../../language/kinds.ts';
import { PAGE } from '../../language/page.ts';
import type { SectionName } from '../../language/page.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { Memory } from '../../model/memory.ts';
import { asRead } from '../../model/sections.ts';
import type { Slot } from '../../model/slot.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { LARGEST, Measure, SMALLEST, STEP, Text } from './page-lines.ts';

/** How much of one sheet a page fills, and what fills it most. */
export interface PageLength {
  /** Of the height of one sheet; 100 fills it. */
  readonly percent: number;
  readonly longest: SectionName;
}

type AnySlot = Slot<unknown>;

/** Letters may grow until a sheet is so full, in per cent: nobody can tell the last lines without printing them. */
const FULL = 92;
/** A box of the drawing, and the room between two, in pixels of the drawing, with the smallest letters. */
export const DRAWING = { width: 140, between: 22 };

/** How many lines the texts of the drawing have at most. */
export interface DrawingLines {
  /** Of a box, of each of many boxes of one part, of a step by hand, and of the smaller text below each. */
  readonly most: number;
  readonly many: number;
  readonly hop: number;
  readonly subMost: number;
}

/** A page that needs the smallest letters has no room for whole texts: the same is said at length below the drawing. */
export function drawingLines(points: number): DrawingLines {
  return points > SMALLEST ? { most: 6, many: 4, hop: 4, subMost: 3 } : { most: 3, many: 2, hop: 3, subMost: 2 };
}

/** Those around the workflow, since when it runs and where: each a line, and no section of its own. */
export const PEOPLE: readonly SectionName[] = ['owner', 'second-owner', 'sponsor', 'team', 'started', 'implementation'];
const HEAD: readonly string[] = ['workflow', 'purpose', 'stage', ...PEOPLE, 'record'];
const SECTIONS = (Object.keys(PAGE.fields) as SectionName[]).filter((name) => !HEAD.includes(name));
const FLOW: readonly SectionName[] = ['trigger', 'input', 'task', 'review', 'output'];
const DRAWN: readonly SectionName[] = [...FLOW, 'manual-steps'];

/**
 * The length of a page; undefined where there is none.
 * @param memory what is known of texts that were measured before in this size; it changes nothing but the time
 * @param points the size of its letters
 */
export function pageLength(
  document: WorkflowDocument,
  memory: Memory = new Memory(),
  points = SMALLEST,
): PageLength | undefined {
  if (document.topLevel !== 'page') return undefined;
  const { page } = document;
  const measure = new Measure(memory, points);
  const heights = SECTIONS.map((name) =>
    measure.of(document, name, 'section', () => sectionHeight(measure, name, page[name])),
  );
  const longest = SECTIONS[heights.indexOf(Math.max(...heights))]!;
  const columns = columnsHeight([...heights, otherKeys(measure, document)]) + measure.line;
  const flow = measure.ofAll(document, DRAWN, 'flow', () => flowHeight(measure, document));
  const people = measure.ofAll(document, PEOPLE, 'people', () => peopleHeight(measure, document));
  const height = headHeight(measure, document) + flow + people + columns;
  return { percent: Math.round((height / measure.height) * 100), longest };
}

/**
 * The largest letters, in points, with which a page still fits on its sheet.
 * @param open what is open, in words, of which two lines are counted already
 * @param missing how many fields are said to be missing
 */
export function lettersFor(document: WorkflowDocument, open: string, missing: number): number {
  for (let points = LARGEST; points > SMALLEST; points -= STEP) {
    const measure = new Measure(new Memory(), points);
    const more = Math.max(0, measure.count(open, measure.width) - 1.5) + missing / 2;
    const { percent } = pageLength(document, undefined, points) ?? { percent: 0 };
    if (percent + ((more * measure.line) / measure.height) * 100 <= FULL) return points;
  }
  return SMALLEST;
}

/** Two columns in which no section is torn: the longer one where it is as short as it can be. */
function columnsHeight(heights: readonly number[]): number {
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let [left, best] = [0, whole];
  for (const height of heights) {
    left += height;
    best = Math.min(best, Math.max(left, whole - left));
  }
  return best;
}

/** The title, the purpose, the line of the days and the gates. */
function headHeight(measure: Measure, document: WorkflowDocument): number {
  const title = measure.count(textOf(asRead(document, 'workflow')), measure.width - 8, 1.95) * 1.75 * measure.line;
  const purpose =
    measure.count(textOf(asRead(document, 'purpose')), Math.min(60, measure.width), 1.05) * 1.05 * measure.line;
  return title + purpose + 4.2 + 2 * measure.line;
}

/** The drawing: five stacks of boxes, and the steps by hand under theirs. */
function flowHeight(measure: Measure, document: WorkflowDocument): number {
  const stacks = FLOW.map((name) => measure.of(document, name, 'boxes', () => stackHeight(measure, document, name)));
  const steps = measure.of(document, 'manual-steps', 'boxes', () => stepsHeight(measure, document));
  const highest = Math.max(...stacks);
  const below = steps === 0 ? 0 : highest / 2 + Math.max(...stacks.filter((_, at) => at !== 2)) / 2 + 15 + steps;
  return 0.6 + (20 + Math.max(highest, below)) * 0.0795;
}

function stackHeight(measure: Measure, { page }: WorkflowDocument, name: SectionName): number {
  const kind: Kind = PAGE.fields[name].kind;
  const of = kind.type === 'parts' ? kind.of : kind.type === 'mapping' ? kind : undefined;
  const boxes = itemsIn(page[name]).slice(0, 6);
  const { most, many } = drawingLines(measure.points);
  const heights = (boxes.length === 0 ? [page[name] as AnySlot] : boxes).map((box) =>
    boxHeight(
      measure,
      textOf(fieldsIn(box)[of?.line ?? ''] ?? box),
      belowIn(name, box),
      boxes.length > 1 ? many : most,
    ),
  );
  return stacked(heights);
}

function stepsHeight(measure: Measure, { page }: WorkflowDocument): number {
  const steps = itemsIn(page['manual-steps']).slice(0, 6);
  const { hop } = drawingLines(measure.points);
  return stacked(
    steps.map((step) => {
      const { step: text, from, to } = fieldsIn(step);
      return boxHeight(measure, textOf(text ?? step), `by hand · from ${textOf(from)} to ${textOf(to)}`, hop, 2);
    }),
  );
}

function stacked(heights: readonly number[]): number {
  return heights.length === 0 ? 0 : heights.reduce((sum, height) => sum + height + 6, -6);
}

function boxHeight(measure: Measure, text: string, below: string, most: number, boxes = 1): number {
  const outer = (boxes * DRAWING.width + (boxes - 1) * DRAWING.between) * measure.scale;
  const width = (outer - 12) * 1.12;
  const texts = measure.lines(text.slice(0, 400) || 'not written', width, 12.5, most);
  const subs = measure.lines(below.slice(0, 400), width, 12.5, drawingLines(measure.points).subMost);
  return 9 + texts * 15 + (subs > 0 ? 3 + subs * 15 : 0);
}

/** What stands below the text of a box. */
function belowIn(name: SectionName, box: AnySlot): string {
  const shown: Readonly<Record<string, readonly string[]>> = {
    trigger: ['system', 'schedule', 'volume'],
    input: ['format'],
    task: ['model', 'autonomy'],
    review: ['when', 'minutes'],
    output: ['system', 'within'],
  };
  const fields = fieldsIn(box);
  const texts = (shown[name] ?? []).map((field) => textOf(fields[field])).filter((text) => text !== '');
  return texts.join(' · ');
}

/** The people beside each other, each as wide as it is. */
function peopleHeight(measure: Measure, { page }: WorkflowDocument): number {
  const text = new Text(measure, measure.width);
  for (const name of PEOPLE) text.inline(`${name}  ${textOf(page[name])}`);
  return text.height + 0.9;
}

function sectionHeight(measure: Measure, name: SectionName, slot: AnySlot): number {
  const kind: Kind = PAGE.fields[name].kind;
  if (slot.state === 'absent') return name === 'related' ? 0 : measure.line + 0.45;
  const text = new Text(measure, measure.column);
  const of = kind.type === 'parts' || kind.type === 'none-or-list' ? kind.of : kind;
  const items = itemsIn(slot);
  const isSeveral = items.length > 0 && !(items.length === 1 && items[0]?.path.length === slot.path.length);
  if (of.type !== 'mapping') text.block(`${name}  ${textOf(slot)}`);
  else if (kind.type !== 'mapping' && isSeveral) {
    text.block(name);
    for (const item of items) partLines(text.inner(1.2), of, item, '');
  } else partLines(text, of, items[0] ?? slot, name);
  return text.height + 0.55;
}

/** One part: its sentence, then its fields; the heading stands before whichever comes first. */
function partLines(text: Text, kind: MappingKind, slot: AnySlot, heading: string): void {
  const fields = fieldsIn(slot);
  const { line } = kind;
  if (slot.state !== 'present' || isEmpty(fields)) return text.block(`${heading}  ${textOf(slot)}`);
  const label = line !== undefined && kind.fields[line]?.kind.type === 'list' ? `${line}  ` : '';
  if (line !== undefined) text.block(`${heading === '' ? '' : `${heading}  `}${label}${textOf(fields[line])}`);
  else if (heading !== '') text.inline(heading);
  for (const name in kind.fields) {
    const one = fields[name];
    if (!one || one.state === 'absent' || name === line) continue;
    if (name === 'measures') measureLines(text, one);
    else fieldLines(text, name, kind.fields[name]!.kind, one);
  }
  text.end();
}

/** A field: on a line with its neighbours where it is short, else on lines of its own; a list with a line for each point. */
function fieldLines(text: Text, name: string, kind: Kind, slot: AnySlot): void {
  const fields = kind.type === 'mapping' && slot.state === 'present' ? fieldsIn(slot) : {};
  if (kind.type === 'mapping' && !isEmpty(fields)) {
    for (const inner in kind.fields) {
      const one = fields[inner];
      if (one && one.state !== 'absent') fieldLines(text, inner, kind.fields[inner]!.kind, one);
    }
    return;
  }
  const items = kind.type === 'list' ? itemsIn(slot) : [];
  const isTicked = name === 'checks' || name === 'reject-when';
  const isRun = !isTicked && items.every((item) => item.text !== undefined && item.text.length <= 36);
  if (items.length > 0 && (isTicked || (items.length > 1 && !isRun))) {
    text.block(name);
    for (const item of items) {
      text.inner(isTicked ? 2.25 : 2).block(textOf(item));
      if (isTicked) text.skip(0.06);
    }
  } else if (items.length <= 1 && textOf(slot).length <= 48) text.inline(`${name}  ${textOf(slot)}`);
  else text.inner(0.9).block(`${name}  ${textOf(slot)}`);
}

/** A measure: its name, its numbers beside the drawing, its other fields. */
function measureLines(text: Text, slot: AnySlot): void {
  text.end();
  for (const item of itemsIn(slot)) {
    const fields = fieldsIn(item);
    text.block(textOf(fields['metric'] ?? item));
    const [baseline, target, by] = ['baseline', 'target', 'by'].map((name) => textOf(fields[name]));
    const figures = text.inner(9.2);
    figures.inline(`Baseline ${baseline ?? ''}`);
    figures.inline('Latest 00 of that unit 2026-00-00 on track');
    figures.inline(`Target ${target ?? ''} by ${by ?? ''}`);
    const others = (['kind', 'better', 'source'] as const).filter((name) => textOf(fields[name]) !== '');
    if (others.length > 0) text.block(others.map((name) => `${name}  ${textOf(fields[name])}`).join('   '));
    text.end();
    text.skip(0.25);
  }
}

/** The author's own keys, as they are written. */
function otherKeys(measure: Measure, { tree }: WorkflowDocument): number {
  const root = resolveAlias(tree.root);
  if (root?.kind !== 'mapping') return 0;
  const text = new Text(measure, measure.column);
  for (const { key, value } of root.entries) {
    if (!Object.hasOwn(PAGE.fields, key.text)) text.block(`${key.text}  ${rawText(value)}`);
  }
  return text.height === 0 ? 0 : text.height + measure.line + 0.5;
}

function fieldsIn(slot: AnySlot): Readonly<Record<string, AnySlot>> {
  const { value, state } = slot;
  if (state !== 'present' || typeof value !== 'object' || value === null || Array.isArray(value)) return NO_FIELDS;
  // The reader makes a slot for every field of a mapping; a value of its own (a person, a quantity) has none.
  const fields = value as Readonly<Record<string, AnySlot | null>>;
  for (const name in fields) {
    const first = fields[name];
    return typeof first === 'object' && first !== null && 'state' in first ? (fields as typeof NO_FIELDS) : NO_FIELDS;
  }
  return NO_FIELDS;
}

const NO_FIELDS: Readonly<Record<string, AnySlot>> = {};

function isEmpty(fields: object): boolean {
  for (const _ in fields) return false;
  return true;
}

function itemsIn(slot: AnySlot): readonly AnySlot[] {
  return slot.state === 'present' && Array.isArray(slot.value) ? (slot.value as readonly AnySlot[]) : [];
}

/** What is written in a slot, in one text. */
function textOf(slot: AnySlot | undefined): string {
  if (!slot || slot.state === 'absent') return '';
  if (slot.text !== undefined) return slot.text;
  return rawText(slot.node);
}

function rawText(node: SyntaxNode | undefined): string {
  switch (node?.kind) {
    case 'scalar':
      return node.text.trim();
    case 'sequence':
      return node.items.map(({ value }) => rawText(value)).join(' · ');
    case 'mapping':
      return node.entries.map(({ value }) => rawText(value)).join(' ');
    default:
      return '';
  }
}
