// Outline room: what a document consists of, as a tree of names: sections with their one-line answer, their fields, and
// the entries of the record by their date.

import { kindAt, mappingIn } from '../language/lookup.ts';
import { isMessageId, textOf } from '../messages/text.ts';
import { say } from '../messages/message.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { MappingEntry, MappingNode, SequenceItem, SyntaxNode, SyntaxTree, TextRange } from '../syntax/tree.ts';

/** `section`: a key of the top level; `field`: one below; `list`: a key with several entries; `entry`: one of those. */
export type OutlineRole = 'section' | 'field' | 'list' | 'entry';

export interface OutlineItem {
  /** Never empty. */
  readonly name: string;
  /** What stands there, on one line; empty where nothing does. */
  readonly detail: string;
  readonly role: OutlineRole;
  readonly range: TextRange;
  /** What to select when it is chosen; inside `range`. */
  readonly selection: TextRange;
  readonly children: readonly OutlineItem[];
}

/** The outline of a page, in the order of the text; nothing where the top level is no mapping. Never throws. */
export function outlineOf(tree: SyntaxTree): readonly OutlineItem[] {
  const root = resolveAlias(tree.root);
  return root?.kind === 'mapping' ? new Outline(tree).entries(root, []) : [];
}

/** What a value says, on one line: its text, its main field, the names of its entries, or how many there are. */
export function answerOf(written: SyntaxNode | undefined, path: Path): string {
  return answer(written, path, DEEPEST);
}

/** An outline of more items than this is of use to nobody. */
const MOST_ITEMS = 5000;

/** No answer is shown longer than this. */
const LONGEST = 120;

/** How many values of a list are looked at for its answer, and how many levels: aliases may make a list endless. */
const MOST_LISTED = 20;
const DEEPEST = 3;

/** The fields that say what an entry of the record is about. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  'dry-runs': ['result', 'by'],
  gaps: ['at', 'question'],
  results: ['metric', 'value'],
  reviews: ['found', 'by'],
  decisions: ['outcome', 'by'],
  approvals: ['area', 'by'],
  assumptions: ['text'],
  incidents: ['what'],
  waivers: ['rule', 'because'],
};

/** The day by which an entry of the record is known. */
const DAYS: readonly string[] = ['on', 'check-by', 'until'];

class Outline {
  readonly #tree: SyntaxTree;
  #left = MOST_ITEMS;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  entries(node: MappingNode, path: Path): readonly OutlineItem[] {
    return node.entries.flatMap((entry) => this.#entry(entry, [...path, entry.key.text]) ?? []);
  }

  #entry(entry: MappingEntry, path: Path): OutlineItem | undefined {
    if (!this.#mayGoOn()) return undefined;
    const children = this.#inside(entry.value, path);
    const isList = children.some(({ role }) => role === 'entry');
    return {
      name: nameOf(entry.key.text),
      detail: answerOf(entry.value, path),
      role: path.length === 1 ? 'section' : isList ? 'list' : 'field',
      range: entry.range,
      selection: within(entry.key.range, entry.range),
      children,
    };
  }

  /** An alias is shown where its anchor is; a list of texts is told by its answer. */
  #inside(node: SyntaxNode | undefined, path: Path): readonly OutlineItem[] {
    if (node?.kind === 'mapping') return this.entries(node, path);
    if (node?.kind !== 'sequence') return [];
    return node.items.flatMap((item, index) => this.#item(item, [...path, index]) ?? []);
  }

  #item(item: SequenceItem, path: Path): OutlineItem | undefined {
    const node = item.value;
    if (node?.kind !== 'mapping' || !this.#mayGoOn()) return undefined;
    const [first] = node.entries;
    const children = this.entries(node, path);
    return {
      ...entryName(node, path),
      role: 'entry',
      range: item.range,
      selection: within(first ? firstLine(this.#tree, first.range) : node.range, item.range),
      children,
    };
  }

  #mayGoOn(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

/** An entry of the record is known by its day, any other by its main field. */
function entryName(node: MappingNode, path: Path): Pick<OutlineItem, 'name' | 'detail'> {
  const [section, list] = path;
  const subjects = section === 'record' && typeof list === 'string' ? SUBJECTS[list] : undefined;
  const said = (name: string): string => {
    const entry = node.entries.find(({ key }) => key.text === name);
    return entry ? answerOf(entry.value, [...path, name]) : '';
  };
  const number = `${Number(path.at(-1)) + 1}`;
  if (!subjects) return { name: nameOf(answerOf(node, path) || number), detail: changeOf(said) };
  const day = DAYS.map(said).find((text) => text !== '');
  const about = subjects.map(said).filter((text) => text !== '');
  return { name: nameOf(day ?? number), detail: shortened(about.join(' · ')) };
}

function answer(written: SyntaxNode | undefined, path: Path, deep: number): string {
  const node = resolveAlias(written);
  if (!node) return '';
  if (node.kind === 'scalar') return node.value === null ? '' : oneLine(node.text);
  if (node.kind === 'sequence') return answerOfList(node.items, path, deep);
  const main = mainField(node, path);
  if (deep === 0) return counted(node.entries.length);
  if (path.length === 1 && path[0] === 'record') return counted(entriesOfRecord(node));
  if (main) return answer(main.value, [...path, main.key.text], deep - 1);
  const first = node.entries.find(({ value }) => resolveAlias(value)?.kind === 'scalar');
  if (!first) return counted(node.entries.length);
  return shortened(`${oneLine(first.key.text)}: ${answer(first.value, [...path, first.key.text], deep - 1)}`);
}

/** What a measure is to change, and what is done in an edge case. */
function changeOf(said: (name: string) => string): string {
  const [from, to] = [said('baseline'), said('target')];
  return from !== '' && to !== '' ? shortened(`${from} → ${to}`) : said('then');
}

function entriesOfRecord(node: MappingNode): number {
  return node.entries.reduce((sum, { value }) => sum + (value?.kind === 'sequence' ? value.items.length : 1), 0);
}

/** The field that a part is known by: what its one line stands for, the metric of a measure, the name of a person. */
function mainField(node: MappingNode, path: Path): MappingEntry | undefined {
  const kind = kindAt(path);
  const inside = kind && mappingIn(kind);
  const names = [inside?.line, inside?.listField, ...(kind?.type === 'person' ? ['name'] : []), 'metric'];
  return node.entries.find(({ key }) => names.includes(key.text));
}

function answerOfList(items: readonly SequenceItem[], path: Path, deep: number): string {
  if (path[0] === 'record' || deep === 0) return counted(items.length);
  const answers = items.slice(0, MOST_LISTED).map((item, index) => answer(item.value, [...path, index], deep - 1));
  return shortened(answers.filter((text) => text !== '').join(', '));
}

function counted(count: number): string {
  const id = `outline.entries#${count}`;
  return textOf(say(isMessageId(id) ? id : 'outline.entries', { count }));
}

function nameOf(text: string): string {
  const name = oneLine(text);
  return name === '' ? '–' : name;
}

function oneLine(text: string): string {
  return shortened(
    text
      .slice(0, 4 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

function firstLine(tree: SyntaxTree, { start, end }: TextRange): TextRange {
  const lineEnd = tree.lines.startOf(tree.lines.positionAt(start).line + 1);
  return { start, end: Math.max(start, Math.min(end, lineEnd)) };
}

/** Editors refuse a selection that is not inside its range, which mended text could give. */
function within({ start, end }: TextRange, outer: TextRange): TextRange {
  const from = Math.min(Math.max(start, outer.start), outer.end);
  return { start: from, end: Math.min(Math.max(end, from), outer.end) };
}
